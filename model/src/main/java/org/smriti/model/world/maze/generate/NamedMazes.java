package org.smriti.model.world.maze.generate;

import java.util.List;
import java.util.function.LongFunction;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Maze;

/**
 * Mazes of one kind.
 *
 * @param name of the kind, for instance {@code maze-9x9}
 * @param mazes the maze of a seed
 */
public record NamedMazes(String name, LongFunction<Maze> mazes) {

    /** Every kind, the smallest first. */
    public static final List<NamedMazes> ALL = List.of(
            new NamedMazes("room", seed -> SingleRoom.generate(SplitMix64.of(seed, "room"))),
            rooms("maze-5x5", new RoomsSpec(5, 1, 3, 3, 2, 2, 3, 2)),
            rooms("maze-7x7", new RoomsSpec(7, 3, 3, 3, 3, 2, 2, 1)),
            rooms("maze-9x9", new RoomsSpec(9, 6, 3, 5, 3, 1, 1, 1)),
            rooms("maze-11x11", new RoomsSpec(11, 6, 3, 5, 4, 1, 1, 1)),
            rooms("maze-13x13", new RoomsSpec(13, 6, 3, 5, 5, 1, 1, 1)),
            rooms("maze-15x15", new RoomsSpec(15, 9, 3, 3, 6, 1, 1, 1)));

    private static NamedMazes rooms(String name, RoomsSpec spec) {
        return new NamedMazes(name, seed -> new RoomsGenerator(spec, SplitMix64.of(seed, name)).generate());
    }
}
