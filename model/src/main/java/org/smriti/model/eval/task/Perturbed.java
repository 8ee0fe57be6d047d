package org.smriti.model.eval.task;

import java.util.Optional;
import org.smriti.model.world.Course;
import org.smriti.model.world.perturb.Perturbation;

/**
 * Another task with its context spoiled. The truth to agree with stays clean, and ages are counted as if the context were clean, too, so
 * that the same frames count as in the other task.
 *
 * @param task the other task
 * @param spoiling what happens to the frames shown
 */
public record Perturbed(Task task, Spoiling spoiling) implements Variation {

    @Override
    public String label() {
        return "perturbed";
    }

    @Override
    public Course course(long seed, Split split) {
        if (split.context() == 0) {
            throw new IllegalArgumentException(
                    "perturbed spoils frames that are shown; expected a context of 1 or more");
        }
        return task.course(seed, split);
    }

    @Override
    public Optional<Perturbation> disturbance(int context, long seed) {
        return spoiling.of(context, seed);
    }
}
