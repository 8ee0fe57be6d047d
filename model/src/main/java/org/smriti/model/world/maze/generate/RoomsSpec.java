package org.smriti.model.world.maze.generate;

/**
 * What a random maze of rooms and corridors is made of.
 *
 * @param size n, the inner cells on a side, odd
 * @param maxRooms rooms at most; fewer when they do not fit
 * @param shortestRoom cells on the short side of the smallest room, odd
 * @param longestRoom cells on the long side of the largest room, odd
 * @param spheres spheres in the maze
 * @param spheresPerRoom cells of a room on which a sphere may stand
 * @param spawnsPerRoom cells of a room on which the agent may start
 * @param doors openings between two neighbouring regions (a room, or a connected piece of corridor)
 */
record RoomsSpec(
        int size,
        int maxRooms,
        int shortestRoom,
        int longestRoom,
        int spheres,
        int spheresPerRoom,
        int spawnsPerRoom,
        int doors) {

    RoomsSpec {
        if (size < 5 || size % 2 == 0 || shortestRoom % 2 == 0 || longestRoom % 2 == 0 || longestRoom > size) {
            throw new IllegalArgumentException("sizes must be odd, and a room must fit into " + size + " cells");
        }
        if (spheres > maxRooms * spheresPerRoom) {
            throw new IllegalArgumentException(maxRooms + " rooms cannot hold " + spheres + " spheres");
        }
    }
}
