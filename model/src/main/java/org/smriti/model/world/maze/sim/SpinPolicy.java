package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.maze.MazeAction;

/** Turns in place: some full turns, a pause, again for ever. */
public final class SpinPolicy implements Policy {

    /** Radians left over at which a turn counts as done: half a steady step, which the wheel's lag rounds off. */
    private static final double DONE = StrictMath.toRadians(9);

    private final MazeAction direction;
    private final int fullTurns;
    private final int pause;
    private double goal = Double.NaN;
    private int paused;

    /**
     * Spins.
     *
     * @param direction {@link MazeAction#LEFT} or {@link MazeAction#RIGHT}
     * @param fullTurns turns of 360° between pauses, at least 1
     * @param pause steps of standing still between turns, 0 for none
     */
    public SpinPolicy(MazeAction direction, int fullTurns, int pause) {
        if (direction != MazeAction.LEFT && direction != MazeAction.RIGHT) {
            throw new IllegalArgumentException("one spins LEFT or RIGHT, not " + direction);
        }
        if (fullTurns < 1 || pause < 0) {
            throw new IllegalArgumentException("a spin needs at least one turn and no negative pause");
        }
        this.direction = direction;
        this.fullTurns = fullTurns;
        this.pause = pause;
    }

    /** Turns left without pausing. */
    public static SpinPolicy left() {
        return new SpinPolicy(MazeAction.LEFT, 1, 0);
    }

    @Override
    public MazeAction next(Simulation simulation) {
        Pose pose = simulation.pose();
        if (Double.isNaN(goal)) {
            goal = pose.heading() + turns();
        }
        if (direction.steer() * (goal - pose.heading()) > DONE) {
            return direction;
        }
        if (paused < pause) {
            paused++;
            return MazeAction.NOOP;
        }
        paused = 0;
        goal += turns();
        return direction;
    }

    private double turns() {
        return direction.steer() * fullTurns * 2 * StrictMath.PI;
    }
}
