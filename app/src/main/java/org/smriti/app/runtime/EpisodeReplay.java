package org.smriti.app.runtime;

import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.AgentState;
import org.smriti.model.world.agent.Motion;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.episode.Episode;

/** Tells a recorded walk once more, step by step. Where our physics would lead elsewhere, the agent is put where the recording says. */
final class EpisodeReplay {

    private static final double NEAR = 1e-3;

    private final Episode episode;
    private final Simulation expected;

    EpisodeReplay(Episode episode) {
        this.episode = episode;
        expected = start(episode);
    }

    /** An agent where the walk begins. */
    static Simulation start(Episode episode) {
        return Simulation.startAt(episode.maze(), episode.poses().getFirst(), 0);
    }

    int length() {
        return episode.length();
    }

    Action action(int step) {
        return episode.actions().get(step);
    }

    /** Where the agent is after a step, asked for in order. */
    Pose pose(int step) {
        return episode.poses().get(step);
    }

    /** Whether the action alone leads there, asked for in order. */
    boolean isLed(int step) {
        if (step == 0) {
            return true;
        }
        expected.step(action(step));
        if (isNear(expected.pose(), pose(step))) {
            return true;
        }
        AgentState before = expected.snapshot();
        expected.restore(new AgentState(Motion.atRest(pose(step)), before.target(), 0, before.random()));
        return false;
    }

    private static boolean isNear(Pose one, Pose other) {
        double turned = StrictMath.IEEEremainder(one.heading() - other.heading(), 2 * StrictMath.PI);
        return Math.abs(one.x() - other.x()) < NEAR && Math.abs(one.y() - other.y()) < NEAR && Math.abs(turned) < NEAR;
    }
}
