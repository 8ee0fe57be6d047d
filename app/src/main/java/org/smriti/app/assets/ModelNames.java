package org.smriti.app.assets;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives each of several compared models a name of its own, so that no figures overwrite another model's. */
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
     * Names the next model: as it is called; if that is taken, with its folder's name; if that is taken too, with its whole path.
     *
     * @throws IllegalArgumentException if the same model has a name already
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
