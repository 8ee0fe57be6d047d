package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.NetConfig;
import org.smriti.model.nn.Odometry;
import org.smriti.model.tensor.Ops;

/** Collects the frames of one pass, in order, as plain arrays, and lays them out for the network. */
final class PassInputs {

    private final NetConfig config;
    private final float[] pixels;
    private final float[] noise;
    private final Moment[] moments;
    private int count;

    /** Room for so many frames; all of them must be added. */
    PassInputs(NetConfig config, int frames) {
        this.config = config;
        pixels = new float[frames * values()];
        noise = new float[frames];
        moments = new Moment[frames];
    }

    private int values() {
        return config.tokens() * config.patchValues();
    }

    /** Adds a frame that was seen. */
    void add(Memory.Committed frame) {
        add(frame.patches(), 0, frame.noise(), frame.moment());
    }

    /** Adds the frame whose patches lie in {@code source} from {@code offset} on, at noise level τ. */
    void add(float[] source, int offset, float level, Moment moment) {
        System.arraycopy(source, offset, pixels, count * values(), values());
        noise[count] = level;
        moments[count++] = moment;
    }

    /** The first frame's moment. */
    Moment first() {
        return moments[0];
    }

    /** (1, T, S, 3·p²). */
    NDArray frames(NDManager scope) {
        return Ops.create(scope, pixels, new Shape(1, count, config.tokens(), config.patchValues()));
    }

    /**
     * What the network is told of the frames.
     *
     * @param odometry of the first frame ever seen
     * @param number of the first of these frames, counted from that one
     */
    Conditions conditions(NDManager scope, Odometry odometry, long number) {
        int[] actions = new int[count];
        float[] places = new float[count * Conditions.PLACE];
        for (int frame = 0; frame < count; frame++) {
            Moment moment = moments[frame];
            actions[frame] = moment.action();
            odometry.place(number + frame, moment.x(), moment.y(), moment.heading(), places, frame * Conditions.PLACE);
        }
        return Conditions.of(scope, 1, count, noise, actions, places);
    }
}
