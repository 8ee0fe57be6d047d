package org.smriti.app.cli.evaluate;

import java.util.Optional;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.UsageException;
import org.smriti.model.eval.task.Spoiling;
import org.smriti.model.eval.task.Task;
import org.smriti.model.eval.task.Tasks;
import picocli.CommandLine.Option;

/** The options that choose a task. */
final class TaskOptions {

    @Option(
            names = "--task",
            required = true,
            paramLabel = "T",
            description = {
                "${bundle:walks.evaluate};",
                "beyond: --of on longer episodes than trained on; perturbed: --of with a spoiled context."
            })
    private String name;

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

    /** The task asked for. */
    Task task() {
        boolean varied = name.equals("beyond") || name.equals("perturbed");
        require(varied, of, "--of", "beyond and perturbed");
        require(name.equals("beyond"), times, "--times", "beyond");
        require(name.equals("perturbed"), spoiling, "--spoil", "perturbed");
        String varies = of.orElse("spin");
        require(name.equals("spin") || varied && varies.equals("spin"), pause, "--pause", "a spin");
        Spoiling how = Arguments.resolve(spoiling.orElse("exposure"), Spoiling::named);
        return Arguments.resolve(name, word -> new Tasks(pause.orElse(0), times.orElse(2), how, varies).named(word));
    }

    /** Refuses an option that the task does not use, as the person expects something else to be measured. */
    private void require(boolean uses, Optional<?> given, String option, String users) {
        if (given.isPresent() && !uses) {
            throw new UsageException(option + " is for " + users + ", not for " + name);
        }
    }
}
