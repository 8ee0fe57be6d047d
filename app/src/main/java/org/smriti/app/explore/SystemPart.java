package org.smriti.app.explore;

/** A library or font that JavaFX needs on Linux, with the packages that contain it. Dependencies come before what depends on them. */
public enum SystemPart {
    FREETYPE("libfreetype.so.6", Use.WINDOW, "libfreetype6", "freetype", "freetype2"),
    FONTCONFIG("libfontconfig.so.1", Use.WINDOW, "libfontconfig1", "fontconfig", "fontconfig"),
    PANGO("libpangoft2-1.0.so.0", Use.WINDOW, "libpangoft2-1.0-0", "pango", "pango"),
    X11("libX11.so.6", Use.WINDOW, "libx11-6", "libX11", "libx11"),
    XTEST("libXtst.so.6", Use.WINDOW, "libxtst6", "libXtst", "libxtst"),
    GTK("libgtk-3.so.0", Use.WINDOW, "libgtk-3-0", "gtk3", "gtk3"),
    FONT("a font", Use.WINDOW, "fonts-dejavu-core", "dejavu-sans-fonts", "ttf-dejavu"),
    GL("libGL.so.1", Use.GRAPHICS, "libgl1", "libglvnd-glx", "libglvnd"),
    VIDEO_MODES("libXxf86vm.so.1", Use.GRAPHICS, "libxxf86vm1", "libXxf86vm", "libxxf86vm");

    /** What fails without it. */
    public enum Use {
        /** No window opens. */
        WINDOW,
        /** JavaFX falls back to software rendering. */
        GRAPHICS
    }

    private final String title;
    private final Use use;
    private final String debian;
    private final String fedora;
    private final String arch;

    SystemPart(String title, Use use, String debian, String fedora, String arch) {
        this.title = title;
        this.use = use;
        this.debian = debian;
        this.fedora = fedora;
        this.arch = arch;
    }

    /** The library's file name, or a description of what is missing. */
    String title() {
        return title;
    }

    /** What fails without it. */
    Use use() {
        return use;
    }

    /** The package on Debian and its derivatives. */
    String debian() {
        return debian;
    }

    /** The package on Fedora. */
    String fedora() {
        return fedora;
    }

    /** The package on Arch. */
    String arch() {
        return arch;
    }
}
