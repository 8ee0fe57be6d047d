package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.training.GradientCollector;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.nn.ChunkMask;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Inspector;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/** The network against its twin in PyTorch for Python, an independent implementation in float64. */
class GoldenTest {

    private static final double TOLERANCE = 1e-4;
    private static final int CLIPS = 2;
    private static final int FRAMES = 12;
    private static final int SEEN = 8;
    private static final int STEPS = 2;

    @ParameterizedTest
    @EnumSource
    void aClipsFramesAreThoseOfTheTwin(Variant variant) throws IOException {
        Golden golden = Golden.of(variant);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            WorldNet net = golden.net(weights, manager);
            assertClose(golden.expected("bidirectional"), frames(net, manager, ChunkMask.BIDIRECTIONAL), "both ways");
            assertClose(golden.expected("frameCausal"), frames(net, manager, ChunkMask.FRAME_CAUSAL), "frame causal");
        }
    }

    /** Its scans turn with time instead of place. */
    @Test
    void theFramesOfANetworkWithoutPosesAreThoseOfTheTwin() throws IOException {
        Golden golden = Golden.of("hybrid-without-poses");
        assertEquals(NetConfig.PoseMode.OFF, golden.config().pose());
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            WorldNet net = golden.net(weights, manager);
            assertClose(golden.expected("bidirectional"), frames(net, manager, ChunkMask.BIDIRECTIONAL), "both ways");
            assertClose(golden.expected("frameCausal"), frames(net, manager, ChunkMask.FRAME_CAUSAL), "frame causal");
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyParametersGradientIsThatOfTheTwin(Variant variant) throws IOException {
        Golden golden = Golden.of(variant);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            WorldNet net = golden.net(weights, manager);
            weights.arrays().values().forEach(array -> array.setRequiresGradient(true));
            try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
                NDArray frames = forward(net, manager, ChunkMask.BIDIRECTIONAL);
                float[] direction =
                        GoldenValues.of("direction", frames.getShape().getShape());
                collector.backward(
                        frames.mul(manager.create(direction, frames.getShape())).sum());
            }
            assertEquals(
                    weights.arrays().size(),
                    golden.arrays().keySet().stream()
                            .filter(name -> name.startsWith("gradient."))
                            .count());
            weights.arrays()
                    .forEach((name, array) -> golden.assertSummary(
                            "gradient." + name, array.getGradient().toFloatArray(), array.getShape(), TOLERANCE));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aLiveFrameIsThatOfTheTwin(Variant variant, @TempDir Path folder) throws IOException {
        Golden golden = Golden.of(variant);
        JsonObject config = new JsonObject();
        config.addProperty("variant", variant.label());
        config.add("net", NetConfigJson.write(golden.config()));
        try (NDManager manager = NDManager.newBaseManager()) {
            try (Weights weights = Weights.under(manager)) {
                golden.net(weights, manager);
                new ModelFolder(config, weights.tensors())
                        .write(folder); // as float16, which holds these values exactly
            }
            try (WorldModel model = WorldModel.load(folder, manager, DataType.FLOAT32);
                    Memory memory = model.blank()) {
                for (int frame = 0; frame < SEEN; frame++) {
                    model.observe(memory, rgb(frame), condition(frame));
                }
                float[] noise = GoldenValues.spread("pure", 8, 0, 16, 12);
                float[] found = model.denoise(memory, List.of(List.of(condition(SEEN))), noise, STEPS, _ -> {});
                assertClose(golden.expected("live"), found, "live");
            }
        }
    }

    private static float[] frames(WorldNet net, NDManager manager, ChunkMask mask) {
        return forward(net, manager, mask).toFloatArray();
    }

    private static NDArray forward(WorldNet net, NDManager manager, ChunkMask mask) {
        NetConfig config = net.config();
        Shape shape = new Shape(CLIPS, FRAMES, config.tokens(), config.patchValues());
        float[] place = GoldenValues.spread("place", 8, 0, CLIPS, FRAMES, Conditions.PLACE);
        int[] action = new int[CLIPS * FRAMES];
        for (int i = 0; i < action.length; i++) {
            action[i] = i % 6;
            place[i * Conditions.PLACE] = i % FRAMES;
        }
        return net.forward(
                        manager.create(GoldenValues.spread("frames", 4, 0, shape.getShape()), shape),
                        Conditions.of(
                                manager,
                                CLIPS,
                                FRAMES,
                                6,
                                GoldenValues.spread("noise", 2, 0.5f, CLIPS, FRAMES),
                                action,
                                place),
                        net.emptyCarry(),
                        new Pass(mask, Inspector.NONE))
                .frames();
    }

    private static byte[] rgb(int frame) {
        float[] values = GoldenValues.spread("seen." + frame, 256, 64, 8, 8, 3);
        byte[] rgb = new byte[values.length];
        for (int i = 0; i < rgb.length; i++) {
            rgb[i] = (byte) values[i];
        }
        return rgb;
    }

    private static FrameCondition condition(int frame) {
        float[] pose = GoldenValues.spread("moment." + frame, 8, 0, 3);
        return new FrameCondition(frame % 6, pose[0], pose[1], pose[2]);
    }

    private static void assertClose(float[] expected, float[] found, String what) {
        assertEquals(expected.length, found.length, what);
        double largest = 0;
        double error = 0;
        for (int i = 0; i < expected.length; i++) {
            largest = Math.max(largest, Math.abs(expected[i]));
            error = Math.max(error, Math.abs(expected[i] - found[i]));
        }
        assertTrue(error <= TOLERANCE * largest, what + " differs by " + error + " of " + largest);
    }
}
