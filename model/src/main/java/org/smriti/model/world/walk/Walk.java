package org.smriti.model.world.walk;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.OnwardPolicy;
import org.smriti.model.world.policy.OutAndBackPolicy;
import org.smriti.model.world.policy.Policy;
import org.smriti.model.world.policy.SpinPolicy;
import org.smriti.model.world.policy.Trajectory;
import org.smriti.model.world.policy.TurnAndRestPolicy;

/**
 * A walk that an agent takes: its name, what it does, and how it is divided into frames shown and frames asked for.
 *
 * <p>The names of random streams must not change, or published figures do.
 */
public enum Walk {
    /** Wanders from goal to goal, through places seen and unseen (paper, "spatial reasoning"). */
    GOALS("goals", "wander from goal to goal", "reasoning") {
        private static final double SHOWN = 0.72; // the paper's 576 of 800

        @Override
        public Policy policy(Course course) {
            return new GoalPolicy(course.seed());
        }

        @Override
        public int shown(int frames) {
            return (int) (SHOWN * frames);
        }
    },
    /** Turns in place all the while, but for pauses. */
    SPIN("spin", "turn in place", "spin") {
        private static final int TURNS = 2;

        @Override
        public Policy policy(Course course) {
            return switch (course.pauses()) {
                case Course.Last(int frames) ->
                    new TurnAndRestPolicy(course.side(), course.shown() - frames, course.shown());
                case Course.AfterTurns(int turns, int frames) -> new SpinPolicy(course.side(), turns, frames);
            };
        }

        @Override
        public int shown(int frames) {
            return TURNS * TURN;
        }

        @Override
        public int asked(int frames) {
            return TURN;
        }
    },
    /** Wanders while frames are shown, then glides exactly back, looking the same way (paper, "spatial retrieval"). */
    RETRACE("retrace", "wander, then back the same way", "retrieval") {
        /** No action glides backward: by its actions the agent turns round and looks where it goes. */
        @Override
        public Policy policy(Course course) {
            return new OutAndBackPolicy(new GoalPolicy(course.seed()), course.out());
        }

        @Override
        public Trajectory from(Simulation start, Course course) {
            int back = course.frames() - course.shown();
            if (back > course.shown()) {
                throw new IllegalArgumentException("a walk that goes back the way it came can generate at most "
                        + course.shown() + " frames after a context of as many, not " + back);
            }
            return Trajectory.follow(start, new GoalPolicy(course.seed()), course.shown() - 1)
                    .thenReversed()
                    .slice(0, course.frames());
        }
    },
    /** Goes straight on while frames are shown, turns round and comes back. */
    OUT_AND_BACK("out-and-back", "go out, turn round, come back") {
        private static final int TURNING = 10;

        @Override
        public Policy policy(Course course) {
            return new OutAndBackPolicy(course.out());
        }

        @Override
        public int shown(int frames) {
            return Math.max(1, (frames - TURNING) / 2);
        }
    },
    /** Goes straight on as long as it can, then turns to the side. */
    ONWARD("onward", "go straight on, at a wall to the side") {
        @Override
        public Policy policy(Course course) {
            return new OnwardPolicy();
        }
    },
    /** Turns in place, comes to rest while frames are still shown, then does nothing. */
    STAND_STILL("stand-still", "stand still") {
        /** Frames that end what is shown, in which a turn runs out. */
        private static final int REST = 5;

        @Override
        public Policy policy(Course course) {
            return new TurnAndRestPolicy(Action.LEFT, course.shown() - REST, Integer.MAX_VALUE);
        }

        @Override
        public int shown(int frames) {
            return Math.min(TURN, frames / 2);
        }

        @Override
        public int asked(int frames) {
            return Math.max(1, 2 * frames);
        }
    },
    /** Turns in place from the first frame on, nothing shown, a turn in exactly {@value #TURN} frames. */
    ZERO_PREFIX("zero-prefix", "turn twice, nothing shown") {
        /** No action turns by exactly 18°: by its actions the agent comes by other headings on each turn. */
        @Override
        public Policy policy(Course course) {
            return SpinPolicy.left();
        }

        @Override
        public Trajectory from(Simulation start, Course course) {
            Pose stand = start.pose();
            List<Pose> poses = new ArrayList<>();
            for (int frame = 0; frame < course.frames(); frame++) {
                double turned = 2 * StrictMath.PI * (frame % TURN) / TURN;
                poses.add(new Pose(stand.x(), stand.y(), stand.heading() + turned));
            }
            List<Action> actions = new ArrayList<>(Collections.nCopies(course.frames(), Action.LEFT));
            actions.set(0, Action.NOOP);
            return new Trajectory(poses, actions);
        }

        @Override
        public int shown(int frames) {
            return 0;
        }

        @Override
        public int asked(int frames) {
            return 2 * TURN;
        }
    };

    /** Frames that a steady turn of 360° takes, rounded up. */
    public static final int TURN = 20;

    private final String label;
    private final String summary;
    private final String stream;

    Walk(String label, String summary) {
        this(label, summary, label);
    }

    Walk(String label, String summary, String stream) {
        this.label = label;
        this.summary = summary;
        this.stream = stream;
    }

    /** Its name on the command line and in files. */
    public String label() {
        return label;
    }

    /** What it does, in a few words. */
    public String summary() {
        return summary;
    }

    /** Chooses the actions of one walk. */
    public abstract Policy policy(Course course);

    /**
     * The way from where the simulation stands; it moves on.
     *
     * @throws IllegalArgumentException if the walk cannot be divided like that, in one line
     */
    public Trajectory from(Simulation start, Course course) {
        return Trajectory.follow(start, policy(course), course.frames() - 1);
    }

    /** Frames to show a model that is trained on clips of so many. */
    public int shown(int frames) {
        return (frames + 1) / 2;
    }

    /** Frames to ask of that model after them. */
    public int asked(int frames) {
        return Math.max(1, frames - shown(frames));
    }

    /** The course of a seed, for exams and probes. */
    public Course course(long seed, int shown, int frames) {
        return Course.of(shown, frames)
                .turningEither(SplitMix64.of(seed, stream))
                .wandering(SplitMix64.of(seed, stream).nextLong());
    }
}
