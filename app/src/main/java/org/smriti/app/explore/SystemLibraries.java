package org.smriti.app.explore;

import java.lang.foreign.Arena;
import java.lang.foreign.SymbolLookup;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Says which packages a machine lacks, before JavaFX says in a stack trace which file it could not load. */
public final class SystemLibraries {

    private final List<SystemLibrary> missing;

    private SystemLibraries(List<SystemLibrary> missing) {
        this.missing = missing;
    }

    /** Those of this machine; only on Linux does JavaFX come without something that it needs. */
    public static SystemLibraries ofThisMachine() {
        return System.getProperty("os.name").startsWith("Linux")
                ? of(SystemLibraries::loads)
                : new SystemLibraries(List.of());
    }

    /** Those of a machine that can load some files. */
    static SystemLibraries of(Predicate<String> loads) {
        return new SystemLibraries(Stream.of(SystemLibrary.values())
                .filter(library -> !loads.test(library.file()))
                .toList());
    }

    @SuppressWarnings("restricted") // as JavaFX will in a moment; it stays loaded for that
    private static boolean loads(String file) {
        try {
            SymbolLookup.libraryLookup(file, Arena.global());
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** What cannot be loaded and how to install it, in one line; nothing if all is here. */
    public Optional<String> lacking(SystemLibrary.Use use) {
        List<SystemLibrary> lacking =
                missing.stream().filter(library -> library.use() == use).toList();
        return lacking.isEmpty()
                ? Optional.empty()
                : Optional.of(joined(lacking, SystemLibrary::file, ", ")
                        + " cannot be loaded (Debian: apt install "
                        + joined(lacking, SystemLibrary::debian, " ")
                        + ", Fedora: dnf install "
                        + joined(lacking, SystemLibrary::fedora, " ")
                        + ", Arch: pacman -S "
                        + joined(lacking, SystemLibrary::arch, " ")
                        + ")");
    }

    private static String joined(List<SystemLibrary> libraries, Function<SystemLibrary, String> part, String joint) {
        return libraries.stream().map(part).collect(Collectors.joining(joint));
    }
}
