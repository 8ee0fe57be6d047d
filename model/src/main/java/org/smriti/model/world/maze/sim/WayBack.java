package org.smriti.model.world.maze.sim;

import java.util.List;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.MazeAction;

/** Steers back along a walk, from its end to its start: its poses are crumbs, steered to one after the other. */
final class WayBack {

    /** Cells to a crumb below which the next one is aimed at: a step and a little more, so that the way stays smooth. */
    private static final double REACHED = 0.35;

    /** Cells to the start at which the agent is home: it cannot stop more exactly than about half a step. */
    private static final double HOME = 0.15;

    private final List<Pose> walked;
    private int crumb;

    /** Leads from the last of these poses to the first. */
    WayBack(List<Pose> walked) {
        this.walked = List.copyOf(walked);
        this.crumb = walked.size() - 1;
    }

    /** Whether the agent has come home, once and for all. */
    boolean isHome() {
        return crumb < 0;
    }

    /** The action to take at a pose; {@link MazeAction#NOOP} at home. */
    MazeAction next(Pose pose) {
        while (crumb > 0 && distance(pose, walked.get(crumb)) < REACHED) {
            crumb--;
        }
        if (crumb == 0 && distance(pose, walked.getFirst()) < HOME) {
            crumb--;
        }
        if (isHome()) {
            return MazeAction.NOOP;
        }
        Pose goal = walked.get(crumb);
        return WaypointSteering.toward(pose, goal.x(), goal.y());
    }

    private static double distance(Pose one, Pose other) {
        return StrictMath.hypot(one.x() - other.x(), one.y() - other.y());
    }
}
