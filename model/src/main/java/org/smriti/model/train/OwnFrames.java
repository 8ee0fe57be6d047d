package org.smriti.model.train;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.LayerCarry;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.tensor.Ops;
import org.smriti.model.train.clip.StepNoise;

/**
 * Clips that go on with frames of the network's own, against drift: in live play it predicts from what it predicted before, which clips whose
 * every frame is true never show it. From the end of the prefix of each clip that goes on it predicts chunk by chunk, from pure noise and in
 * one step, and remembers what it drew, told a noise level of it by which it can tell it from what it saw; some of these frames then stand in
 * the clip so, and the truth of those between them is learned. That is scheduled sampling (Bengio et al. 2015) on frames rolled out as in self
 * forcing (Huang et al. 2025); no gradient flows into the roll-out.
 */
final class OwnFrames {

    private final WorldNet net;
    private final NoisyClips clips;
    private final StepNoise noise;
    private final float level;
    private final NDManager scope;
    private final int frames;
    private final boolean[] imagined; // B·T: those behind the prefix of a clip that goes on

    /**
     * Prepares a batch.
     *
     * @param clips noised as {@code noise} says
     * @param level that the network is told of what it drew
     * @param scope for what is computed
     */
    OwnFrames(WorldNet net, NoisyClips clips, StepNoise noise, float level, NDManager scope) {
        this.net = net;
        this.clips = clips;
        this.noise = noise;
        this.level = level;
        this.scope = scope;
        frames = (int) clips.clean().getShape().get(1);
        imagined = new boolean[noise.own().length];
        for (int clip = 0; clip < imagined.length; clip += frames) {
            boolean goesOn = hasOwn(clip, clip + frames);
            for (int i = clip; i < clip + frames; i++) {
                imagined[i] = goesOn && noise.weights()[i] > 0;
            }
        }
    }

    private boolean hasOwn(int from, int to) {
        boolean has = false;
        for (int i = from; i < to; i++) {
            has |= noise.own()[i];
        }
        return has;
    }

    /** The clips with own frames where the noise has them. */
    NoisyClips shown() {
        int chunk = net.config().chunkFrames();
        int first = frames;
        int last = -1;
        for (int i = 0; i < imagined.length; i++) {
            first = imagined[i] ? Math.min(first, i % frames) : first;
            last = noise.own()[i] ? Math.max(last, i % frames) : last;
        }
        if (last < 0) {
            return clips; // none goes on
        }
        int start = first / chunk * chunk;
        int end = Math.min(frames, (last / chunk + 1) * chunk);
        NDArray noisy = chosen(mask(noise.own()), rolledOut(start, end), clips.noisy());
        return new NoisyClips(
                clips.clean(),
                clips.pure(),
                noisy,
                conditions(noise.onOwnFrames(level).levels()));
    }

    /** (B, T, S, 3·p²): from {@code start} to {@code end} the frames behind a prefix are as the network draws them, all others as given. */
    private NDArray rolledOut(int start, int end) {
        NDArray behind = mask(imagined);
        NDArray wanted = chosen(behind, clips.pure(), clips.noisy());
        Conditions wanting = conditions(levels(1));
        Conditions remembering = conditions(levels(level));
        List<NDArray> parts = new ArrayList<>();
        try (Past past = new Past()) {
            if (start > 0) {
                NDArray given = Ops.slice(clips.noisy(), 1, 0, start);
                past.remember(given, part(remembering, 0, start));
                parts.add(given);
            }
            for (int from = start; from < end; from += net.config().chunkFrames()) {
                int to = Math.min(frames, from + net.config().chunkFrames());
                NDArray drawn = past.predict(Ops.slice(wanted, 1, from, to), part(wanting, from, to));
                NDArray given = Ops.slice(clips.noisy(), 1, from, to);
                NDArray seen = chosen(Ops.slice(behind, 1, from, to), drawn, given);
                parts.add(seen);
                if (to < end) {
                    past.remember(seen, part(remembering, from, to));
                }
            }
        }
        if (end < frames) {
            parts.add(Ops.slice(clips.noisy(), 1, end, frames));
        }
        return Ops.concat(1, parts.toArray(NDArray[]::new));
    }

    /** What the network remembers of the chunks so far. */
    private final class Past implements AutoCloseable {

        private NDManager owner = scope.newSubManager();
        private List<LayerCarry> carry = net.emptyCarry();

        /** The next chunk (B, T', S, 3·p²) from noise. */
        NDArray predict(NDArray noisy, Conditions told) {
            try (NDManager pass = scope.newSubManager()) {
                NDArray drawn = net.forward(Ops.lent(noisy, pass), lent(told, pass), carry, Pass.PLAIN)
                        .frames()
                        .clip(-1, 1);
                return Ops.lent(drawn, scope);
            }
        }

        void remember(NDArray seen, Conditions told) {
            NDManager next = scope.newSubManager();
            try (NDManager pass = scope.newSubManager()) {
                carry = net.forward(Ops.lent(seen, pass), lent(told, pass), carry, Pass.PLAIN).carry().stream()
                        .map(layer -> layer.copiedTo(next))
                        .toList();
            }
            owner.close();
            owner = next;
        }

        @Override
        public void close() {
            owner.close();
        }
    }

    /** The clips' noise levels, with another one for frames behind a prefix. */
    private float[] levels(float behind) {
        float[] levels = noise.levels().clone();
        for (int i = 0; i < levels.length; i++) {
            levels[i] = imagined[i] ? behind : levels[i];
        }
        return levels;
    }

    private Conditions conditions(float[] levels) {
        Conditions told = clips.conditions();
        return new Conditions(Ops.create(scope, levels, told.noise().getShape()), told.action(), told.place());
    }

    private static Conditions part(Conditions whole, int from, int to) {
        return new Conditions(
                Ops.slice(whole.noise(), 1, from, to),
                Ops.slice(whole.action(), 1, from, to),
                Ops.slice(whole.place(), 1, from, to));
    }

    private static Conditions lent(Conditions told, NDManager pass) {
        return new Conditions(
                Ops.lent(told.noise(), pass), Ops.lent(told.action(), pass), Ops.lent(told.place(), pass));
    }

    /** (B, T, 1, 1) of ones {@code where} that is so, and zeros. */
    private NDArray mask(boolean[] where) {
        float[] values = new float[where.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = where[i] ? 1 : 0;
        }
        return Ops.create(scope, values, new Shape(where.length / frames, frames, 1, 1));
    }

    private static NDArray chosen(NDArray mask, NDArray ones, NDArray others) {
        return ones.mul(mask).add(others.mul(mask.neg().add(1)));
    }
}
