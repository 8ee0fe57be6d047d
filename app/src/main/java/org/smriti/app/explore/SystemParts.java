package org.smriti.app.explore;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names the missing packages in one message, instead of a stack trace from JavaFX about a library that cannot be loaded. */
public final class SystemParts {

    private static final int SYSTEM = 0; // FcSetSystem

    private final List<SystemPart> missing;

    private SystemParts(List<SystemPart> missing) {
        this.missing = missing;
    }

    /** The parts of this machine; JavaFX lacks system libraries only on Linux. */
    public static SystemParts ofThisMachine() {
        return System.getProperty("os.name").startsWith("Linux")
                ? of(part -> part == SystemPart.FONT ? hasFont() : library(part).isPresent())
                : new SystemParts(List.of());
    }

    /** The parts of a machine on which {@code has} is true. */
    static SystemParts of(Predicate<SystemPart> has) {
        return new SystemParts(
                Stream.of(SystemPart.values()).filter(has.negate()).toList());
    }

    @SuppressWarnings("restricted") // JavaFX loads the same library right afterwards
    private static Optional<SymbolLookup> library(SystemPart part) {
        try {
            return Optional.of(SymbolLookup.libraryLookup(part.title(), Arena.global()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Whether Fontconfig finds a font; true if Fontconfig itself is missing, which is reported separately. */
    private static boolean hasFont() {
        return library(SystemPart.FONTCONFIG).map(SystemParts::hasFont).orElse(true);
    }

    @SuppressWarnings(
            "restricted") // FcFontSet *FcConfigGetFonts(FcConfig *current, FcSetName): the set begins with its size
    private static boolean hasFont(SymbolLookup fontconfig) {
        try {
            MemorySegment fonts = (MemorySegment) Linker.nativeLinker()
                    .downcallHandle(
                            fontconfig.findOrThrow("FcConfigGetFonts"),
                            FunctionDescriptor.of(ValueLayout.ADDRESS, ValueLayout.ADDRESS, ValueLayout.JAVA_INT))
                    .invokeExact(MemorySegment.NULL, SYSTEM);
            return !MemorySegment.NULL.equals(fonts)
                    && fonts.reinterpret(Integer.BYTES).get(ValueLayout.JAVA_INT, 0) > 0;
        } catch (Throwable e) { // declared by method handles; this function throws nothing
            throw new IllegalStateException(e);
        }
    }

    /** The missing parts and the packages that contain them; empty if nothing is missing. */
    public Optional<String> lacking(SystemPart.Use use) {
        List<SystemPart> lacking =
                missing.stream().filter(part -> part.use() == use).toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(joined(lacking, SystemPart::title, ", ") + " (Debian: apt install "
                        + joined(lacking, SystemPart::debian, " ")
                        + ", Fedora: dnf install "
                        + joined(lacking, SystemPart::fedora, " ")
                        + ", Arch: pacman -S "
                        + joined(lacking, SystemPart::arch, " ")
                        + ")");
    }

    private static String joined(List<SystemPart> parts, Function<SystemPart, String> word, String joint) {
        return parts.stream().map(word).collect(Collectors.joining(joint));
    }
}
