package org.smriti.model.world.maze.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.render.SurfaceMap;
import org.smriti.model.world.maze.render.TinyMaze;

class SphereSightTest {

    private static final int SIZE = 32;

    @Test
    void spheresAreFoundWhereTheyAre() {
        SurfaceMap surfaces = new SurfaceMap(TinyMaze.room(5), SIZE);
        surfaces.trace(new Pose(2.5, 2.5, 0));
        SphereSight sphere = SphereSight.all(surfaces, 1).getFirst();
        assertEquals(0, sphere.sphere());
        assertEquals(SIZE / 2.0, sphere.centerX(), 0.6);
        assertTrue(sphere.centerY() > 28.2 / 2 && sphere.centerY() < 22, "below the horizon: " + sphere);
        assertTrue(sphere.left() <= sphere.centerX() && sphere.centerX() <= sphere.right() + 1);
        assertTrue(sphere.pixels() <= (sphere.right() - sphere.left() + 1) * (sphere.bottom() - sphere.top() + 1));
        surfaces.trace(new Pose(2.5, 2.5, Math.PI));
        assertEquals(List.of(), SphereSight.all(surfaces, 1));
    }
}
