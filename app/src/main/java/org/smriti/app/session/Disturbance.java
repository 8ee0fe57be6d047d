package org.smriti.app.session;

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

    private static final int LASTS = 5;

    /** The disturbance of a few frames from a step on. */
    public abstract Perturbation from(int step);
}
