package org.smriti.model.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.train.plan.Budget;
import org.smriti.model.train.plan.TinyPlans;
import org.smriti.model.train.plan.TrainingPlan;

class ResumeTest {

    private static final TrainingPlan SIX_STEPS = TinyPlans.plan(new Budget.Steps(6));

    @TempDir
    Path folder;

    @Test
    void aRunThatWasStoppedTwiceEndsWhereOneThatWasNotDoes() throws IOException, InterruptedException {
        Path whole = folder.resolve("whole");
        Path pieces = folder.resolve("pieces");
        assertEquals(6, TinyRuns.run(SIX_STEPS, whole, () -> false));
        assertEquals(2, TinyRuns.run(SIX_STEPS, pieces, after(2)));
        assertEquals(5, TinyRuns.run(SIX_STEPS, pieces, after(3)));
        assertEquals(6, TinyRuns.run(SIX_STEPS, pieces, () -> false));

        Checkpoints.Checkpoint expected = TinyRuns.latest(whole);
        Checkpoints.Checkpoint actual = TinyRuns.latest(pieces);
        assertEquals(expected.step(), actual.step());
        assertEquals(expected.tensors().keySet(), actual.tensors().keySet());
        expected.tensors()
                .forEach((name, tensor) -> assertArrayEquals(
                        tensor.values(), actual.tensors().get(name).values(), name));
    }

    @Test
    void theModelIsPutRightIfTheCheckpointIsNewer() throws IOException, InterruptedException {
        TinyRuns.run(SIX_STEPS, folder, after(1));
        byte[] model = Files.readAllBytes(folder.resolve("weights-00001.safetensors"));
        Files.write(folder.resolve("weights-00001.safetensors"), new byte[3]);

        TinyRuns.run(SIX_STEPS, folder, () -> true);

        assertArrayEquals(model, Files.readAllBytes(folder.resolve("weights-00001.safetensors")));
    }

    @Test
    void aSecondTrainingInTheSameFolderIsRefused() throws IOException, InterruptedException {
        TinyRuns.run(SIX_STEPS, folder, () -> {
            TrainingException refusal =
                    assertThrows(TrainingException.class, () -> TinyRuns.run(SIX_STEPS, folder, () -> true));
            assertTrue(refusal.getMessage().contains("another training is running"), refusal.getMessage());
            return true;
        });

        assertEquals(6, TinyRuns.run(SIX_STEPS, folder, () -> false));
    }

    @Test
    void aSpoiltCheckpointIsRefusedInOneLine() throws IOException, InterruptedException {
        TinyRuns.run(SIX_STEPS, folder, after(1));
        Path state = folder.resolve("checkpoints/step-0000000001/state.json");
        Files.write(state, new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        FileFormatException refusal =
                assertThrows(FileFormatException.class, () -> TinyRuns.run(SIX_STEPS, folder, () -> true));

        assertTrue(refusal.getMessage().startsWith(state.toString()), refusal.getMessage());
    }

    @Test
    void aCheckpointOfAnotherNetworkIsRefusedInOneLine() throws IOException, InterruptedException {
        TinyRuns.run(SIX_STEPS, folder, after(1));
        TrainingPlan other = with(Variant.MAMBA, Variant.MAMBA.of(TinyPlans.NET));

        FileFormatException refusal =
                assertThrows(FileFormatException.class, () -> TinyRuns.run(other, folder, () -> true));

        assertTrue(refusal.getMessage().contains("as the plan says"), refusal.getMessage());
    }

    @Test
    void aStepThatIsNotTheFoldersIsNotBelieved() throws IOException, InterruptedException {
        TinyRuns.run(SIX_STEPS, folder, after(1));
        Path state = folder.resolve("checkpoints/step-0000000001/state.json");
        Files.writeString(state, "{\"step\": -4, \"seconds\": 1}");

        String message = assertThrows(FileFormatException.class, () -> TinyRuns.run(SIX_STEPS, folder, () -> true))
                .getMessage();

        assertTrue(message.contains("step -4") && message.contains("step-0000000001"), message);
    }

    @Test
    void aCheckpointOfALargerNetworkIsRefused() throws IOException, InterruptedException {
        NetConfig one = TinyPlans.NET;
        List<LayerConfig> twice = List.of(one.layers().getFirst(), one.layers().getFirst());
        TinyRuns.run(with(Variant.HYBRID, one.with(twice, one.mlpWidth())), folder, after(1));

        String message = assertThrows(FileFormatException.class, () -> TinyRuns.run(SIX_STEPS, folder, () -> true))
                .getMessage();

        assertTrue(message.contains("as the plan says"), message);
    }

    @Test
    void aRunMayBeginWithTheWeightsOfAnother() throws IOException, InterruptedException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        TinyRuns.run(SIX_STEPS, first, after(2));
        Trainer.Start start = Trainer.Start.from(first);

        TinyRuns.run(SIX_STEPS, second, TinyRuns.SAVE_ALWAYS, TrainingListener.NONE, start, () -> true);

        Map<String, HostTensor> begun = TinyRuns.latest(second).tensors();
        start.weights()
                .forEach((name, tensor) -> assertArrayEquals(
                        tensor.values(), begun.get("weights/" + name).values(), name));
    }

    private static TrainingPlan with(Variant variant, NetConfig net) {
        return new TrainingPlan(
                variant,
                net,
                SIX_STEPS.curriculum(),
                SIX_STEPS.forcing(),
                SIX_STEPS.causalProbability(),
                SIX_STEPS.ownFrames(),
                SIX_STEPS.rates(),
                SIX_STEPS.budget(),
                SIX_STEPS.seed());
    }

    private static BooleanSupplier after(int steps) {
        AtomicInteger asked = new AtomicInteger();
        return () -> asked.getAndIncrement() >= steps;
    }
}
