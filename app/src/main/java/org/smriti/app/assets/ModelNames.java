package org.smriti.app.assets;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives models that are compared a name each: nobody's figures may hide another's. */
public final class ModelNames {

    private record Model(String called, Path folder) {}

    private final Set<String> taken = new HashSet<>();
    private final Set<Model> named = new HashSet<>();

    /** A model folder's own name. */
    public static String own(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        return whole.getFileName() == null
                ? whole.toString()
                : whole.getFileName().toString();
    }

    /**
     * The name of the next model: what it is called; with its folder's name if another one is called so; else with all of its path.
     *
     * @throws IllegalArgumentException if the very same one has a name already
     */
    public String next(String called, Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        if (!named.add(new Model(called, whole))) {
            throw new IllegalArgumentException(folder + " is named twice");
        }
        return List.of(called, called + "@" + own(folder), called + "@" + whole).stream()
                .filter(taken::add)
                .findFirst()
                .orElseThrow();
    }
}
