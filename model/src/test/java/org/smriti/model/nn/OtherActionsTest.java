package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.smriti.model.io.HostTensor;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Weights;

class OtherActionsTest {

    private static final int FRAMES = 7;
    private static final int ACTIONS = 6;
    private static final int MORE = 10;

    private static float[] frames(WorldNet net, NDManager manager, int lastAction) {
        return frames(net, manager, lastAction, ACTIONS);
    }

    /** Frames under the first actions in turn, and a last one. */
    private static float[] frames(WorldNet net, NDManager manager, int lastAction, int actions) {
        Random random = new Random(3);
        NDArray clip = Nets.frames(manager, random, net.config(), 1, FRAMES);
        float[] noise = new float[FRAMES];
        int[] action = new int[FRAMES];
        float[] place = new float[4 * FRAMES];
        for (int frame = 0; frame < FRAMES; frame++) {
            noise[frame] = 0.5f;
            action[frame] = frame < FRAMES - 1 ? frame % actions : lastAction;
            place[4 * frame] = frame;
        }
        Conditions conditions = Conditions.of(manager, 1, FRAMES, net.config().actions(), noise, action, place);
        Pass pass = new Pass(ChunkMask.BIDIRECTIONAL, Inspector.NONE);
        return net.forward(clip, conditions, net.emptyCarry(), pass).frames().toFloatArray();
    }

    @Test
    void aNetworkThatLearnsMoreActionsDoesWhatItDidUnderTheOldOnes() {
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager);
                Weights widened = Weights.under(manager)) {
            NetConfig config = Nets.tiny(1);
            WorldNet net = new WorldNet(weights.fresh(1), manager, config);
            Nets.shake(weights, 2);
            Map<String, HostTensor> more = WorldNet.withActions(weights.tensors(), MORE);
            WorldNet wider = new WorldNet(widened.loaded(more, DataType.FLOAT32), manager, config.withActions(MORE));

            float[] before = frames(net, manager, 2);
            assertArrayEquals(before, frames(wider, manager, 2), 1e-5f);
            assertTrue(Float.isFinite(frames(wider, manager, MORE - 1)[0]), "and knows the new ones");
        }
    }

    @Test
    void aNetworkThatForgetsTheLastActionsDoesWhatItDidUnderTheOthers() {
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager);
                Weights narrowed = Weights.under(manager)) {
            NetConfig config = Nets.tiny(1);
            WorldNet net = new WorldNet(weights.fresh(1), manager, config);
            Nets.shake(weights, 2);
            Map<String, HostTensor> fewer = WorldNet.withActions(weights.tensors(), 1);
            WorldNet narrower = new WorldNet(narrowed.loaded(fewer, DataType.FLOAT32), manager, config.withActions(1));

            assertArrayEquals(frames(net, manager, 0, 1), frames(narrower, manager, 0, 1), 1e-5f);
        }
    }

    @Test
    void weightsOfAsManyActionsStayAsTheyAre() {
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            new WorldNet(weights.fresh(1), manager, Nets.tiny(1));
            Map<String, HostTensor> tensors = weights.tensors();
            assertSame(tensors, WorldNet.withActions(tensors, ACTIONS));
        }
    }
}
