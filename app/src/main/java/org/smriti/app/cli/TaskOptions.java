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
            paramLabel = "TASK",
            description = "retrieval, reasoning, zero-prefix, spin, stand-still, beyond or perturbed.")
    private String name;

    @Option(
            names = "--of",
            paramLabel = "TASK",
            defaultValue = "spin",
            description = "The task that beyond and perturbed change (${DEFAULT-VALUE}).")
    private String of;

    @Option(
            names = "--pause",
            paramLabel = "FRAMES",
            defaultValue = "0",
            description = "Frames of standing still that end a spin's context (${DEFAULT-VALUE}).")
    private int pause;

    @Option(
            names = "--times",
            paramLabel = "N",
            defaultValue = "2",
            description = "How many times the training length beyond takes (${DEFAULT-VALUE}).")
    private int times;

    @Option(
            names = "--spoil",
            paramLabel = "HOW",
            defaultValue = "exposure",
            description = "What perturbed does to the context: exposure, noise or blackout (${DEFAULT-VALUE}).")
    private String spoiling;

    Task task() {
        try {
            return new Tasks(pause, times, Spoiling.named(spoiling), of).named(name);
        } catch (IllegalArgumentException e) {
            throw new UsageException(e);
        }
    }
}
