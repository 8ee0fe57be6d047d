package org.smriti.model.eval.task;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.eval.EvalEpisode;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.TrajectorySum;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;
import org.smriti.model.world.maze.sim.SpinPolicy;

class TasksTest {

    private static final long SEED = 800_003;
    private static final Maze MAZE = MazeWorlds.named("room").maze(SEED);

    private static Task named(String name) {
        return new Tasks(0, 2, Spoiling.NOISE, "retrieval").named(name);
    }

    @ParameterizedTest
    @ValueSource(strings = {"retrieval", "reasoning", "zero-prefix", "spin", "stand-still", "beyond", "perturbed"})
    void theSameSeedGivesTheSameWayOfTheRightLength(String name) {
        Task task = named(name);
        Split split = task.usual(60);

        Trajectory walk = task.walk(MazeSimulation.start(MAZE, SEED), SEED, split);

        assertEquals(name, task.label());
        assertEquals(split.length(), walk.length());
        assertEquals(walk, task.walk(MazeSimulation.start(MAZE, SEED), SEED, split));
        assertNotEquals(walk, task.walk(MazeSimulation.start(MAZE, SEED + 1), SEED + 1, split));
    }

    /** Must not change without need: published figures are of these episodes, identified by task, seed and split. */
    @ParameterizedTest
    @CsvSource({
        "retrieval, 0, Retrieval[], 119b1547 1+1 6+6 31+30 40+40",
        "reasoning, 0, Reasoning[], f5ef1569 1+1 8+4 43+18 57+23",
        "zero-prefix, 0, ZeroPrefix[], 1fd3be3 0+40 0+40 0+40 0+40",
        "spin, 0, 'Spin[pause=0, sense=EITHER]', 662ced6d 40+20 40+20 40+20 40+20",
        "spin, 30, 'Spin[pause=30, sense=EITHER]', 7d98d7af 70+20 70+20 70+20 70+20",
        "stand-still, 0, StandStill[], ed08a54f 1+4 6+24 20+122 20+160",
        "beyond, 0, 'LongHorizon[task=Reasoning[], times=2]', fd09c2b1 2+2 16+8 86+36 114+46",
        "perturbed, 0, 'Perturbed[task=Reasoning[], spoiling=NOISE]', f5ef1569 1+1 8+4 43+18 57+23"
    })
    void aTaskAndASeedMeanTheSameWayForEver(String name, int pause, String details, String golden) {
        Task task = new Tasks(pause, 2, Spoiling.NOISE, "reasoning").named(name);
        TrajectorySum sum = new TrajectorySum();
        StringJoiner splits = new StringJoiner(" ");
        for (int trained : new int[] {2, 12, 61, 80}) {
            Split split = task.usual(trained);
            splits.add(split.context() + "+" + split.generate());
            for (String world : List.of("room", "maze-9x9")) {
                for (long seed = 800_000; seed < 800_003; seed++) {
                    sum.add(task.walk(MazeWorlds.named(world).start(seed), seed, split));
                }
            }
        }
        assertEquals(golden, sum.hex() + " " + splits);
        assertEquals(details, task.toString());
    }

    @Test
    void spinsThatAllTurnLeftDrawNothing() {
        Split split = new Split(30, 12);
        MazeSimulation simulation = MazeSimulation.start(MAZE, SEED + 1);
        assertEquals(
                Trajectory.follow(simulation, SpinPolicy.left(), split.length() - 1),
                new Spin(0, Spin.Sense.LEFT).walk(MazeSimulation.start(MAZE, SEED + 1), SEED + 1, split));
    }

    @Test
    void anUnknownTaskIsRefusedWithTheNamesThereAre() {
        String message = assertThrows(IllegalArgumentException.class, () -> named("recall"))
                .getMessage();

        assertTrue(message.contains("'recall'") && message.contains("zero-prefix"), message);
    }

    @Test
    void aVariationVariesOnlyWhatIsNone() {
        Tasks tasks = new Tasks(0, 2, Spoiling.NOISE, "perturbed");
        String message = assertThrows(IllegalArgumentException.class, () -> tasks.named("beyond"))
                .getMessage();

        assertTrue(message.contains("'perturbed'") && !message.contains("beyond"), message);
    }

    @Test
    void retrievalGoesBackTheWayItCame() {
        Trajectory walk = named("retrieval").walk(MazeSimulation.start(MAZE, SEED), SEED, new Split(20, 15));

        for (int i = 0; i < 15; i++) {
            assertEquals(walk.poses().get(19 - i), walk.poses().get(20 + i));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> named("retrieval").walk(MazeSimulation.start(MAZE, SEED), SEED, new Split(10, 11)));
    }

    @Test
    void aSpinTurnsTwiceThenPausesThenTurnsOn() {
        Spin spin = new Spin(12, Spin.Sense.LEFT);
        Split split = spin.usual(60);

        Trajectory walk = spin.walk(MazeSimulation.start(MAZE, SEED), SEED, split);

        assertEquals(new Split(52, 20), split);
        List<Pose> poses = walk.poses();
        double turned = poses.get(40).heading() - poses.getFirst().heading();
        assertTrue(turned > 3.9 * StrictMath.PI, "turned " + turned);
        assertEquals(
                12,
                walk.actions().stream()
                        .skip(1)
                        .filter(a -> a == MazeAction.NOOP)
                        .count());
        assertEquals(poses.get(50).heading(), poses.get(51).heading(), 0.01);
        assertEquals(MazeAction.LEFT, walk.actions().get(52));
        assertTrue(IntStream.range(1, 72)
                .allMatch(i -> Math.abs(poses.get(i).x() - poses.getFirst().x()) < 1e-9));
    }

    @Test
    void aPauseThatLeavesNothingOfTheContextIsRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Spin(10, Spin.Sense.LEFT).walk(MazeSimulation.start(MAZE, SEED), SEED, new Split(10, 5)));
    }

    @Test
    void theSecondTurnOfZeroPrefixComesByTheHeadingsOfTheFirst() {
        Task task = new ZeroPrefix();
        Trajectory walk = task.walk(MazeSimulation.start(MAZE, SEED), SEED, new Split(0, 40));

        for (int frame = 20; frame < 40; frame++) {
            assertEquals(
                    walk.poses().get(task.agreesWith(frame).orElseThrow()),
                    walk.poses().get(frame));
        }
        assertThrows(
                IllegalArgumentException.class,
                () -> task.walk(MazeSimulation.start(MAZE, SEED), SEED, new Split(5, 40)));
    }

    @Test
    void standingStillIsStandingStill() {
        Trajectory walk = new StandStill().walk(MazeSimulation.start(MAZE, SEED), SEED, new Split(10, 8));

        assertTrue(walk.actions().subList(10, 18).stream().allMatch(action -> action == MazeAction.NOOP));
        assertEquals(walk.poses().get(14).heading(), walk.poses().get(17).heading(), 0.01);
    }

    @Test
    void beyondIsAsManyTimesTheTrainingLength() {
        assertEquals(120, named("beyond").usual(60).length());
        assertEquals(
                240,
                new LongHorizon(new Spin(0, Spin.Sense.EITHER), 4).usual(60).length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"exposure", "jump", "noise", "blackout"})
    void spoilingTouchesSomeFramesShownAndNeverTheTruth(String how) {
        Task task = new Perturbed(new Spin(0, Spin.Sense.LEFT), Spoiling.named(how));
        Renderer renderer = MazeWorlds.named("room").renderer(16);

        EvalEpisode episode = EvalEpisode.of(task, MazeSimulation.start(MAZE, SEED), SEED, new Split(20, 2), renderer);
        EvalEpisode again = EvalEpisode.of(task, MazeSimulation.start(MAZE, SEED), SEED, new Split(20, 2), renderer);
        EvalEpisode clean = EvalEpisode.of(
                new Spin(0, Spin.Sense.LEFT), MazeSimulation.start(MAZE, SEED), SEED, new Split(20, 2), renderer);

        long spoiled = IntStream.range(0, 20)
                .filter(i ->
                        !Arrays.equals(episode.shown().get(i), episode.truth().get(i)))
                .count();
        assertEquals(how.equals("exposure") ? 5 : 2, spoiled);
        for (int i = 0; i < 22; i++) {
            assertArrayEquals(clean.truth().get(i), episode.truth().get(i));
        }
        for (int i = 0; i < 20; i++) {
            assertArrayEquals(again.shown().get(i), episode.shown().get(i));
        }
    }

    @Test
    void showingOnlyTheEndKeepsWhatIsAsked() {
        Renderer renderer = MazeWorlds.named("room").renderer(16);
        EvalEpisode episode =
                EvalEpisode.of(named("reasoning"), MazeSimulation.start(MAZE, SEED), SEED, new Split(12, 6), renderer);

        EvalEpisode last = episode.showingLast(3);

        assertEquals(3, last.context());
        assertEquals(9, last.length());
        assertSame(episode.truth().get(17), last.truth().get(8));
        assertEquals(episode.walk().poses().get(9), last.walk().poses().getFirst());
        assertNotSame(episode, last);
    }
}
