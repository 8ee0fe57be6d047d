package org.smriti.app.cli;

import org.smriti.model.eval.Spoiling;
import org.smriti.model.eval.Task;
import org.smriti.model.eval.Tasks;
import picocli.CommandLine.Option;

/** Which test is set. */
final class TaskOptions {

    @Option(
            names = "--task",
            required = true,
            paramLabel = "T",
            description = {
                "spin: turn in place; retrieval: walk, then go exactly back; reasoning: walk on;",
                "zero-prefix: turn twice from nothing, does it agree with itself; stand-still: does it decay;",
                "beyond: --of on longer episodes than trained on; perturbed: --of with a spoiled context."
            })
    private String name;

    @Option(
            names = "--of",
            paramLabel = "T",
            defaultValue = "spin",
            description = "The task that beyond and perturbed change. Default: ${DEFAULT-VALUE}.")
    private String of;

    @Option(
            names = "--pause",
            paramLabel = "FRAMES",
            defaultValue = "0",
            description = "Of standing still, at the end of a spin's context. Default: ${DEFAULT-VALUE}.")
    private int pause;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "2",
            description = "The training length that beyond takes. Default: ${DEFAULT-VALUE}.")
    private int times;

    @Option(
            names = "--spoil",
            paramLabel = "HOW",
            defaultValue = "exposure",
            description = "What perturbed does: exposure, jump (of the camera), noise or blackout. Default:"
                    + " ${DEFAULT-VALUE}.")
    private String spoiling;

    Task task() {
        Spoiling how = Arguments.resolve(spoiling, Spoiling::named);
        return Arguments.resolve(name, word -> new Tasks(pause, times, how, of).named(word));
    }
}
