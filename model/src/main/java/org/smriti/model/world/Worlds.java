package org.smriti.model.world;

import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;

/** The catalogue of worlds that have a name. */
public final class Worlds {

    private static final List<World> ALL =
            ServiceLoader.load(WorldProvider.class, Worlds.class.getClassLoader()).stream()
                    .flatMap(provider -> provider.get().worlds().stream())
                    .toList();

    private Worlds() {}

    /** Every world that has a name. */
    public static List<World> all() {
        return ALL;
    }

    /** Whether there is a world of a name. */
    public static boolean has(String name) {
        return ALL.stream().map(World::name).anyMatch(name::equals);
    }

    /**
     * The world of a name.
     *
     * @throws IllegalArgumentException if there is none; its message is one line and lists the names there are
     */
    public static World named(String name) {
        return ALL.stream()
                .filter(world -> world.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no world is called \"" + name + "\"; there are "
                        + ALL.stream().map(World::name).collect(Collectors.joining(", "))));
    }
}
