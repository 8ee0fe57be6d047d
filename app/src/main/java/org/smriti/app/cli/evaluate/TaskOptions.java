package org.smriti.app.cli.evaluate;

import java.util.Optional;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.eval.task.Spoiling;
import org.smriti.model.eval.task.Task;
import org.smriti.model.eval.task.Tasks;
import org.smriti.model.world.Walk;
import picocli.CommandLine.Option;

/** The options that choose a task. */
final class TaskOptions {

    @Option(
            names = "--task",
            paramLabel = "T",
            description = {
                "With --video always watch; without it one has to be named:",
                "${bundle:walks.evaluate};",
                "beyond: --of on longer episodes than trained on; perturbed: --of with a spoiled context."
            })
    private Optional<String> asked = Optional.empty();

    @Option(names = "--of", paramLabel = "T", description = "The task that beyond and perturbed change. Default: spin.")
    private Optional<String> of = Optional.empty();

    @Option(
            names = "--pause",
            paramLabel = "FRAMES",
            description = "Of standing still, at the end of a spin's context. Default: 0.")
    private Optional<Integer> pause = Optional.empty();

    @Option(names = "--times", paramLabel = "N", description = "The training length that beyond takes. Default: 2.")
    private Optional<Integer> times = Optional.empty();

    @Option(
            names = "--spoil",
            paramLabel = "HOW",
            description = "What perturbed does: exposure, jump (of the camera), noise or blackout. Default: exposure.")
    private Optional<String> spoiling = Optional.empty();

    /** The task for films. */
    Task ofFilms() {
        String watch = Walk.WATCH.label();
        if (!asked.orElse(watch).equals(watch)) {
            throw new UsageException("films can be watched and nothing else: --task " + asked.get());
        }
        return task(watch);
    }

    /** The task asked for. */
    Task task() {
        return task(asked.orElseThrow(() -> new UsageException("--task is missing, or --video")));
    }

    private Task task(String name) {
        boolean varied = name.equals("beyond") || name.equals("perturbed");
        require(name, varied, of, "--of", "beyond and perturbed");
        require(name, name.equals("beyond"), times, "--times", "beyond");
        require(name, name.equals("perturbed"), spoiling, "--spoil", "perturbed");
        String varies = of.orElse("spin");
        require(name, name.equals("spin") || varied && varies.equals("spin"), pause, "--pause", "a spin");
        Spoiling how = Arguments.resolve(spoiling.orElse("exposure"), Spoiling::named);
        return Arguments.resolve(name, word -> new Tasks(pause.orElse(0), times.orElse(2), how, varies).named(word));
    }

    /** Refuses an option that the task does not use, as the person expects something else to be measured. */
    private static void require(String name, boolean uses, Optional<?> given, String option, String users) {
        if (given.isPresent() && !uses) {
            throw new UsageException(option + " is for " + users + ", not for " + name);
        }
    }
}
