package org.smriti.model.world.maze.sim;

import java.util.Comparator;
import java.util.stream.Stream;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.MazeAction;

/** Names the action that best explains a change of pose. */
final class Explanation {

    /** Degrees that a steady turn takes in one step. */
    private static final double USUAL_TURN = 18.3;

    /** Cells that a steady drive takes in one step. */
    private static final double USUAL_ADVANCE = 0.25;

    private Explanation() {}

    /**
     * The action whose usual effect is nearest: advance along the heading and change of heading, each measured in usual steps.
     *
     * <p>Gliding backward is nearest to not driving at all, so its explanation only says how the agent turned.
     */
    static MazeAction of(Pose from, Pose to) {
        double along = (to.x() - from.x()) * from.directionX() + (to.y() - from.y()) * from.directionY();
        double advance = along / USUAL_ADVANCE;
        double turn = StrictMath.toDegrees(to.heading() - from.heading()) / USUAL_TURN;
        return Stream.of(MazeAction.values())
                .min(Comparator.comparingDouble(
                        action -> StrictMath.hypot(advance - action.forward(), turn - action.steer())))
                .orElseThrow();
    }
}
