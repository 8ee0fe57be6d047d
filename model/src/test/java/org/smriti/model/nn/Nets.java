package org.smriti.model.nn;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;

/** Tiny configurations and random inputs for tests. */
public final class Nets {

    private Nets() {}

    /** 8×8 pixels, 16 tokens, four layers of every kind of block; heads wide enough for every kind of rotary pair. */
    public static NetConfig tiny(int convWidth) {
        return new NetConfig(
                8,
                2,
                0,
                8,
                32,
                2,
                8,
                24,
                5,
                convWidth,
                6,
                80,
                NetConfig.PoseMode.ON,
                List.of(layer(1, 1), layer(1, 4), layer(2, 2), layer(4, 4)));
    }

    private static LayerConfig layer(int height, int width) {
        return new LayerConfig(Optional.of(new BlockSize(height, width)), AttentionSpan.LOCAL);
    }

    static NDArray normal(NDManager manager, Random random, double deviation, long... shape) {
        Shape size = new Shape(shape);
        float[] values = new float[(int) size.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) (deviation * random.nextGaussian());
        }
        return manager.create(values, size);
    }

    public static NDArray frames(NDManager manager, Random random, NetConfig config, int clips, int frames) {
        return normal(manager, random, 1, clips, frames, config.tokens(), config.patchValues());
    }

    public static Conditions conditions(NDManager manager, Random random, int clips, int frames) {
        int count = clips * frames;
        float[] noise = new float[count];
        int[] action = new int[count];
        float[] place = new float[4 * count];
        for (int i = 0; i < count; i++) {
            noise[i] = random.nextFloat();
            action[i] = random.nextInt(6);
            place[4 * i] = i % frames;
            place[4 * i + 1] = random.nextFloat(-3, 3);
            place[4 * i + 2] = random.nextFloat(-3, 3);
            place[4 * i + 3] = random.nextFloat(-3, 3);
        }
        return Conditions.of(manager, clips, frames, 6, noise, action, place);
    }

    /** The conditions of frames {@code from} to {@code to}. */
    static Conditions slice(Conditions conditions, int from, int to) {
        return new Conditions(
                conditions.noise().get(":, {}:{}", from, to),
                conditions.action().get(":, {}:{}", from, to),
                conditions.place().get(":, {}:{}", from, to));
    }

    /** The view of a network's layers from places (B, T, 4). */
    static View view(NetConfig config, NDArray place) {
        return View.of(place, new Rotary(place.getManager(), config, Waves.ofAttention(config.headDim() / 2)));
    }

    /** Gives every parameter a random value, so that no closed gate hides an error. */
    static void shake(org.smriti.model.tensor.Weights weights, long seed) {
        Random random = new Random(seed);
        weights.arrays().forEach((name, array) -> {
            try (NDManager scratch = weights.manager().newSubManager()) {
                NDArray noise = normal(scratch, random, 0.2, array.getShape().getShape());
                array.addi(noise);
            }
        });
    }

    static float largestDifference(NDArray a, NDArray b) {
        return a.sub(b).abs().max().getFloat();
    }

    static float relativeError(NDArray actual, NDArray expected) {
        return largestDifference(actual, expected) / expected.abs().max().getFloat();
    }

    static int[] range(int count) {
        return IntStream.range(0, count).toArray();
    }
}
