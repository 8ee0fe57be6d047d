package org.smriti.model.world;

import java.util.List;

/**
 * A walk that an agent takes: its name, what it does, and how it is divided into frames shown and frames asked for. How it is done, each
 * {@link World} says.
 *
 * <p>The names of random streams must not change, or published figures do.
 */
public enum Walk {
    /** Wanders from goal to goal, through places seen and unseen (paper, "spatial reasoning"). */
    GOALS("goals", "wander from goal to goal", "reasoning") {
        private static final double SHOWN = 0.72; // the paper's 576 of 800

        @Override
        public int shown(int frames) {
            return (int) (SHOWN * frames);
        }
    },
    /** Turns in place all the while, but for pauses. */
    SPIN("spin", "turn in place", "spin") {
        private static final int TURNS = 2;

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
    RETRACE("retrace", "wander, then back the same way", "retrieval"),
    /** Goes straight on while frames are shown, turns round and comes back. */
    OUT_AND_BACK("out-and-back", "go out, turn round, come back") {
        private static final int TURNING = 10;

        @Override
        public int shown(int frames) {
            return Math.max(1, (frames - TURNING) / 2);
        }
    },
    /** Goes straight on as long as it can, then turns to the side. */
    ONWARD("onward", "go straight on, at a wall to the side"),
    /** Turns in place, comes to rest while frames are still shown, then does nothing. */
    STAND_STILL("stand-still", "stand still") {
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
        @Override
        public int shown(int frames) {
            return 0;
        }

        @Override
        public int asked(int frames) {
            return 2 * TURN;
        }
    },
    /** Takes, makes and places what is near, then turns in place and looks into the bag. */
    MINE_AND_LOOK_BACK("mine-and-look-back", "take, make and place, then turn in place and look back") {
        private static final double SHOWN = 0.625; // of 80 frames, a turn and a half is asked for

        @Override
        public int shown(int frames) {
            return (int) (SHOWN * frames);
        }
    },
    /** Takes blocks, goes away while frames are shown, comes back and looks where they were. */
    MINE_AND_RETURN("mine-and-return", "take a block, go away, come back"),
    /** Places a block, goes away while frames are shown, comes back to it. */
    PLACE_AND_RETURN("place-and-return", "place a block, go away, come back"),
    /** Gathers, and now and then looks into the bag. */
    LOOK_INTO_BAG("look-into-bag", "gather, look into the bag now and then"),
    /** Looks at a landmark, goes away while frames are shown, comes back to it. */
    BACK_TO_LANDMARK("back-to-landmark", "look at a landmark, go away, come back"),
    /** Gathers what the tools take, makes them in their order, and looks into the bag after each. */
    GATHER("gather", "gather, make the tools in their order"),
    /** Does nothing but watch what passes, in a world in which there is nothing else to do. */
    WATCH("watch", "watch what passes") {
        private static final double SHOWN = 0.6; // as in the trainer's quick look

        @Override
        public int shown(int frames) {
            return (int) (SHOWN * frames);
        }
    };

    /** Frames that a steady turn of 360° takes, rounded up. */
    public static final int TURN = 20;

    /** Those of agents that have hands. */
    public static final List<Walk> DEEDS =
            List.of(MINE_AND_LOOK_BACK, MINE_AND_RETURN, PLACE_AND_RETURN, LOOK_INTO_BAG, BACK_TO_LANDMARK, GATHER);

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

    /**
     * The way from where the simulation stands; it moves on.
     *
     * @throws IllegalArgumentException if the world has no such walk, or it cannot be divided like that, in one line
     */
    public Trajectory from(Simulation start, Course course) {
        return start.world().trajectory(this, start, course);
    }

    /** Frames to show a model that is trained on clips of so many. */
    public int shown(int frames) {
        return (frames + 1) / 2;
    }

    /** Frames to ask of that model after them. */
    public int asked(int frames) {
        return Math.max(1, frames - shown(frames));
    }

    /** The course of a seed, for evaluation and probes. */
    public Course course(long seed, int shown, int frames) {
        return Course.of(shown, frames)
                .turningEither(SplitMix64.of(seed, stream))
                .wandering(SplitMix64.of(seed, stream).nextLong());
    }
}
