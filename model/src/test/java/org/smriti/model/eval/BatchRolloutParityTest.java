package org.smriti.model.eval;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.eval.task.Reasoning;
import org.smriti.model.eval.task.Split;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Observation;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.maze.sim.MazeWorlds;

/** The batched roll-out against single play: {@link WorldModel} with a {@link Memory} per world. */
class BatchRolloutParityTest {

    private static final Renderer RENDERER = MazeWorlds.named("room").renderer(16);

    /** Grey levels by which frames may differ, from rounding over a few commits. */
    private static final int SAME = 2;

    @TempDir
    Path folder;

    private static List<EvalEpisode> episodes(int count, Split split) {
        return IntStream.range(0, count)
                .mapToObj(i -> 800_000L + i)
                .map(seed ->
                        EvalEpisode.of(new Reasoning(), MazeWorlds.named("room").start(seed), seed, split, RENDERER))
                .toList();
    }

    /** Rolls out one world frame by frame, as live play does. */
    private static List<byte[]> played(WorldModel model, Memory memory, EvalEpisode episode, RolloutSettings settings) {
        List<byte[]> frames = new ArrayList<>();
        for (int frame = episode.context(); frame < episode.length(); ) {
            int room = model.config().chunkFrames() - memory.openFrames();
            int count = Math.min(Math.min(room, settings.framesAtOnce()), episode.length() - frame);
            List<FrameCondition> wanted = IntStream.range(frame, frame + count)
                    .mapToObj(episode::condition)
                    .toList();
            List<byte[]> predicted = model.predict(
                    memory,
                    wanted,
                    new DenoisingSettings(settings.steps(), settings.predictionSeed(episode.seed(), frame)));
            for (int i = 0; i < count; i++) {
                int number = frame + i;
                switch (settings.commit()) {
                    case PREDICTION ->
                        model.observe(
                                memory,
                                new Observation(
                                        predicted.get(i),
                                        wanted.get(i),
                                        settings.commitNoise(),
                                        settings.commitSeed(episode.seed(), number),
                                        true));
                    case TRUTH -> model.observe(memory, episode.truth().get(number), wanted.get(i));
                }
            }
            frames.addAll(predicted);
            frame += count;
        }
        return frames;
    }

    private static Memory shown(WorldModel model, EvalEpisode episode) {
        Memory memory = model.blank();
        for (int frame = 0; frame < episode.context(); frame++) {
            model.observe(memory, episode.shown().get(frame), episode.condition(frame));
        }
        return memory;
    }

    private static void assertSame(List<byte[]> expected, List<byte[]> actual) {
        assertEquals(expected.size(), actual.size());
        for (int frame = 0; frame < expected.size(); frame++) {
            byte[] one = expected.get(frame);
            byte[] other = actual.get(frame);
            int worst = IntStream.range(0, one.length)
                    .map(i -> Math.abs((one[i] & 0xff) - (other[i] & 0xff)))
                    .max()
                    .orElseThrow();
            assertTrue(worst <= SAME, "frame " + frame + " differs by " + worst);
        }
    }

    private void assertParity(Variant variant, Split split, RolloutSettings settings) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModel.of(variant, folder, manager)) {
            List<EvalEpisode> episodes = episodes(3, split);
            List<List<byte[]>> batched = new BatchRollout(model, settings).run(episodes);
            for (int i = 0; i < episodes.size(); i++) {
                try (Memory memory = shown(model, episodes.get(i))) {
                    assertSame(played(model, memory, episodes.get(i), settings), batched.get(i));
                }
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Variant.class)
    void everyVariantPlaysAlikeFrameByFrame(Variant variant) throws IOException {
        assertParity(variant, new Split(13, 9), RolloutSettings.usual());
    }

    @Test
    void jointlyInTwoStepsWithNoiseOnWhatIsCommitted() throws IOException {
        RolloutSettings settings = new RolloutSettings(2, 0.3f, 4, RolloutSettings.Commit.PREDICTION, 5);

        assertParity(Variant.HYBRID, new Split(12, 8), settings);
    }

    @Test
    void followingTheTruth() throws IOException {
        RolloutSettings settings = new RolloutSettings(1, 0, 1, RolloutSettings.Commit.TRUTH, 0);

        assertParity(Variant.HYBRID, new Split(10, 7), settings);
    }

    @Test
    void fromNothing() throws IOException {
        assertParity(Variant.HYBRID, new Split(0, 8), RolloutSettings.usual());
    }

    @Test
    void swappedStatesAndCutWindowsAreThoseOfTheMemory() throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModel.of(Variant.HYBRID, folder, manager)) {
            RolloutSettings settings = RolloutSettings.usual();
            List<EvalEpisode> episodes = episodes(2, new Split(12, 6));
            BatchRollout rollout = new BatchRollout(model, settings);
            List<List<byte[]>> swapped = rollout.run(episodes, Memory::rotateStates);
            List<List<byte[]>> cut = rollout.run(episodes, memory -> {
                memory.clearState(1);
                memory.clearWindow();
            });

            try (Memory own = shown(model, episodes.get(0));
                    Memory other = shown(model, episodes.get(1));
                    Memory changed = own.snapshot()) {
                changed.takeStates(other);
                assertSame(played(model, changed, episodes.get(0), settings), swapped.get(0));
                own.clearState(1);
                own.clearWindow();
                assertSame(played(model, own, episodes.get(0), settings), cut.get(0));
            }
            assertFalse(Arrays.equals(swapped.get(0).getLast(), cut.get(0).getLast()));
        }
    }

    @Test
    void theSameSeedGivesTheSameFramesInEveryBatch() throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModel.of(Variant.HYBRID, folder, manager)) {
            BatchRollout rollout = new BatchRollout(model, RolloutSettings.usual());
            List<EvalEpisode> episodes = episodes(3, new Split(7, 4));

            List<byte[]> together = rollout.run(episodes).get(2);
            List<byte[]> again = rollout.run(episodes).get(2);
            List<byte[]> alone = rollout.run(episodes.subList(2, 3)).getFirst();

            assertSame(alone, together);
            for (int i = 0; i < 4; i++) {
                assertArrayEquals(together.get(i), again.get(i));
            }
        }
    }

    @Test
    void aRollOutLeavesNothingBehind() throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModel.of(Variant.HYBRID, folder, manager)) {
            BatchRollout rollout = new BatchRollout(model, RolloutSettings.usual());
            List<EvalEpisode> episodes = episodes(2, new Split(6, 5));
            rollout.run(episodes);
            rollout.run(episodes); // captures the graphs
            int arrays = manager.getManagedArrays().size();

            rollout.run(episodes, Memory::rotateStates);

            assertEquals(arrays, manager.getManagedArrays().size());
        }
    }

    @Test
    void episodesOfDifferentLengthsAreNotRunTogether() throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = TinyModel.of(Variant.HYBRID, folder, manager)) {
            BatchRollout rollout = new BatchRollout(model, RolloutSettings.usual());
            List<EvalEpisode> episodes = List.of(
                    episodes(1, new Split(7, 4)).getFirst(),
                    episodes(1, new Split(8, 4)).getFirst());

            assertThrows(IllegalArgumentException.class, () -> rollout.run(episodes));
        }
    }
}
