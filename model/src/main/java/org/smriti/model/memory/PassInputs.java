package org.smriti.model.memory;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Odometry;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Ops;

/** Collects the frames of one pass, clip after clip and in order, as plain arrays, and lays them out for the network. */
final class PassInputs {

    private final NetConfig config;
    private final int clips;
    private final int frames;
    private final float[] pixels; // (B, T, S, 3·p²)
    private final float[] noise; // (B, T)
    private final FrameCondition[] conditions; // (B, T)
    private int count;

    /** Room for B clips of T frames; all of them must be added. */
    PassInputs(NetConfig config, int clips, int frames) {
        this.config = config;
        this.clips = clips;
        this.frames = frames;
        pixels = new float[clips * frames * values()];
        noise = new float[clips * frames];
        conditions = new FrameCondition[clips * frames];
    }

    private int values() {
        return config.tokens() * config.patchValues();
    }

    /** Adds the next frames of one clip, which the memory has seen. */
    void add(List<List<Memory.Committed>> frames, int clip) {
        for (List<Memory.Committed> frame : frames) {
            Memory.Committed own = frame.get(clip);
            add(own.patches(), 0, own.level(), own.condition());
        }
    }

    /** Adds a clip's next frame, whose patches lie in {@code source} from {@code offset} on, at noise level τ. */
    void add(float[] source, int offset, float level, FrameCondition condition) {
        System.arraycopy(source, offset, pixels, count * values(), values());
        noise[count] = level;
        conditions[count++] = condition;
    }

    /** The condition of each clip's first frame. */
    List<FrameCondition> first() {
        return IntStream.range(0, clips)
                .mapToObj(clip -> conditions[clip * frames])
                .toList();
    }

    /** (B, T, S, 3·p²). */
    NDArray frames(NDManager scope) {
        return Ops.create(scope, pixels, new Shape(clips, frames, config.tokens(), config.patchValues()));
    }

    /**
     * What the network is told of the frames.
     *
     * @param odometries of the first frame ever seen of each clip
     * @param number of the first of these frames, counted from that one
     */
    Conditions conditions(NDManager scope, List<Odometry> odometries, long number) {
        int[] actions = new int[count];
        float[] places = new float[count * Conditions.PLACE];
        for (int at = 0; at < count; at++) {
            FrameCondition condition = conditions[at];
            actions[at] = condition.action();
            odometries
                    .get(at / frames)
                    .place(
                            number + at % frames,
                            condition.x(),
                            condition.y(),
                            condition.heading(),
                            places,
                            at * Conditions.PLACE);
        }
        return Conditions.of(scope, clips, frames, config.actions(), noise, actions, places);
    }
}
