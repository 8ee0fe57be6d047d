package org.smriti.model.eval;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import org.smriti.model.diffusion.Sampler;
import org.smriti.model.memory.GraphedNet;
import org.smriti.model.memory.Moment;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.LayerCarry;
import org.smriti.model.nn.NetConfig;
import org.smriti.model.nn.Odometry;
import org.smriti.model.nn.Pass;
import org.smriti.model.tensor.Ops;

/**
 * What one network remembers of several clips that advance together: as {@link org.smriti.model.memory.Memory}, for B clips in one
 * pass. Equal to B single memories to rounding.
 */
final class BatchMemory implements AutoCloseable {

    /** Tokens·channels to a pass: what is computed on the way stays in memory until its end. */
    private static final long PASS_SIZE = 1L << 20;

    /**
     * A frame of every clip.
     *
     * @param patches B·S·3p² values
     * @param noise their level
     * @param moments B
     */
    record Row(float[] patches, float noise, List<Moment> moments) {}

    private final GraphedNet net;
    private final int clips;
    private final NDManager manager;
    private final List<Row> open = new ArrayList<>();
    private final List<Odometry> odometries = new ArrayList<>();
    private List<LayerCarry> carry;
    private long settled;

    BatchMemory(GraphedNet net, NDManager parent, int clips) {
        this.net = net;
        this.clips = clips;
        manager = parent.newSubManager();
        carry = net.emptyCarry();
    }

    /** Frames that may still be denoised jointly. */
    int room() {
        return net.config().chunkFrames() - open.size();
    }

    /** Adds frames that are seen; whole chunks of them become part of the carry. */
    void commit(List<Row> rows) {
        for (Row row : rows) {
            orient(row.moments());
            open.add(row);
        }
        int chunk = net.config().chunkFrames();
        long frameSize = (long) clips * net.config().tokens() * net.config().width();
        int longest = (int) Math.max(1, PASS_SIZE / (frameSize * chunk)) * chunk;
        while (open.size() >= chunk) {
            List<Row> next = open.subList(0, Math.min(longest, open.size() / chunk * chunk));
            try (NDManager scope = manager.newSubManager()) {
                replaceCarry(net.carry(request(scope, next)).stream()
                        .map(layer -> layer.copiedTo(manager))
                        .toList());
            }
            settled += next.size();
            next.clear();
        }
    }

    /**
     * Denoises the frames after those seen, jointly, and remembers nothing of them.
     *
     * @param wanted their moments, at most {@link #room} rows of B
     * @param noise from which they begin, one row of B·S·3p² values each
     * @return the clean frames in the same layout
     */
    List<float[]> denoise(List<List<Moment>> wanted, List<float[]> noise, int steps) {
        orient(wanted.getFirst());
        int row = noise.getFirst().length;
        try (NDManager scope = manager.newSubManager()) {
            float[] start = new float[wanted.size() * row];
            for (int i = 0; i < wanted.size(); i++) {
                System.arraycopy(noise.get(i), 0, start, i * row, row);
            }
            float[] clean = new Sampler(steps)
                    .sample(scope.create(start), (z, level) -> predicted(scope, wanted, z.toFloatArray(), level))
                    .toFloatArray();
            List<float[]> rows = new ArrayList<>();
            for (int i = 0; i < wanted.size(); i++) {
                rows.add(Arrays.copyOfRange(clean, i * row, (i + 1) * row));
            }
            return rows;
        }
    }

    /** One pass over the open frames and those wanted, of which it returns the latter: frame by frame, each of B clips. */
    private NDArray predicted(NDManager scope, List<List<Moment>> wanted, float[] noisy, float level) {
        int row = noisy.length / wanted.size();
        List<Row> rows = new ArrayList<>(open);
        for (int i = 0; i < wanted.size(); i++) {
            rows.add(new Row(Arrays.copyOfRange(noisy, i * row, (i + 1) * row), level, wanted.get(i)));
        }
        NDArray frames = net.frames(request(scope, rows)); // (B, T, S, 3p²)
        return Ops.slice(frames, 1, open.size(), rows.size())
                .transpose(1, 0, 2, 3)
                .flatten();
    }

    private GraphedNet.Request request(NDManager scope, List<Row> rows) {
        NetConfig config = net.config();
        int frames = rows.size();
        int values = config.tokens() * config.patchValues();
        float[] pixels = new float[clips * frames * values];
        float[] noise = new float[clips * frames];
        int[] actions = new int[clips * frames];
        float[] places = new float[clips * frames * Conditions.PLACE];
        for (int clip = 0; clip < clips; clip++) {
            for (int frame = 0; frame < frames; frame++) {
                Row row = rows.get(frame);
                Moment moment = row.moments().get(clip);
                int at = clip * frames + frame;
                System.arraycopy(row.patches(), clip * values, pixels, at * values, values);
                noise[at] = row.noise();
                actions[at] = moment.action();
                odometries
                        .get(clip)
                        .place(
                                settled + frame,
                                moment.x(),
                                moment.y(),
                                moment.heading(),
                                places,
                                at * Conditions.PLACE);
            }
        }
        NDArray input = Ops.create(scope, pixels, new Shape(clips, frames, config.tokens(), config.patchValues()));
        return new GraphedNet.Request(
                input, Conditions.of(scope, clips, frames, noise, actions, places), carry, Pass.PLAIN);
    }

    /** Places are relative to the first frame ever known. */
    private void orient(List<Moment> first) {
        if (odometries.isEmpty()) {
            first.forEach(moment -> odometries.add(new Odometry(moment.x(), moment.y(), moment.heading())));
        }
    }

    /** Gives each clip the scan states of the next clip, the last one those of the first: the state swap. */
    void rotateStates() {
        replaceStates(state -> {
            NDArray byClip = state.reshape(clips, -1);
            return Ops.concat(0, Ops.slice(byClip, 0, 1, clips), Ops.slice(byClip, 0, 0, 1))
                    .reshape(state.getShape());
        });
    }

    private void replaceStates(UnaryOperator<NDArray> change) {
        try (NDManager scope = manager.newSubManager()) {
            replaceCarry(carry.stream()
                    .map(layer -> new LayerCarry(
                                    layer.state().map(state -> change.apply(Ops.lent(state, scope))),
                                    layer.tail().map(tail -> change.apply(Ops.lent(tail, scope))),
                                    layer.keys(),
                                    layer.values())
                            .copiedTo(manager))
                    .toList());
        }
    }

    /** Zeroes one layer's scan states; a layer without one stays as it is. */
    void clearState(int layer) {
        carry.get(layer).state().ifPresent(state -> state.muli(0));
    }

    /** Forgets the keys and values of the last chunk in every layer: the window shrinks to the open chunk. */
    void clearWindow() {
        replaceCarry(carry.stream()
                .map(layer -> layer.withoutWindow().copiedTo(manager))
                .toList());
    }

    private void replaceCarry(List<LayerCarry> next) {
        carry.stream().flatMap(LayerCarry::arrays).forEach(NDArray::close);
        carry = next;
    }

    @Override
    public void close() {
        manager.close();
    }
}
