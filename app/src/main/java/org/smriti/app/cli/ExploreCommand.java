package org.smriti.app.cli;

import java.awt.GraphicsEnvironment;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.smriti.app.explore.ExplorerApp;
import org.smriti.model.world.generate.World;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the window. */
@Command(name = "explore", description = "Open the window: steer, scrub, probe, and see inside.", sortOptions = false)
final class ExploreCommand implements Callable<Integer> {

    @Option(
            names = "--world",
            paramLabel = "W",
            defaultValue = "room",
            description = "The maze to begin in. Default: ${DEFAULT-VALUE}.")
    private String world;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "810000",
            description = "Of the maze. Default: ${DEFAULT-VALUE}.")
    private long seed;

    @Mixin
    private DeviceOptions devices;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() {
        Arguments.resolve(world, World::named);
        devices.applyThreads();
        if (!hasDisplay()) {
            throw new UsageException(
                    "there is no display to open a window on; without one, use: smriti probe --script spin --out DIR");
        }
        Application.launch(ExplorerApp.class, devices.name(), world, Long.toString(seed));
        return 0;
    }

    /** Whether a window can be opened: on a screen, or on JavaFX's own headless platform. */
    private static boolean hasDisplay() {
        return "Headless".equals(System.getProperty("glass.platform")) || !GraphicsEnvironment.isHeadless();
    }
}
