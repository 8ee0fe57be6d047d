package org.smriti.app.explore;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the window begins with.
 *
 * @param device auto, cpu, gpu0, …
 * @param world to begin in; empty for the last one
 * @param seed of its maze
 * @param file to open then, if any
 */
public record Start(String device, Optional<String> world, long seed, Optional<Path> file) {

    private static final String DEVICE = "device";
    private static final String WORLD = "world";
    private static final String SEED = "seed";

    /** As command-line arguments, the only data that JavaFX passes to an application. */
    public String[] arguments() {
        return List.of(
                        option(DEVICE, device),
                        option(WORLD, world.orElse("")),
                        option(SEED, Long.toString(seed)),
                        file.map(Path::toString).orElse(""))
                .toArray(String[]::new);
    }

    private static String option(String name, String value) {
        return "--" + name + "=" + value;
    }

    /** The inverse of {@link #arguments}, from JavaFX's named and unnamed parameters. */
    static Start of(Map<String, String> named, List<String> unnamed) {
        return new Start(
                named.get(DEVICE),
                Optional.of(named.get(WORLD)).filter(name -> !name.isEmpty()),
                Long.parseLong(named.get(SEED)),
                unnamed.stream().filter(name -> !name.isEmpty()).findFirst().map(Path::of));
    }
}
