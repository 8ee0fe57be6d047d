package org.smriti.app.assets;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Gives models that are compared a name each: nobody's figures may hide another's. */
public final class ModelNames {

    private final Set<String> taken = new HashSet<>();

    /**
     * The name of the next model: what it is called; with its folder's name if another one is called so; else with all of its path.
     *
     * @throws IllegalArgumentException if the very same one has its name already
     */
    public String next(String called, Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        String own = whole.getFileName() == null
                ? whole.toString()
                : whole.getFileName().toString();
        return List.of(called, called + "@" + own, called + "@" + whole).stream()
                .filter(taken::add)
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(folder + " is named twice"));
    }
}
