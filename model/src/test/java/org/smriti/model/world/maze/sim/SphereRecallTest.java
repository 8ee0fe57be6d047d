package org.smriti.model.world.maze.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Pose;
import org.smriti.model.world.VisibleObject;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;
import org.smriti.model.world.maze.agent.MazeState;
import org.smriti.model.world.maze.agent.Motion;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.Textures;

class SphereRecallTest {

    private static final MazeRenderer RENDERER = new MazeRenderer(32, Textures.painted());
    private static final Pose WEST_LOOKING_EAST = new Pose(0.5, 1.5, 0);

    /** A room of 3×3 with these spheres. */
    private static Maze room(Sphere... spheres) {
        Maze any = MazeWorlds.named("room").maze(1);
        Maze.Floor[] floors = new Maze.Floor[9];
        Arrays.fill(floors, Maze.Floor.ROOM);
        return new Maze(3, floors, any.regions(), List.of(spheres), List.of(new Cell(0, 0)));
    }

    private static byte[] frame(Maze maze) {
        byte[] rgb = new byte[RENDERER.frameBytes()];
        RENDERER.render(maze, WEST_LOOKING_EAST, rgb);
        return rgb;
    }

    private static final Maze RED_AHEAD = room(new Sphere(SphereColor.RED, 2, 1));

    private static VisibleObject onlySphere() {
        List<VisibleObject> visible = new SphereRecall(RENDERER, RED_AHEAD)
                .next(new MazeState(Motion.atRest(WEST_LOOKING_EAST), 0, 0, 0), true);
        assertEquals(1, visible.size());
        return visible.getFirst();
    }

    private static boolean foundIn(Maze predicted) {
        return onlySphere().foundIn(frame(predicted), frame(RED_AHEAD));
    }

    @Test
    void theTruthShowsItsSphere() {
        assertTrue(foundIn(RED_AHEAD));
    }

    @Test
    void anEmptyPlaceAnotherColourAndAnotherPlaceAreMisses() {
        assertFalse(foundIn(room()));
        assertFalse(foundIn(room(new Sphere(SphereColor.BLUE, 2, 1))));
        assertFalse(foundIn(room(new Sphere(SphereColor.SALMON, 2, 1))));
        assertFalse(foundIn(room(new Sphere(SphereColor.RED, 2, 0))));
    }

    @Test
    void aSlightlyWrongShadeIsStillTheSphere() {
        byte[] predicted = frame(RED_AHEAD);
        for (int i = 0; i < predicted.length; i++) {
            predicted[i] = (byte) Math.min(255, (predicted[i] & 0xff) + 15);
        }

        assertTrue(onlySphere().foundIn(predicted, frame(RED_AHEAD)));
    }

    @Test
    void aSphereBehindTheAgentIsNotInView() {
        Maze behind = room(new Sphere(SphereColor.RED, 0, 0));

        assertTrue(new SphereRecall(RENDERER, behind)
                .next(new MazeState(Motion.atRest(WEST_LOOKING_EAST), 0, 0, 0), true)
                .isEmpty());
    }
}
