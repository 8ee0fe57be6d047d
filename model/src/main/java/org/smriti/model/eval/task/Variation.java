package org.smriti.model.eval.task;

import java.util.Optional;
import java.util.OptionalInt;
import org.smriti.model.world.Course;
import org.smriti.model.world.Walk;
import org.smriti.model.world.perturb.Perturbation;

/** A task that varies another one: what it does not override is as in the other one. */
sealed interface Variation extends Task permits LongHorizon, Perturbed {

    /** The other task. */
    Task task();

    @Override
    default Walk way() {
        return task().way();
    }

    @Override
    default Course course(long seed, Split split) {
        return task().course(seed, split);
    }

    @Override
    default Split usual(int trainedFrames) {
        return task().usual(trainedFrames);
    }

    @Override
    default Optional<Perturbation> disturbance(int context, long seed) {
        return task().disturbance(context, seed);
    }

    @Override
    default int scoredFrom(Split split) {
        return task().scoredFrom(split);
    }

    @Override
    default OptionalInt agreesWith(int frame) {
        return task().agreesWith(frame);
    }

    @Override
    default OptionalInt differsFrom(int frame) {
        return task().differsFrom(frame);
    }
}
