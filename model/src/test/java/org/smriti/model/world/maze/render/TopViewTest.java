package org.smriti.model.world.maze.render;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.smriti.model.world.maze.Maze;

class TopViewTest {

    private static final TopView VIEW = new TopView(140, Textures.painted());

    @Test
    void northIsUpAndEastIsRight() {
        Maze maze = TinyMaze.divided();
        assertEquals(20, VIEW.pixelsPerCell(maze));
        assertEquals(20, VIEW.column(maze, 0));
        assertEquals(120, VIEW.row(maze, 0));
        byte[] rgb = new byte[3 * 140 * 140];
        VIEW.draw(maze, rgb);
        int sphere = 3 * ((int) VIEW.row(maze, 3.5) * 140 + (int) VIEW.column(maze, 4.5));
        assertTrue((rgb[sphere] & 0xFF) > 150 && (rgb[sphere + 2] & 0xFF) < 60, "the sphere is red");
        int wall = 3 * ((int) VIEW.row(maze, 4.5) * 140 + (int) VIEW.column(maze, 2.5));
        int door = 3 * ((int) VIEW.row(maze, 0.5) * 140 + (int) VIEW.column(maze, 2.5));
        assertTrue((rgb[wall + 2] & 0xFF) > (rgb[door + 2] & 0xFF) + 40, "walls are brighter than floors");
    }

    @Test
    void wrongSizesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> VIEW.draw(TinyMaze.room(3), new byte[3]));
        assertThrows(IllegalArgumentException.class, () -> new TopView(0, Textures.painted()));
    }
}
