package org.smriti.app.cli.evaluate;

import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.SplitOptions;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.eval.EvalSpec;
import org.smriti.model.eval.RolloutSettings;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.Task;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.World;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that choose the episodes of a task, and how they are divided. */
final class EpisodeOptions {

    @Mixin
    private SplitOptions splitOptions;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            defaultValue = "64",
            description = "How many; each has a maze of its own. Default: ${DEFAULT-VALUE}.")
    private int episodes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "810000",
            description =
                    "Of the first episode, the others count up. Held-out ones begin at 800000, where training's own"
                            + " quick look takes its worlds; the default, ${DEFAULT-VALUE}, is away from those.")
    private long seed;

    @Option(names = "--final", description = "Allow seeds from 900000 on, which are kept for a final check.")
    private boolean finalCheck;

    @Option(
            names = "--batch",
            paramLabel = "N",
            defaultValue = "16",
            description = "Episodes run together: faster, and more memory. Default: ${DEFAULT-VALUE}.")
    private int batch;

    /** Refuses numbers that no task can be set with. */
    void check() {
        Arguments.requireAtLeast(1, episodes, "--episodes");
        Arguments.requireAtMost(Integer.MAX_VALUE, seed, "--seed");
        Arguments.requireAtLeast(1, batch, "--batch");
        Arguments.requireAtLeast(0, seed, "--seed");
        splitOptions.check(0);
        if (seed + episodes > Seeds.RESERVED && !finalCheck) {
            throw new UsageException("seeds from " + Seeds.RESERVED
                    + " on are kept for a final check; take others, or say --final if this is it");
        }
    }

    /** The world of the episodes. */
    World world() {
        return splitOptions.world();
    }

    /** Refuses a world that was asked for, as films take its place. */
    void requireNoWorld() {
        splitOptions.requireNoWorld();
    }

    /**
     * How each episode is divided.
     *
     * @param trainedFrames frames of the clips of the model that the default is made for
     */
    Split split(Task task, int trainedFrames) {
        return splitOptions.orElse(task.usual(trainedFrames));
    }

    /** What is evaluated: the task and its episodes. */
    EvalSpec evalSpec(Task task, World kind, Split split, RolloutSettings.Commit commit) {
        Arguments.resolve(split, divided -> {
            kind.requireWalk(task.way());
            return task.walk(kind.start(seed), seed, divided);
        });
        return new EvalSpec(task, kind, split, seed, episodes, batch, commit);
    }
}
