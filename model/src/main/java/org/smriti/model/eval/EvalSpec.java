package org.smriti.model.eval;

import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.Task;
import org.smriti.model.world.World;

/**
 * What an evaluation asks.
 *
 * @param task the test
 * @param world where it is set
 * @param split of each episode
 * @param seed of the first episode; the others follow
 * @param episodes how many
 * @param atOnce how many a predictor takes at a time
 * @param commit what models remember of the frames they predicted, which decides what counts as shown
 */
public record EvalSpec(
        Task task, World world, Split split, long seed, int episodes, int atOnce, RolloutSettings.Commit commit) {

    /** Checks the counts. */
    public EvalSpec {
        if (episodes < 1 || atOnce < 1) {
            throw new IllegalArgumentException(
                    "an evaluation needs at least one episode, and one at a time, not " + episodes + ", and " + atOnce);
        }
    }
}
