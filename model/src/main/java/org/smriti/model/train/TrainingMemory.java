package org.smriti.model.train;

import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.cost.PassMemory;
import org.smriti.model.train.clip.HeldOutClips;
import org.smriti.model.train.plan.Stage;

/**
 * The most memory that training on a stage takes, in a step or in a look at held-out recall: an estimate from the shapes.
 *
 * @param device bytes of the engine, on the network's device
 * @param heap bytes of Java, for clips
 * @param frameValues values of all frames that are in one array, of which an array has room for 2³¹ − 1
 */
public record TrainingMemory(double device, double heap, double frameValues) {

    /** Engine and weights with what the optimizer keeps of them, bytes: measured of both presets, which differ by little. */
    private static final double ENGINE = 0.4e9;

    /**
     * The memory of a network on a stage.
     *
     * @param batches rendered ahead at the same time
     */
    public static TrainingMemory of(NetConfig net, Stage stage, int batches) {
        double step = new PassMemory(net, stage.clips(), stage.frames()).training();
        double look = new PassMemory(net, HeldOutClips.WORLDS, stage.frames()).inference();
        double frame = 3.0 * net.resolution() * net.resolution();
        double batch = frame * stage.frames() * stage.clips();
        double heldOut = frame * stage.frames() * HeldOutClips.WORLDS;
        // a batch being joined is there twice; patches are floats; a look has the frames, their patches and the
        // predicted ones
        double stepHeap = batch * (batches + 1 + Float.BYTES);
        double lookHeap = batch * (batches + 1) + heldOut * (2 + 2 * Float.BYTES);
        return new TrainingMemory(
                ENGINE + Math.max(step, look), Math.max(stepHeap, lookHeap), Math.max(batch, heldOut));
    }

    /** Whether its frames fit into an array at all. */
    public boolean isAddressable() {
        return frameValues < Integer.MAX_VALUE;
    }
}
