package org.smriti.app.view.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.smriti.app.probe.ProbeFilm;
import org.smriti.app.probe.ProbeFrame;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.view.stage.Pixels;

/** Plays a probe's frames side by side in a loop: the truth, then each model or baseline. */
final class ProbeStrip extends HBox {

    private static final int WIDTH = 160;
    private static final double HUNDREDTH = 10; // milliseconds per unit of a GIF delay

    private final ProbeResult result;
    private final List<Pixels> panes = new ArrayList<>();
    private final List<Function<ProbeFrame, byte[]>> sources = new ArrayList<>();
    private int next;

    /**
     * A strip that plays while it is in a scene.
     *
     * @param truth title of the true frames
     * @param name title of a model or baseline
     */
    ProbeStrip(ProbeResult result, String truth, Function<String, String> name) {
        this.result = result;
        setSpacing(12);
        pane(truth, ProbeFrame::truth);
        for (String contestant : result.predictors()) {
            pane(
                    name.apply(contestant),
                    frame -> frame.predictions().get(contestant).rgb());
        }
        Timeline clock = new Timeline(new KeyFrame(Duration.millis(ProbeFilm.DELAY * HUNDREDTH), event -> advance()));
        clock.setCycleCount(Animation.INDEFINITE);
        advance();
        sceneProperty().subscribe(scene -> {
            if (scene == null) {
                clock.stop();
            } else {
                clock.play();
            }
        });
    }

    private void pane(String title, Function<ProbeFrame, byte[]> source) {
        Pixels pixels = new Pixels(result.size(), Math.max(1, WIDTH / result.size()));
        panes.add(pixels);
        sources.add(source);
        Label label = new Label(title);
        label.getStyleClass().add("faint");
        getChildren().add(new VBox(4, label, new ImageView(pixels.image())));
    }

    private void advance() {
        ProbeFrame frame = result.frames().get(next);
        for (int i = 0; i < panes.size(); i++) {
            panes.get(i).show(sources.get(i).apply(frame));
        }
        next = (next + 1) % result.frames().size();
    }
}
