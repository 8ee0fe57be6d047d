package org.smriti.model.eval.task;

import java.util.Optional;
import java.util.OptionalInt;
import org.smriti.model.world.Course;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.perturb.Perturbation;

/** A test of recall: where the agent goes, and what the predicted frames must agree with. */
public sealed interface Task permits Spin, Retrieval, Reasoning, ZeroPrefix, StandStill, Deeds, Watch, Variation {

    /** Its name on the command line and in files. */
    String label();

    /** Where the agent goes. */
    Walk way();

    /**
     * The parameters of an episode's walk.
     *
     * @throws IllegalArgumentException if the task cannot be divided like that, in one line
     */
    default Course course(long seed, Split split) {
        return way().course(seed, split.context(), split.length());
    }

    /**
     * The way of one episode: the frames shown, then those to be predicted.
     *
     * @param start where it begins; it moves on
     * @param seed decides everything that the start leaves open; the same start, seed and split give the same way
     * @throws IllegalArgumentException if the task cannot be divided like that, in one line
     */
    default Trajectory walk(Simulation start, long seed, Split split) {
        return way().from(start, course(seed, split));
    }

    /** A split that suits a model trained on clips of so many frames. */
    default Split usual(int trainedFrames) {
        return Split.usual(way(), trainedFrames);
    }

    /**
     * What disturbs the frames shown, if anything does.
     *
     * @param context how many frames are shown
     */
    default Optional<Perturbation> disturbance(int context, long seed) {
        return Optional.empty();
    }

    /** The number of the first frame that counts. */
    default int scoredFrom(Split split) {
        return split.context();
    }

    /** The number of the generated frame with which a later one must agree; empty where it must agree with the truth. */
    default OptionalInt agreesWith(int frame) {
        return OptionalInt.empty();
    }

    /** The number of a generated frame with which a later one has no reason to agree; empty where no such control is needed. */
    default OptionalInt differsFrom(int frame) {
        return OptionalInt.empty();
    }
}
