package org.smriti.model.world.generate;

import java.util.List;
import java.util.function.LongFunction;
import java.util.stream.Collectors;
import org.smriti.model.world.Maze;
import org.smriti.model.world.SplitMix64;

/**
 * A kind of maze with a name: the same name and seed give the same maze everywhere.
 *
 * @param name as the command line spells it, for instance {@code maze-9x9}
 * @param mazes the maze of a seed
 */
public record World(String name, LongFunction<Maze> mazes) {

    private static final List<World> ALL = List.of(
            new World("room", seed -> SingleRoom.generate(SplitMix64.of(seed, "room"))),
            rooms("maze-5x5", new RoomsSpec(5, 1, 3, 3, 2, 2, 3, 2)),
            rooms("maze-7x7", new RoomsSpec(7, 3, 3, 3, 3, 2, 2, 1)),
            rooms("maze-9x9", new RoomsSpec(9, 6, 3, 5, 3, 1, 1, 1)),
            rooms("maze-11x11", new RoomsSpec(11, 6, 3, 5, 4, 1, 1, 1)),
            rooms("maze-13x13", new RoomsSpec(13, 6, 3, 5, 5, 1, 1, 1)),
            rooms("maze-15x15", new RoomsSpec(15, 9, 3, 3, 6, 1, 1, 1)));

    private static World rooms(String name, RoomsSpec spec) {
        return new World(name, seed -> new RoomsGenerator(spec, SplitMix64.of(seed, name)).generate());
    }

    /** Every world that has a name, the smallest first. */
    public static List<World> all() {
        return ALL;
    }

    /**
     * The world of a name.
     *
     * @throws IllegalArgumentException if there is none; its message is one line and lists the names there are
     */
    public static World named(String name) {
        return ALL.stream()
                .filter(world -> world.name.equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no world is called \"" + name + "\"; there are "
                        + ALL.stream().map(World::name).collect(Collectors.joining(", "))));
    }

    /** A world of one hand-drawn maze, whatever the seed. */
    public static World drawn(String name, Maze maze) {
        return new World(name, _ -> maze);
    }

    /** The maze of a seed. */
    public Maze maze(long seed) {
        return mazes.apply(seed);
    }
}
