package org.smriti.model.nn.cost;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.PointDistance;
import org.smriti.model.nn.Ssd;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.MatmulShape;

/**
 * The matrix products of one pass over clips that nothing was carried into, in both directions within chunks: what a pass must compute, on
 * any machine. Elementwise work is not counted. A step of training takes three times as much: the gradient of a product is two products of
 * its size.
 *
 * @param products every product, once or many times over
 */
public record FlopCount(List<Product> products) {

    /** What a product is for. */
    public enum Kind {
        /** Tokens times the weights of a layer: most of the work, and the shapes that a machine should be good at. */
        LAYER_WEIGHTS,
        /** Anything else: embedding, conditions, rotary turns, and what depends on the tokens on both sides. */
        OTHER
    }

    /**
     * A product.
     *
     * @param kind what it is for
     * @param count how many of that shape
     * @param shape of one
     */
    public record Product(Kind kind, long count, MatmulShape shape) {

        /** Floating point operations of all of them. */
        long flops() {
            return count * shape.flops();
        }
    }

    /** Keeps a copy. */
    public FlopCount {
        products = List.copyOf(products);
    }

    /** Counts the products of a pass over B clips of T frames. */
    public static FlopCount of(NetConfig config, int clips, int frames) {
        Counter counter = new Counter(config, clips, frames);
        counter.pass();
        return new FlopCount(counter.products);
    }

    /** Floating point operations of the pass, a multiplication and an addition counted as two. */
    public long total() {
        return products.stream().mapToLong(Product::flops).sum();
    }

    /** The shapes of the products of a kind, in the order of the pass. */
    public List<MatmulShape> shapes(Kind kind) {
        return products.stream()
                .filter(product -> product.kind() == kind)
                .map(Product::shape)
                .toList();
    }

    /** Follows a pass in the order of {@link WorldNet#forward}. */
    private static final class Counter {

        private final NetConfig config;
        private final int clips;
        private final int frames;
        private final int tokens; // of all frames of all clips
        private final int width;
        private final List<Product> products = new ArrayList<>();

        Counter(NetConfig config, int clips, int frames) {
            this.config = config;
            this.clips = clips;
            this.frames = frames;
            tokens = Math.multiplyExact(clips * frames, config.tokens());
            width = config.width();
        }

        void pass() {
            add(tokens, config.patchValues(), config.bottleneck());
            add(tokens, config.bottleneck(), width);
            WorldNet.conditionProducts(config).forEach(shape -> add(clips * frames, shape.inner(), shape.columns()));
            add(clips * frames, Conditions.PLACE, config.headDim() / 2);
            for (LayerConfig layer : config.layers()) {
                layer.scan().ifPresent(this::scan);
                if (layer.attention() != AttentionSpan.NONE) {
                    attention(layer.attention());
                }
                weights(width, config.mlpWidth());
                weights(config.mlpWidth(), width);
            }
            add(tokens, width, config.drawnValues());
        }

        private void scan(BlockSize block) {
            int state = config.stateDim();
            weights(width, 2 * width + 2 * state + config.heads());
            add(clips * frames, Conditions.PLACE, state / 2);
            pointDistance(state);
            int chunk = Ssd.chunkLength(frames, block.tokens());
            int chunks = (frames * block.tokens() + chunk - 1) / chunk;
            long count = (long) clips * (config.tokens() / block.tokens()) * chunks;
            many(count, chunk, state, chunk);
            many(count, chunk, chunk, width);
            many(count, state, chunk, width);
            if (chunks > 1) {
                many(count, chunk, state, width);
            }
            weights(width, width);
        }

        private void attention(AttentionSpan span) {
            weights(width, 3 * width);
            pointDistance(config.headDim());
            int chunk = config.chunkFrames() * config.tokens();
            int length = frames * config.tokens();
            for (int from = 0; from < length; from += chunk) {
                int to = Math.min(length, from + chunk);
                int first = span == AttentionSpan.LOCAL ? Math.max(0, from - chunk) : 0;
                many((long) clips * config.heads(), to - from, config.headDim(), to - first);
                many((long) clips * config.heads(), to - from, to - first, config.headDim());
            }
            weights(width, width);
        }

        private void pointDistance(int channels) {
            add(tokens, width, PointDistance.VECTORS);
            add(PointDistance.VECTORS * tokens, 2, channels / 2);
        }

        private void weights(int inner, int columns) {
            products.add(new Product(Kind.LAYER_WEIGHTS, 1, new MatmulShape(tokens, inner, columns)));
        }

        private void add(int rows, int inner, int columns) {
            many(1, rows, inner, columns);
        }

        private void many(long count, int rows, int inner, int columns) {
            products.add(new Product(Kind.OTHER, count, new MatmulShape(rows, inner, columns)));
        }
    }
}
