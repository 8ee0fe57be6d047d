package org.smriti.app.explore;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window, for people to look at. */
final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /** Writes what the window shows now. */
    static void save(Stage window, String name) throws IOException {
        save(window.getScene(), name);
    }

    /** Writes what a scene shows now, be it in a window or not. */
    static void save(Scene scene, String name) throws IOException {
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> scene.snapshot(null));
        Files.createDirectories(FOLDER);
        ImageIO.write(
                SwingFXUtils.fromFXImage(picture, null),
                "png",
                FOLDER.resolve(name + ".png").toFile());
    }
}
