package org.smriti.app.probe;

import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smriti.model.eval.task.Split;
import org.smriti.model.world.Course;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;

/**
 * The walk of a probe: first the frames that the models are shown, then those they must imagine.
 *
 * <p>From the start of a world these are the walks of {@code evaluate}'s tasks, but they can begin anywhere: the explorer probes from
 * where a person stands.
 */
public enum Script {
    /** Turns left all the while. */
    SPIN(Walk.SPIN) {
        @Override
        Course course(long seed, Split split) {
            return super.course(seed, split).turning(Course.Side.LEFT);
        }
    },
    /** Turns round after the last frame shown. */
    OUT_AND_BACK(Walk.OUT_AND_BACK),
    /** Goes back exactly the same way after the last frame shown. */
    RETRACE(Walk.RETRACE),
    /** Wanders on after the frames shown. */
    CONTINUE(Walk.GOALS, "continue"),
    /** Comes to rest while frames are still shown. */
    STAND_STILL(Walk.STAND_STILL) {
        /** Half as many frames as the task of {@code evaluate} has, as a person waits for them. */
        @Override
        public Split usual(int trainedFrames) {
            return new Split(Math.max(1, Walk.STAND_STILL.shown(trainedFrames)), Math.max(1, trainedFrames));
        }
    },
    /** Takes, makes and places, then turns in place; goes on turning after the frames shown. */
    MINE_AND_LOOK_BACK(Walk.MINE_AND_LOOK_BACK),
    /** Takes blocks, and comes back to where they were after the frames shown. */
    MINE_AND_RETURN(Walk.MINE_AND_RETURN),
    /** Opens the bag after the frames shown. */
    LOOK_INTO_BAG(Walk.LOOK_INTO_BAG),
    /** Gathers and makes tools, one after the other. */
    GATHER(Walk.GATHER),
    /** Comes back to a landmark after the frames shown. */
    BACK_TO_LANDMARK(Walk.BACK_TO_LANDMARK),
    /** Comes back to what it placed after the frames shown. */
    PLACE_AND_RETURN(Walk.PLACE_AND_RETURN),
    /** Watches what passes, on after the frames shown. */
    WATCH(Walk.WATCH);

    private final Walk walk;
    private final String label;

    Script(Walk walk) {
        this(walk, walk.label());
    }

    Script(Walk walk, String label) {
        this.walk = walk;
        this.label = label;
    }

    /** Its name on the command line and in files. */
    public String label() {
        return label;
    }

    /** What it does, in a few words. */
    public String summary() {
        return walk.summary();
    }

    /** Whether agents of a world can walk so. */
    public boolean isIn(World world) {
        return world.walks().contains(walk);
    }

    /**
     * The same, for a world.
     *
     * @throws IllegalArgumentException if its agents cannot walk so, in one line
     */
    public Script in(World world) {
        world.requireWalk(walk);
        return this;
    }

    /** A split that suits a model trained on clips of so many frames. */
    public Split usual(int trainedFrames) {
        return Split.usual(walk, trainedFrames);
    }

    /**
     * The walk, beginning where a simulation stands.
     *
     * @param from stays as it is
     * @throws IllegalArgumentException if nothing is to be shown, or the script cannot be divided like that, in one line
     */
    public Trajectory walk(Simulation from, long seed, Split split) {
        if (split.context() < 1) {
            throw new IllegalArgumentException("a probe shows at least one frame");
        }
        return walk.from(from.copy(), course(seed, split));
    }

    /** The choices that the walk leaves open. */
    Course course(long seed, Split split) {
        return walk.course(seed, split.context(), split.length());
    }

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
                        + Stream.of(values()).map(Script::label).collect(Collectors.joining(", "))));
    }
}
