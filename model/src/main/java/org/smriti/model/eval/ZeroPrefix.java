package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.Trajectory;

/**
 * Turns in place and is shown nothing: does the model, which has to invent a place, agree with itself on the second turn?
 *
 * <p>The turn takes exactly {@value Spin#TURN} frames of 18°, so that the second one comes by the very headings of the first. A model
 * that paints the same grey everywhere agrees with itself, too: compare with its agreement with the frame half a turn away.
 */
public record ZeroPrefix() implements Task {

    @Override
    public String label() {
        return "zero-prefix";
    }

    @Override
    public Split usual(int trainedFrames) {
        return new Split(0, 2 * Spin.TURN);
    }

    @Override
    public Trajectory walk(Maze maze, long seed, Split split) {
        if (split.context() != 0 || split.generate() <= Spin.TURN) {
            throw new IllegalArgumentException("zero-prefix shows nothing and generates more than one turn of "
                    + Spin.TURN + " frames, not " + split.context() + " and " + split.generate());
        }
        Pose start = Simulation.start(maze, seed).pose();
        List<Pose> poses = new ArrayList<>();
        for (int frame = 0; frame < split.generate(); frame++) {
            double turned = 2 * StrictMath.PI * (frame % Spin.TURN) / Spin.TURN;
            poses.add(new Pose(start.x(), start.y(), start.heading() + turned));
        }
        List<Action> actions = new ArrayList<>(Collections.nCopies(split.generate(), Action.LEFT));
        actions.set(0, Action.NOOP);
        return new Trajectory(poses, actions);
    }

    @Override
    public int scoredFrom(Split split) {
        return Spin.TURN;
    }

    @Override
    public OptionalInt agreesWith(int frame) {
        return OptionalInt.of(frame % Spin.TURN);
    }

    /** The one of the first turn that looks the other way. */
    @Override
    public OptionalInt differsFrom(int frame) {
        return OptionalInt.of((frame + Spin.TURN / 2) % Spin.TURN);
    }
}
