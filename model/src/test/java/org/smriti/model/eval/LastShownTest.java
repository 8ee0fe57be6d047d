package org.smriti.model.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.smriti.model.eval.task.Spin;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.StandStill;
import org.smriti.model.eval.task.Task;
import org.smriti.model.eval.task.ZeroPrefix;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Walk;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;
import org.smriti.model.world.sight.Age;

class LastShownTest {

    private static final int SIDE = 16;
    private static final long SEED = 800_011;
    private static final Maze MAZE = MazeWorlds.named("room").maze(SEED);
    private static final Renderer RENDERER = MazeWorlds.named("room").renderer(SIDE);

    private static LastShown of(Task task, Split split, RolloutSettings.Commit commit) {
        return LastShown.of(
                EvalEpisode.of(task, MazeSimulation.start(MAZE, SEED), SEED, split, RENDERER), SIDE, commit);
    }

    private static int age(LastShown shown, int generated) {
        return shown.frames().get(generated).age();
    }

    @Test
    void standingStillTheAgeGrowsByOneAFrame() {
        LastShown shown = of(new StandStill(), new Split(20, 12), RolloutSettings.Commit.PREDICTION);

        for (int frame = 4; frame < 12; frame++) {
            assertEquals(age(shown, frame - 1) + 1, age(shown, frame));
        }
    }

    @Test
    void whereTheTruthIsCommittedEveryFrameBeforeCounts() {
        LastShown shown = of(new StandStill(), new Split(20, 12), RolloutSettings.Commit.TRUTH);

        for (int frame = 4; frame < 12; frame++) {
            assertEquals(1, age(shown, frame));
        }
    }

    @Test
    void onTheNextTurnEverythingWasShownAboutATurnAgo() {
        LastShown shown = of(new Spin(0, Spin.Sense.LEFT), new Split(40, 20), RolloutSettings.Commit.PREDICTION);

        for (int frame = 5; frame < 20; frame++) {
            int age = age(shown, frame);
            assertTrue(age >= 12 && age <= Walk.TURN, "frame " + frame + ": " + age);
        }
    }

    @Test
    void aPauseAddsItsLength() {
        LastShown without = of(new Spin(0, Spin.Sense.LEFT), new Split(40, 15), RolloutSettings.Commit.PREDICTION);
        LastShown with = of(new Spin(30, Spin.Sense.LEFT), new Split(70, 15), RolloutSettings.Commit.PREDICTION);

        assertEquals(age(without, 10) + 30, age(with, 10), 2);
    }

    @Test
    void withoutContextNothingWasEverShown() {
        LastShown shown = of(new ZeroPrefix(), new Split(0, 21), RolloutSettings.Commit.PREDICTION);

        assertEquals(Age.NEVER, age(shown, 20));
        assertTrue(Arrays.stream(shown.pixels().get(20)).allMatch(age -> age == Age.NEVER || age == Age.SKY));
    }
}
