package org.smriti.model.world.maze.generate;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.SplitMix64;

/**
 * Throws rooms at random places and keeps those that overlap none before.
 *
 * <p>Corners lie at even cells and sides are odd, so that one wall always parts two rooms and corridors fit between.
 */
final class RoomPlacer {

    /** Misses after which the maze counts as full: labmaze's value, and part of its statistics. */
    private static final int MISSES = 1000;

    private final RoomsSpec spec;
    private final SplitMix64 random;

    RoomPlacer(RoomsSpec spec, SplitMix64 random) {
        this.spec = spec;
        this.random = random;
    }

    /** The rooms in random order. */
    List<Room> place() {
        List<Room> rooms = new ArrayList<>();
        int misses = 0;
        while (rooms.size() < spec.maxRooms() && misses < MISSES) {
            Room room = randomRoom();
            if (rooms.stream().allMatch(room::isSeparateFrom)) {
                rooms.add(room);
            } else {
                misses++;
            }
        }
        random.shuffle(rooms);
        return rooms;
    }

    /** Both sides from the lower half of the range, then one of them longer: large squares stay rare. */
    private Room randomRoom() {
        int shortest = halved(spec.shortestRoom());
        int longest = halved(spec.longestRoom());
        int middle = (shortest + longest) / 2;
        int width = between(shortest, middle);
        int height = between(shortest, middle);
        int stretch = between(middle, longest) - middle;
        if (random.nextInt(2) == 0) {
            width += stretch;
        } else {
            height += stretch;
        }
        return new Room(corner(width), corner(height), 2 * width + 1, 2 * height + 1);
    }

    private int corner(int halfSide) {
        return 2 * random.nextInt(halved(spec.size()) - halfSide + 1);
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private static int halved(int odd) {
        return (odd - 1) / 2;
    }
}
