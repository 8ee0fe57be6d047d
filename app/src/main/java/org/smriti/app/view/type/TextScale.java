package org.smriti.app.view.type;

import java.util.Locale;
import javafx.scene.Scene;
import org.smriti.app.state.ExplorerState;

/** The size of the window's text: it grows with the window, with the person's choice, and for an audience. */
public final class TextScale {

    private static final double USUAL = 13; // JavaFX pixels, in a window of the usual size
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 860;
    private static final double LEAST = 0.92;
    private static final double MOST = 2.4;
    private static final double AUDIENCE = 1.55;

    private TextScale() {}

    /** Keeps the text of a scene at that size. */
    public static void apply(Scene scene, ExplorerState state) {
        Runnable fit = () -> {
            double window = Math.min(scene.getWidth() / WIDTH, scene.getHeight() / HEIGHT);
            double scale = Math.clamp(window, LEAST, MOST)
                    * state.textScale().get()
                    * (state.presenting().get() ? AUDIENCE : 1);
            state.typeScale().set(scale);
            scene.getRoot().setStyle(String.format(Locale.ROOT, "-fx-font-size: %.1fpx;", USUAL * scale));
        };
        scene.widthProperty().subscribe(fit);
        scene.heightProperty().subscribe(fit);
        state.textScale().subscribe(fit);
        state.presenting().subscribe(fit);
        fit.run();
    }
}
