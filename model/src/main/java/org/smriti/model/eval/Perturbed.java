package org.smriti.model.eval;

import java.util.Optional;
import java.util.OptionalInt;
import org.smriti.model.world.Maze;
import org.smriti.model.world.perturb.Perturbation;
import org.smriti.model.world.policy.Trajectory;

/**
 * Another task with its context spoiled; the truth to agree with stays clean, and when something was last shown is told as if the
 * context were, too, so that the same frames count as in the other task.
 *
 * @param task the other task
 * @param spoiling what happens to the frames shown
 */
public record Perturbed(Task task, Spoiling spoiling) implements Task {

    @Override
    public String label() {
        return "perturbed";
    }

    @Override
    public Split usual(int trainedFrames) {
        return task.usual(trainedFrames);
    }

    @Override
    public Trajectory walk(Maze maze, long seed, Split split) {
        return task.walk(maze, seed, split);
    }

    @Override
    public Optional<Perturbation> disturbance(int context, long seed) {
        return spoiling.of(context, seed);
    }

    @Override
    public int scoredFrom(Split split) {
        return task.scoredFrom(split);
    }

    @Override
    public OptionalInt agreesWith(int frame) {
        return task.agreesWith(frame);
    }
}
