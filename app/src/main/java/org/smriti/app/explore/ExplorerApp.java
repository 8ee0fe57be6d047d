package org.smriti.app.explore;

import java.util.Optional;
import javafx.application.Application;
import javafx.stage.Stage;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Owner;
import org.smriti.app.files.UserFolders;
import org.smriti.app.view.paint.CanvasText;
import org.smriti.model.tensor.Devices;
import org.smriti.model.world.maze.render.Textures;

/** The explorer as a JavaFX application. Started with the arguments of a {@link Start}. */
public final class ExplorerApp extends Application {

    private static final String THREADS = "ai.djl.pytorch.num_threads";

    private Optional<Explorer> explorer = Optional.empty();

    /**
     * Loads the engine's libraries, paints the textures of the world and loads the canvas fonts while JavaFX starts. Unless a system property
     * says otherwise the engine gets half of the processors: with one thread per processor, its threads and the window wait for each other,
     * and a step takes twice as long.
     */
    public static void prepare() {
        int processors = Runtime.getRuntime().availableProcessors();
        System.getProperties().putIfAbsent(THREADS, Integer.toString(Math.max(1, processors / 2)));
        System.getProperties()
                .putIfAbsent(
                        "java.awt.headless",
                        "true"); // Java2D only supplies fonts, and JavaFX owns the connection to X11
        Thread.ofPlatform().daemon().name("preparation").start(() -> {
            Devices.list();
            Textures.painted();
            CanvasText.prepare();
        });
    }

    @Override
    public void start(Stage window) {
        Explorer opened = new Explorer(window, Assets.find(), UserFolders.find(), Owner.current());
        explorer = Optional.of(opened);
        Start wanted = Start.of(getParameters().getNamed(), getParameters().getUnnamed());
        opened.start(wanted);
        if (Rehearsal.isWanted()) {
            Rehearsal.begin(opened);
        } else if (wanted.file().isEmpty()) {
            opened.greet();
        }
    }

    @Override
    public void stop() {
        explorer.ifPresent(Explorer::close);
    }
}
