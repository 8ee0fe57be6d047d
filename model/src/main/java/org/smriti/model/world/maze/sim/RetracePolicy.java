package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Policy;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.maze.MazeAction;

/**
 * Walks back along a trajectory to its start, looking where it goes, and stands still there.
 *
 * <p>For the paper's retrieval, which goes back without turning round, see {@link Trajectory#thenReversed}.
 */
final class RetracePolicy implements Policy {

    private final WayBack back;

    /** Goes back along this walk; the agent is expected to stand at its end. */
    RetracePolicy(Trajectory walked) {
        back = new WayBack(walked.poses());
    }

    /** Whether the agent has come back to the start. */
    boolean isHome() {
        return back.isHome();
    }

    @Override
    public MazeAction next(Simulation simulation) {
        return back.next(simulation.pose());
    }
}
