package org.smriti.model.world.recording;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.smriti.model.world.Action;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.OnwardPolicy;
import org.smriti.model.world.policy.OutAndBackPolicy;
import org.smriti.model.world.policy.Policy;
import org.smriti.model.world.policy.SpinPolicy;
import org.smriti.model.world.policy.StandStill;

/** The ways of walking that can be recorded. */
public enum Walk {
    /** Wanders from goal to goal. */
    GOALS("goals") {
        @Override
        Policy policy(int steps, long seed) {
            return new GoalPolicy(seed);
        }
    },
    /** Turns in place, left and right by turns of the seed. */
    SPIN("spin") {
        @Override
        Policy policy(int steps, long seed) {
            return new SpinPolicy(seed % 2 == 0 ? Action.LEFT : Action.RIGHT, 1, 0);
        }
    },
    /** Wanders for half of the steps, then walks back the same way, looking where it goes. */
    RETRACE("retrace") {
        @Override
        Policy policy(int steps, long seed) {
            return new OutAndBackPolicy(new GoalPolicy(seed), half(steps));
        }
    },
    /** Goes straight on for half of the steps, then back. */
    OUT_AND_BACK("out-and-back") {
        @Override
        Policy policy(int steps, long seed) {
            return new OutAndBackPolicy(half(steps));
        }
    },
    /** Goes straight on as long as it can, then turns to the side. */
    ONWARD("onward") {
        @Override
        Policy policy(int steps, long seed) {
            return new OnwardPolicy();
        }
    },
    /** Does nothing. */
    STAND_STILL("stand-still") {
        @Override
        Policy policy(int steps, long seed) {
            return new StandStill();
        }
    };

    private final String label;

    Walk(String label) {
        this.label = label;
    }

    /** Its name on the command line. */
    public String label() {
        return label;
    }

    /**
     * The walk of that name.
     *
     * @throws IllegalArgumentException if there is none, naming those that exist
     */
    public static Walk named(String label) {
        return Arrays.stream(values())
                .filter(walk -> walk.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no policy is called '" + label + "'; there are "
                        + Arrays.stream(values()).map(Walk::label).collect(Collectors.joining(", "))));
    }

    /** A policy for one walk of that many steps. */
    abstract Policy policy(int steps, long seed);

    private static int half(int steps) {
        return Math.max(1, steps / 2);
    }
}
