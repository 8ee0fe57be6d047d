package org.smriti.app;

import java.awt.image.BufferedImage;
import java.awt.image.RenderedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import javafx.embed.swing.SwingFXUtils;
import javafx.scene.Scene;
import javafx.scene.SnapshotParameters;
import javafx.scene.paint.Color;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import javax.imageio.ImageIO;
import org.testfx.util.WaitForAsyncUtils;

/** Pictures of the window in target/screenshots for review; made with {@code -Plong} only, as they take a fifth of a test's time. */
public final class Screenshots {

    private static final Path FOLDER = Path.of("target", "screenshots");

    private Screenshots() {}

    /** Writes what a window shows, with the menus and lists that are open over it. */
    public static void save(Stage window, String name) {
        write(name, () -> {
            SnapshotParameters clear = new SnapshotParameters();
            clear.setFill(Color.TRANSPARENT);
            BufferedImage picture = SwingFXUtils.fromFXImage(window.getScene().snapshot(null), null);
            for (Window other : Window.getWindows()) {
                if (other instanceof PopupWindow popup && popup.isShowing()) {
                    Scene scene = window.getScene();
                    picture.createGraphics()
                            .drawImage(
                                    SwingFXUtils.fromFXImage(
                                            popup.getScene().getRoot().snapshot(clear, null), null),
                                    (int) (popup.getX() - window.getX() - scene.getX()),
                                    (int) (popup.getY() - window.getY() - scene.getY()),
                                    null);
                }
            }
            return picture;
        });
    }

    /** Writes what a scene shows, also one that is in no window. */
    public static void save(Scene scene, String name) {
        write(name, () -> SwingFXUtils.fromFXImage(scene.snapshot(null), null));
    }

    private static void write(String name, Callable<BufferedImage> taken) {
        if (!Boolean.getBoolean("screenshots")) {
            return;
        }
        WaitForAsyncUtils.waitForFxEvents();
        RenderedImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, taken);
        try {
            Files.createDirectories(FOLDER);
            ImageIO.write(picture, "png", FOLDER.resolve(name + ".png").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
