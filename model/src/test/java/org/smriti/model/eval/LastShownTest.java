package org.smriti.model.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Maze;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;

class LastShownTest {

    private static final int SIDE = 16;
    private static final long SEED = 800_011;
    private static final Maze MAZE = World.named("room").maze(SEED);
    private static final Renderer RENDERER = new Renderer(SIDE, Textures.painted());

    private static LastShown of(Task task, Split split, RolloutSettings.Commit commit) {
        return LastShown.of(Exam.of(task, MAZE, SEED, split, RENDERER), SIDE, commit);
    }

    @Test
    void standingStillTheLagGrowsByOneAFrame() {
        LastShown shown = of(new StandStill(), new Split(20, 12), RolloutSettings.Commit.PREDICTION);

        for (int frame = 4; frame < 12; frame++) {
            assertEquals(shown.ofFrame(frame - 1) + 1, shown.ofFrame(frame));
        }
    }

    @Test
    void whereTheTruthIsCommittedEveryFrameBeforeCounts() {
        LastShown shown = of(new StandStill(), new Split(20, 12), RolloutSettings.Commit.TRUTH);

        for (int frame = 4; frame < 12; frame++) {
            assertEquals(1, shown.ofFrame(frame));
        }
    }

    @Test
    void onTheNextTurnEverythingWasShownAboutATurnAgo() {
        LastShown shown = of(new Spin(0, Spin.Sense.LEFT), new Split(40, 20), RolloutSettings.Commit.PREDICTION);

        for (int frame = 5; frame < 20; frame++) {
            int lag = shown.ofFrame(frame);
            assertTrue(lag >= 12 && lag <= Spin.TURN, "frame " + frame + ": " + lag);
        }
    }

    @Test
    void aPauseAddsItsLength() {
        LastShown without = of(new Spin(0, Spin.Sense.LEFT), new Split(40, 15), RolloutSettings.Commit.PREDICTION);
        LastShown with = of(new Spin(30, Spin.Sense.LEFT), new Split(70, 15), RolloutSettings.Commit.PREDICTION);

        assertEquals(without.ofFrame(10) + 30, with.ofFrame(10), 2);
    }

    @Test
    void withoutContextNothingWasEverShown() {
        LastShown shown = of(new ZeroPrefix(), new Split(0, 21), RolloutSettings.Commit.PREDICTION);

        assertEquals(LastShown.NEVER, shown.ofFrame(20));
        assertTrue(Arrays.stream(shown.pixels()[20]).allMatch(lag -> lag <= LastShown.NEVER));
    }

    @Test
    void theSkyIsOverTheWallsAndTheFloorBelow() {
        int[] seen = new Surfaces(MAZE, SIDE)
                .seen(Exam.of(new StandStill(), MAZE, SEED, new Split(1, 1), RENDERER)
                        .walk()
                        .poses()
                        .getFirst());

        assertTrue(Arrays.stream(seen, SIDE * (SIDE - 1), SIDE * SIDE).noneMatch(name -> name == Surfaces.SKY));
        assertTrue(Arrays.stream(seen).allMatch(name -> name < new Surfaces(MAZE, SIDE).count()));
    }
}
