package org.smriti.model.world.maze.generate;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Maze.Floor;
import org.smriti.model.world.maze.Regions;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;

/** Makes the smallest world there is something to remember in: one square room with two or three spheres and walls of many colours. */
final class SingleRoom {

    private static final int SIZE = 3;

    private SingleRoom() {}

    static Maze generate(SplitMix64 random) {
        Floor[] floors = Collections.nCopies(SIZE * SIZE, Floor.ROOM).toArray(Floor[]::new);
        List<Cell> cells = new ArrayList<>(new Room(0, 0, SIZE, SIZE).cells());
        random.shuffle(cells);
        int count = 2 + random.nextInt(2);
        List<Sphere> spheres = IntStream.range(0, count)
                .mapToObj(k -> new Sphere(
                        SphereColor.values()[k],
                        cells.get(k).column(),
                        cells.get(k).row()))
                .toList();
        List<Cell> spawns = cells.subList(count, cells.size());
        spawns.sort(ReadingOrder.OF_MAPS);
        return new Maze(SIZE, floors, Regions.around(random), spheres, spawns);
    }
}
