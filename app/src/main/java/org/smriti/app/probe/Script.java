package org.smriti.app.probe;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smriti.model.eval.Reasoning;
import org.smriti.model.eval.Retrieval;
import org.smriti.model.eval.Spin;
import org.smriti.model.eval.Split;
import org.smriti.model.world.Action;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.OutAndBackPolicy;
import org.smriti.model.world.policy.Policy;
import org.smriti.model.world.policy.SpinPolicy;
import org.smriti.model.world.policy.Trajectory;

/**
 * Where a probe goes: first what the models are shown, then what they must imagine.
 *
 * <p>From the start of a world these are the walks of {@code evaluate}'s tasks, but they can begin anywhere: the explorer probes from
 * where a person stands.
 */
public enum Script {
    /** Turns left all the while. */
    SPIN("spin", "turn round and round") {
        @Override
        public Split usual(int trainedFrames) {
            return new Spin(0, Spin.Sense.LEFT).usual(trainedFrames);
        }

        @Override
        Trajectory path(Simulation from, long seed, Split split) {
            return Trajectory.follow(from, SpinPolicy.left(), split.length() - 1);
        }
    },
    /** Goes straight out while frames are shown, turns round and comes back. */
    OUT_AND_BACK("out-and-back", "go out, turn round, come back") {
        private static final int TURNING = 10;

        @Override
        public Split usual(int trainedFrames) {
            int out = Math.max(1, (trainedFrames - TURNING) / 2);
            return new Split(out, Math.max(1, trainedFrames - out));
        }

        @Override
        Trajectory path(Simulation from, long seed, Split split) {
            Policy policy = new OutAndBackPolicy(Math.max(1, split.context() - 1));
            return Trajectory.follow(from, policy, split.length() - 1);
        }
    },
    /** Wanders while frames are shown, then glides exactly back (paper, "spatial retrieval"). */
    RETRACE("retrace", "wander, then exactly back") {
        @Override
        public Split usual(int trainedFrames) {
            return new Retrieval().usual(trainedFrames);
        }

        @Override
        Trajectory path(Simulation from, long seed, Split split) {
            if (split.generate() > split.context()) {
                throw new IllegalArgumentException("retrace goes back the way it came: it can generate at most "
                        + split.context() + " frames after a context of as many, not " + split.generate());
            }
            return wander(from, SplitMix64.of(seed, "retrieval"), split.context())
                    .thenReversed()
                    .slice(0, split.length());
        }
    },
    /** Wanders on after the frames shown (paper, "spatial reasoning"). */
    CONTINUE("continue", "wander on") {
        @Override
        public Split usual(int trainedFrames) {
            return new Reasoning().usual(trainedFrames);
        }

        @Override
        Trajectory path(Simulation from, long seed, Split split) {
            return wander(from, SplitMix64.of(seed, "reasoning"), split.length());
        }
    },
    /** Turns, comes to rest while frames are still shown, then does nothing. */
    STAND_STILL("stand-still", "stand still") {
        private static final int REST = 5;

        @Override
        public Split usual(int trainedFrames) {
            return new Split(Math.min(Spin.TURN, Math.max(1, trainedFrames / 2)), Math.max(1, trainedFrames));
        }

        @Override
        Trajectory path(Simulation from, long seed, Split split) {
            Policy policy = new Policy() {
                private int frame;

                @Override
                public Action next(Simulation simulation) {
                    return ++frame < split.context() - REST ? Action.LEFT : Action.NOOP;
                }
            };
            return Trajectory.follow(from, policy, split.length() - 1);
        }
    };

    private final String label;
    private final String summary;

    Script(String label, String summary) {
        this.label = label;
        this.summary = summary;
    }

    private static Trajectory wander(Simulation from, SplitMix64 random, int frames) {
        return Trajectory.follow(from, new GoalPolicy(random.nextLong()), frames - 1);
    }

    /** Its name on the command line and in files. */
    public String label() {
        return label;
    }

    /** What it does, in a few words. */
    public String summary() {
        return summary;
    }

    /** A split that suits a model trained on clips of so many frames. */
    public abstract Split usual(int trainedFrames);

    /**
     * The way, beginning where the simulation stands.
     *
     * @param from is left as it is
     * @throws IllegalArgumentException if nothing is to be shown, or the script cannot be divided like that, in one line
     */
    public Trajectory walk(Simulation from, long seed, Split split) {
        if (split.context() < 1) {
            throw new IllegalArgumentException("a probe shows at least one frame");
        }
        return path(from.copy(), seed, split);
    }

    abstract Trajectory path(Simulation from, long seed, Split split);

    /**
     * The script of a name.
     *
     * @throws IllegalArgumentException if there is none, naming those that exist
     */
    public static Script named(String label) {
        return Stream.of(values())
                .filter(script -> script.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no script is called '" + label + "'; there are "
                        + List.of(values()).stream().map(Script::label).collect(Collectors.joining(", "))));
    }
}
