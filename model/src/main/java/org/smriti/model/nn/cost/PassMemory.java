package org.smriti.model.nn.cost;

import org.smriti.model.nn.AdaptiveNorm;
import org.smriti.model.nn.Ssd;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;

/**
 * How much memory the arrays of one pass over clips take, in float32: the pass makes one for nearly every operation, and each lives until
 * the pass is over, with a gradient or without. What is counted here, in the order of {@link WorldNet#forward}, is what the operations
 * write; views and what is taken in place count nothing.
 *
 * <p>The two shares of that count were measured (Linux, one thread, PyTorch 2.7.1; resident memory at its peak less that before): all five
 * variants of both presets at 320 to 2,560 tokens, a step of training and a pass without gradient each. PassMemoryTest holds the figures.
 *
 * @param config of the network
 * @param clips B, beyond what an {@code int} holds if need be
 * @param frames T of each
 */
public record PassMemory(NetConfig config, long clips, long frames) {

    /** Copies of the frames in the batch itself and the loss: clean and noisy frames, and three arrays on the way to either. */
    private static final int FRAME_COPIES = 8;

    /** Share of what a pass writes that a step of training takes: some is freed early, and gradients come on top. */
    private static final double STEP = 1.15;

    /** Share of what a pass writes that a pass without gradients takes. */
    private static final double PASS = 0.9;

    /** Bytes of a step of training, about. */
    public double training() {
        return STEP * written();
    }

    /** Bytes of a pass without gradients, about. */
    public double inference() {
        return PASS * written();
    }

    /** Bytes of keys and values of all frames, which layers of full attention keep for the frames to come. */
    public double carried() {
        long full = config.layers().stream()
                .filter(layer -> layer.attention() == AttentionSpan.FULL)
                .count();
        return 2.0 * Float.BYTES * full * clips * frames * config.tokens() * config.width();
    }

    /** Bytes that a pass writes; computed in doubles, so that no product overflows. */
    private double written() {
        double tokens = (double) clips * frames * config.tokens();
        double values = tokens * (ends() + layers()) + (double) clips * frames * conditions();
        return Float.BYTES * values;
    }

    /** Values of a token, before the first layer and after the last. */
    private double ends() {
        int patch = config.patch();
        int reach = config.overlap();
        int side = patch + 2 * reach;
        double embedded = config.bottleneck() + config.width();
        double drawn = 2.0 * config.width() + config.drawnValues();
        if (reach > 0) {
            double alongRows = 3.0 * side * 3 * patch; // both neighbours' parts, with what fills them up, and the sum
            double alongColumns = 3.0 * patch * 3 * patch;
            drawn += config.drawnValues() + alongRows + alongColumns + config.patchValues();
        }
        return embedded + drawn + FRAME_COPIES * config.patchValues();
    }

    private double layers() {
        double values = 0;
        for (LayerConfig layer : config.layers()) {
            values += layer.scan().map(this::scan).orElse(0.0) + attention(layer.attention()) + mlp();
        }
        return values;
    }

    /**
     * Values of a token in a scan: arrays as wide as it, of B's and C's length, those of both that cutting into blocks copies, and its
     * share of its chunk's.
     */
    private double scan(BlockSize block) {
        double width = config.width();
        double state = config.stateDim();
        double length = (double) frames * block.tokens();
        double chunk =
                Math.min(length, Ssd.LONGEST_CHUNK / Math.min(block.tokens(), Ssd.LONGEST_CHUNK) * block.tokens());
        double cut = block.tokens() < config.tokens() ? 2 * width + state : 0;
        return 14 * width + 15.5 * state + cut + chunk + 4 * state * width / chunk;
    }

    /** Values of a token in attention, where logits are kept plain, masked and as shares. */
    private double attention(AttentionSpan span) {
        double chunk = config.chunkFrames();
        double keys = config.tokens()
                * switch (span) {
                    case NONE -> 0;
                    case LOCAL -> Math.min(frames, 2 * chunk);
                    case FULL -> (frames + chunk) / 2;
                };
        return span == AttentionSpan.NONE ? 0 : 26.0 * config.width() + 3 * config.heads() * keys;
    }

    private double mlp() {
        return 4.0 * config.width() + 2.0 * config.mlpWidth();
    }

    /** Values of a frame: shifts, scales and gates. */
    private double conditions() {
        int branches = config.parts().size() * AdaptiveNorm.GATED + AdaptiveNorm.PLAIN;
        return config.width() * branches * (2.0 + config.layers().size());
    }
}
