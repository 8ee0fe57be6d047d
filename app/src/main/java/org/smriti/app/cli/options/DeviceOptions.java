package org.smriti.app.cli.options;

import java.util.Optional;
import org.smriti.model.tensor.ComputeDevice;
import org.smriti.model.tensor.Devices;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that choose the device and the threads to compute with. */
public final class DeviceOptions {

    private static final int MOST_THREADS = 1_024;

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(
            names = "--device",
            paramLabel = "D",
            defaultValue = "auto",
            description = "auto (a GPU if there is one), cpu, gpu0, … Default: auto.")
    private String device;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads to compute with. Default: one per processor; for the window, half as many.")
    private Optional<Integer> threads = Optional.empty();

    /** Checks the engine's libraries and sets its threads, which has an effect only before the engine is first used. */
    public void makeReady() {
        threads.ifPresent(count -> {
            Arguments.requireAtLeast(1, count, "--threads");
            Arguments.requireAtMost(MOST_THREADS, count, "--threads");
            System.setProperty("ai.djl.pytorch.num_threads", String.valueOf(count));
        });
        EngineLibraries.makeWhole(spec.commandLine().getErr());
    }

    /** The device; called before anything else uses the engine. */
    public ComputeDevice device() {
        makeReady();
        return Arguments.resolve(device, Devices::pick);
    }

    /** The device's name, whether or not there is one. */
    public String name() {
        return device;
    }
}
