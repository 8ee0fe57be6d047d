package org.smriti.app.session.tick;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.Exposure;
import org.smriti.model.world.perturb.FrameSpan;
import org.smriti.model.world.perturb.NoiseBurst;
import org.smriti.model.world.perturb.Perturbation;

/** Disturbances that a person can inject with one key; each lasts a few frames. */
public enum Disturbance {
    /** Twice as bright. */
    EXPOSURE {
        @Override
        public Perturbation from(int step) {
            return new Exposure(new FrameSpan(step, LASTS), 2, 1);
        }
    },
    /** The camera is elsewhere: half a cell ahead and turned by a sixth of a circle, while odometry says nothing of it. */
    CAMERA_JUMP {
        @Override
        public Perturbation from(int step) {
            return new CameraJump(new FrameSpan(step, LASTS), 0.5, 0, Math.PI / 3);
        }
    },
    /** Random noise on every pixel. */
    NOISE_BURST {
        @Override
        public Perturbation from(int step) {
            return new NoiseBurst(new FrameSpan(step, LASTS), 60, step);
        }
    },
    /** Black frames. */
    BLACKOUT {
        @Override
        public Perturbation from(int step) {
            return new Blackout(new FrameSpan(step, LASTS));
        }
    };

    /** Frames that each lasts. */
    public static final int LASTS = 5;

    /**
     * A disturbance that acts on the camera at a step.
     *
     * @param left frames that it still lasts, this one included; at least 1
     */
    public record Acting(Disturbance kind, int left) {}

    /** The disturbance of a few frames from a step on. */
    public abstract Perturbation from(int step);

    /** What a perturbation is at a step of its span. */
    private static Acting acting(Perturbation perturbation, int step) {
        FrameSpan span = perturbation.span();
        Disturbance kind = switch (perturbation) {
            case Exposure _ -> EXPOSURE;
            case CameraJump _ -> CAMERA_JUMP;
            case NoiseBurst _ -> NOISE_BURST;
            case Blackout _ -> BLACKOUT;
        };
        return new Acting(kind, span.frames() - (step - span.first()));
    }

    /** Those of the perturbations that act at a step, in their order. */
    public static List<Acting> actingAt(int step, List<Perturbation> perturbations) {
        return perturbations.stream()
                .filter(perturbation -> perturbation.span().contains(step))
                .map(perturbation -> acting(perturbation, step))
                .toList();
    }

    /** Its name in files. */
    public String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The disturbance of that name.
     *
     * @throws IllegalArgumentException in one line, if there is none
     */
    public static Disturbance named(String id) {
        return Arrays.stream(values())
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("there is no disturbance " + id));
    }
}
