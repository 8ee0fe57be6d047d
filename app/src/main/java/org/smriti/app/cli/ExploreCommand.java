package org.smriti.app.cli;

import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.application.Application;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.CommonOptions;
import org.smriti.app.cli.options.DeviceOptions;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.explore.ExplorerApp;
import org.smriti.app.explore.Start;
import org.smriti.app.explore.SystemPart;
import org.smriti.app.explore.SystemParts;
import org.smriti.app.tour.TourReader;
import org.smriti.app.video.FilmNames;
import org.smriti.model.world.Worlds;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code smriti explore}: opens the window. */
@Command(name = "explore", description = "Open the window: steer, scrub, probe, and see inside.", sortOptions = false)
final class ExploreCommand implements Callable<Integer> {

    private static final String INSTEAD = "; without one, use: smriti probe --script spin --out DIR";
    private static final String LESSON = ".json";
    private static final String PIPELINE = "prism.order";

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            description =
                    "A session (.smriti), a recorded episode (.npz), a film (.mp4, .webm, .mov, .gif, …), a folder of"
                            + " pictures, a drawn maze (.txt) or a lesson (.lesson.json) to open.")
    private Optional<Path> file = Optional.empty();

    @Option(
            names = "--world",
            paramLabel = "W",
            description = "The maze to begin in. Default: the one that was left, at first room.")
    private Optional<String> world = Optional.empty();

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

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        world.ifPresent(name -> Arguments.resolve(name, Worlds::named));
        if (file.isPresent() && Files.isDirectory(file.get()) && !FilmNames.isFolderOfPictures(file.get())) {
            throw new UsageException(
                    file.get() + " is a folder without pictures; expected a session, an episode, a film or a maze");
        }
        if (file.isPresent() && !Files.exists(file.get())) {
            throw new NoSuchFileException(file.get().toString());
        }
        if (file.filter(named -> named.toString().endsWith(LESSON)).isPresent()) {
            TourReader.lesson(
                    file.get(),
                    Assets.find().models().stream().map(ShippedModel::name).toList());
        }
        devices.makeReady();
        if (!hasDisplay()) {
            throw new UsageException("there is no display to open a window on" + INSTEAD);
        }
        if (!isHeadless()) {
            check(SystemParts.ofThisMachine());
        }
        ExplorerApp.prepare();
        try {
            Application.launch(ExplorerApp.class, new Start(devices.name(), world, seed, file).arguments());
        } catch (UnsupportedOperationException e) { // JavaFX's answer to a display that is named and cannot be reached
            throw new UsageException(e.getMessage() + INSTEAD);
        }
        return 0;
    }

    /** Refuses to start without the libraries of a window; without those of graphics, chooses JavaFX's software pipeline. */
    private void check(SystemParts parts) {
        parts.lacking(SystemPart.Use.WINDOW).ifPresent(lacking -> {
            throw new UsageException("no window can be opened without " + lacking + INSTEAD);
        });
        parts.lacking(SystemPart.Use.GRAPHICS).ifPresent(lacking -> {
            if (System.getProperties().putIfAbsent(PIPELINE, "sw") == null) {
                spec.commandLine()
                        .getErr()
                        .println("smriti: the window is drawn without the graphics card, for want of " + lacking);
            }
        });
    }

    /** Whether a window can be opened: on a screen, or on JavaFX's own headless platform. */
    private static boolean hasDisplay() {
        return isHeadless() || !GraphicsEnvironment.isHeadless();
    }

    private static boolean isHeadless() {
        return "Headless".equals(System.getProperty("glass.platform"));
    }
}
