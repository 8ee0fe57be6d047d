package org.smriti.model.world.maze.sim;

import org.smriti.model.world.Policy;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.maze.MazeAction;

/** Turns in place and does nothing for a stretch of frames. */
final class TurnAndRestPolicy implements Policy {

    private final MazeAction direction;
    private final int from;
    private final int until;
    private int frame;

    /**
     * Turns and rests.
     *
     * @param direction {@link MazeAction#LEFT} or {@link MazeAction#RIGHT}
     * @param from the first frame to which it does nothing; the one it starts from is 0
     * @param until the first frame to which it turns again
     */
    TurnAndRestPolicy(MazeAction direction, int from, int until) {
        this.direction = direction;
        this.from = from;
        this.until = until;
    }

    @Override
    public MazeAction next(Simulation simulation) {
        frame++;
        return frame >= from && frame < until ? MazeAction.NOOP : direction;
    }
}
