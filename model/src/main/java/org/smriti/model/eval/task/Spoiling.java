package org.smriti.model.eval.task;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.Exposure;
import org.smriti.model.world.perturb.FrameSpan;
import org.smriti.model.world.perturb.NoiseBurst;
import org.smriti.model.world.perturb.Perturbation;

/** What may happen to the frames shown; one stretch of them, placed by the seed, is spoiled. */
public enum Spoiling {
    /** A quarter of the frames is exposed at half or one and a half times the light. */
    EXPOSURE(0.25) {
        @Override
        Perturbation over(FrameSpan span, SplitMix64 random) {
            return new Exposure(span, random.nextInt(2) == 0 ? 0.5 : 1.5, 1);
        }
    },
    /** For a tenth of the frames the camera is a quarter of a cell ahead and turned by 30° to one side. */
    JUMP(0.1) {
        @Override
        Perturbation over(FrameSpan span, SplitMix64 random) {
            double side = random.nextInt(2) == 0 ? 1 : -1;
            return new CameraJump(span, 0.25, 0, side * StrictMath.PI / 6);
        }
    },
    /** A tenth of the frames is covered with noise of 64 grey levels. */
    NOISE(0.1) {
        @Override
        Perturbation over(FrameSpan span, SplitMix64 random) {
            return new NoiseBurst(span, 64, random.nextLong());
        }
    },
    /** A tenth of the frames is black. */
    BLACKOUT(0.1) {
        @Override
        Perturbation over(FrameSpan span, SplitMix64 random) {
            return new Blackout(span);
        }
    };

    private final double share;

    Spoiling(double share) {
        this.share = share;
    }

    abstract Perturbation over(FrameSpan span, SplitMix64 random);

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

    /** The perturbation of so many frames shown; empty where there are none. */
    Optional<Perturbation> of(int frames, long seed) {
        if (frames == 0) {
            return Optional.empty();
        }
        SplitMix64 random = SplitMix64.of(seed, label());
        int length = Math.max(1, (int) (share * frames));
        int from = random.nextInt(frames - length + 1);
        return Optional.of(over(new FrameSpan(from, length), random));
    }
}
