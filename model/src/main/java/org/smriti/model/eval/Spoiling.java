package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smriti.model.world.SplitMix64;

/** What may happen to the frames shown; one stretch of them, placed by the seed, is spoiled. */
public enum Spoiling {
    /** A quarter of the frames is exposed at half or one and a half times the light. */
    EXPOSURE(0.25) {
        @Override
        void spoil(byte[] rgb, SplitMix64 random, double gain) {
            for (int i = 0; i < rgb.length; i++) {
                rgb[i] = (byte) Math.min(255, Math.round((rgb[i] & 0xff) * gain));
            }
        }
    },
    /** A tenth of the frames is covered with noise of 64 grey levels. */
    NOISE(0.1) {
        @Override
        void spoil(byte[] rgb, SplitMix64 random, double gain) {
            for (int i = 0; i < rgb.length; i++) {
                double noisy = (rgb[i] & 0xff) + 64 * random.nextGaussian();
                rgb[i] = (byte) Math.round(Math.clamp(noisy, 0.0, 255.0));
            }
        }
    },
    /** A tenth of the frames is black. */
    BLACKOUT(0.1) {
        @Override
        void spoil(byte[] rgb, SplitMix64 random, double gain) {
            java.util.Arrays.fill(rgb, (byte) 0);
        }
    };

    private final double share;

    Spoiling(double share) {
        this.share = share;
    }

    abstract void spoil(byte[] rgb, SplitMix64 random, double gain);

    /** Its name on the command line. */
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * The spoiling of that name.
     *
     * @throws IllegalArgumentException if there is none, naming those that exist
     */
    public static Spoiling named(String label) {
        return Stream.of(values())
                .filter(one -> one.label().equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("nothing spoils frames by '" + label + "'; there are "
                        + Stream.of(values()).map(Spoiling::label).collect(Collectors.joining(", "))));
    }

    /** Copies of the frames, some of them spoiled; those that are not are the same arrays. */
    List<byte[]> of(List<byte[]> frames, long seed) {
        if (frames.isEmpty()) {
            return frames;
        }
        SplitMix64 random = SplitMix64.of(seed, label());
        int length = Math.max(1, (int) (share * frames.size()));
        int from = random.nextInt(frames.size() - length + 1);
        double gain = random.nextInt(2) == 0 ? 0.5 : 1.5;
        List<byte[]> spoiled = new ArrayList<>(frames);
        for (int frame = from; frame < from + length; frame++) {
            byte[] copy = frames.get(frame).clone();
            spoil(copy, random, gain);
            spoiled.set(frame, copy);
        }
        return spoiled;
    }
}
