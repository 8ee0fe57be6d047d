package org.smriti.model.world.parade;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.EnumSet;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Control;
import org.smriti.model.world.Course;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;

class ParadeWorldTest {

    private static final World NEAR = Worlds.named("parade-near");
    private static final Renderer RENDERER = NEAR.renderer(32);

    @Test
    void aSceneGoesByWhateverIsHeld() {
        Simulation watched = NEAR.start(4);
        AgentState before = watched.snapshot();
        watched.step(NEAR.steer(EnumSet.allOf(Control.class)));
        assertNotEquals(before, watched.snapshot());
        assertEquals(NEAR.none(), NEAR.steer(EnumSet.noneOf(Control.class)));
        assertEquals(new Pose(0, 0, 0), watched.pose());
    }

    @Test
    void oneGoesBackToAMomentAndOnTheSameWay() {
        Simulation watched = NEAR.start(4);
        AgentState before = watched.snapshot();
        byte[] frame = RENDERER.render(watched);
        Simulation copy = watched.copy();
        for (int i = 0; i < 30; i++) {
            watched.step(NEAR.none());
        }
        assertFalse(Arrays.equals(frame, RENDERER.render(watched)));
        assertArrayEquals(frame, RENDERER.render(copy));
        watched.restore(before);
        watched.place(new Pose(9, 9, 9));
        assertArrayEquals(frame, RENDERER.render(watched));
    }

    @Test
    void aSceneCanBeWatchedFromOtherMoments() {
        byte[] one = RENDERER.render(NEAR.start(4, 1));
        byte[] other = RENDERER.render(NEAR.start(4, 2));
        assertFalse(Arrays.equals(one, other));
        assertEquals(0, difference(RENDERER.render(NEAR.start(4, 1)), one));
    }

    private static int difference(byte[] one, byte[] other) {
        return Arrays.compare(one, other);
    }

    @Test
    void itCanBeWatchedAndNothingElse() {
        Trajectory walk = Walk.WATCH.from(NEAR.start(1), Course.of(3, 7));
        assertEquals(7, walk.length());
        String refusal = assertThrows(IllegalArgumentException.class, () -> NEAR.policy(Walk.SPIN, Course.of(3, 7)))
                .getMessage();
        assertEquals("the world parade-near has no walk 'spin'; it has watch", refusal);
    }

    @Test
    void aFrameOfAnotherLengthIsRefused() {
        assertThrows(
                IllegalArgumentException.class, () -> RENDERER.render(NEAR.start(1), new Pose(0, 0, 0), new byte[7]));
    }

    /** Where the surfaces say that there is only sky or ground, all frames of a scene are alike. */
    @Test
    void whatIsNoSurfaceLooksTheSameInEveryFrame() {
        Simulation watched = NEAR.start(11);
        Surfaces surfaces = NEAR.surfaces(watched, 32);
        int[] colours = new int[32 * 32];
        Arrays.fill(colours, -1);
        int compared = 0;
        for (int step = 0; step < 64; step++) {
            byte[] rgb = RENDERER.render(watched);
            surfaces.trace(watched.pose());
            for (int pixel = 0; pixel < colours.length; pixel++) {
                if (isBare(surfaces, pixel)) {
                    int colour = (rgb[3 * pixel] & 0xff) << 16
                            | (rgb[3 * pixel + 1] & 0xff) << 8
                            | rgb[3 * pixel + 2] & 0xff;
                    compared += colours[pixel] == -1 ? 0 : 1;
                    assertTrue(colours[pixel] == -1 || colours[pixel] == colour, "pixel " + pixel + ", step " + step);
                    colours[pixel] = colour;
                }
            }
            watched.step(NEAR.none());
        }
        assertTrue(compared > 5_000);
    }

    /** A pixel with nothing in or around it: at an edge, one of its points may show more than its middle. */
    private static boolean isBare(Surfaces surfaces, int pixel) {
        int column = pixel % 32;
        int row = pixel / 32;
        for (int y = Math.max(0, row - 1); y <= Math.min(31, row + 1); y++) {
            for (int x = Math.max(0, column - 1); x <= Math.min(31, column + 1); x++) {
                if (surfaces.surfaceAt(32 * y + x) != Surfaces.SKY) {
                    return false;
                }
            }
        }
        return column > 0 && column < 31 && row > 8; // above, the sun goes
    }
}
