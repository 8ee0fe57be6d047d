package org.smriti.model.train.plan;

import org.smriti.model.world.Course;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;

/** A kind of walk that a clip shows; the rungs of the ladder from standing in one place to wandering. */
public enum ClipTask {
    /** Turns left or right, with pauses. */
    SPIN(Walk.SPIN) {
        private static final int MOST_TURNS = 2;
        private static final int LONGEST_PAUSE = 6;

        @Override
        Course course(SplitMix64 random, int frames) {
            return Course.of(0, frames)
                    .turningEither(random)
                    .pausing(new Course.AfterTurns(1 + random.nextInt(MOST_TURNS), random.nextInt(LONGEST_PAUSE + 1)));
        }
    },
    /** Goes exactly back from the middle of the clip. */
    RETRACE(Walk.RETRACE),
    /** Turns round somewhere in the first part of the clip. */
    OUT_AND_BACK(Walk.OUT_AND_BACK) {
        private static final int SHORTEST_WAY = 4;

        @Override
        Course course(SplitMix64 random, int frames) {
            int out = SHORTEST_WAY + random.nextInt(Math.max(1, frames / 3));
            return Course.of(out + 1, frames);
        }
    },
    /** Wanders from goal to goal. */
    WALK(Walk.GOALS, "walk"),
    /** Takes, makes and places, then turns in place and looks back. */
    LOOK_BACK(Walk.MINE_AND_LOOK_BACK, "look-back") {
        @Override
        Course course(SplitMix64 random, int frames) {
            int shown = frames / 2 + random.nextInt(frames / 2 + 1);
            return Course.of(shown, frames).wandering(random.nextLong());
        }
    },
    /** Takes blocks, goes away, comes back. */
    MINE(Walk.MINE_AND_RETURN, "mine"),
    /** Places a block, goes away, comes back. */
    PLACE(Walk.PLACE_AND_RETURN, "place"),
    /** Gathers and looks into the bag. */
    BAG(Walk.LOOK_INTO_BAG, "bag"),
    /** Makes the tools in their order, without going away in between. */
    GATHER(Walk.GATHER),
    /** Watches. */
    WATCH(Walk.WATCH);

    private final Walk walk;
    private final String label;

    ClipTask(Walk walk) {
        this(walk, walk.label());
    }

    ClipTask(Walk walk, String label) {
        this.walk = walk;
        this.label = label;
    }

    /** The walk of its clips. */
    public Walk walk() {
        return walk;
    }

    /** Its name in a stage's text and in files. */
    public String label() {
        return label;
    }

    /** Its name in a run's log. */
    public String logged() {
        return label.replace('-', '_');
    }

    /** What it does, in a few words. */
    public String summary() {
        return walk.summary();
    }

    /** The course of a clip of so many frames, drawn from the next random numbers. */
    Course course(SplitMix64 random, int frames) {
        return switch (this) {
            case MINE, PLACE, BAG -> away(random, frames);
            default -> Course.of(walk.shown(frames), frames).wandering(random.nextLong());
        };
    }

    /** A course whose agent stays away until some frame of the first three quarters. */
    private static Course away(SplitMix64 random, int frames) {
        return Course.of(1 + random.nextInt(Math.max(1, 3 * frames / 4)), frames)
                .wandering(random.nextLong());
    }

    /** A walk of that many frames; the simulation moves on. */
    public Trajectory walk(Simulation start, long seed, int frames) {
        return walk.from(start, course(SplitMix64.of(seed, "clip"), frames));
    }
}
