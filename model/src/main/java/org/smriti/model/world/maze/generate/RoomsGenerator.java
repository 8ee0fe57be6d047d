package org.smriti.model.world.maze.generate;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Maze.Floor;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;
import org.smriti.model.world.maze.WallTexture;

/**
 * Makes random mazes of rooms and corridors, with the statistics of the mazes that Memory Maze gets from labmaze.
 *
 * <p>Rooms first, corridors in what is left, doors between neighbours, dead ends filled; then spawns and spheres in the rooms.
 */
final class RoomsGenerator {

    private final RoomsSpec spec;
    private final SplitMix64 random;

    RoomsGenerator(RoomsSpec spec, SplitMix64 random) {
        this.spec = spec;
        this.random = random;
    }

    Maze generate() {
        List<Room> rooms = roomsForAllSpheres();
        Plan plan = new Plan(spec.size(), rooms);
        new Corridors(plan, random).dig();
        new Doors(plan, random).open(spec.doors());
        DeadEnds.fill(plan);
        return furnish(plan, rooms);
    }

    /** Places rooms anew until they can hold all spheres, as Memory Maze does. */
    private List<Room> roomsForAllSpheres() {
        RoomPlacer placer = new RoomPlacer(spec, random);
        List<Room> rooms = placer.place();
        while (rooms.size() * spec.spheresPerRoom() < spec.spheres()) {
            rooms = placer.place();
        }
        return rooms;
    }

    private Maze furnish(Plan plan, List<Room> rooms) {
        List<Cell> spawns = new ArrayList<>();
        List<Cell> pedestals = new ArrayList<>();
        for (Room room : rooms) {
            List<Cell> cells = room.cells();
            random.shuffle(cells);
            int first = spec.spawnsPerRoom();
            spawns.addAll(cells.subList(0, first));
            pedestals.addAll(cells.subList(first, first + spec.spheresPerRoom()));
        }
        spawns.sort(ReadingOrder.OF_MAPS);
        random.shuffle(pedestals);
        List<Sphere> spheres = IntStream.range(0, spec.spheres())
                .mapToObj(k -> sphere(SphereColor.values()[k], pedestals.get(k)))
                .toList();
        return new Maze(spec.size(), floors(plan), regions(), spheres, spawns);
    }

    private static Sphere sphere(SphereColor color, Cell cell) {
        return new Sphere(color, cell.column(), cell.row());
    }

    private static Floor[] floors(Plan plan) {
        return plan.cells().stream().map(cell -> floor(plan, cell)).toArray(Floor[]::new);
    }

    private static Floor floor(Plan plan, Cell cell) {
        if (plan.isWall(cell)) {
            return Floor.WALL;
        }
        return plan.isRoom(cell) ? Floor.ROOM : Floor.CORRIDOR;
    }

    /** Nine textures, each drawn on its own: repeats are common, as in Memory Maze. */
    private WallTexture[] regions() {
        List<WallTexture> textures = List.of(WallTexture.values());
        return Stream.generate(() -> random.pick(textures)).limit(9).toArray(WallTexture[]::new);
    }
}
