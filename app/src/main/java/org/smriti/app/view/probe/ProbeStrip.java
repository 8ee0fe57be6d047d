package org.smriti.app.view.probe;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.scene.control.Label;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeFrame;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Texts;
import org.smriti.app.verdict.Verdict;
import org.smriti.app.view.stage.PixelFlip;
import org.smriti.app.view.type.TextSize;
import org.smriti.model.eval.score.Psnr;

/**
 * Plays a probe's frames side by side in a loop: the truth, then each model or baseline with its score. The panes are of one size, as large as
 * the width allows, and a line below tells which frame it is and when its content was last shown.
 */
final class ProbeStrip extends VBox {

    private static final double WIDEST = 160; // of a pane, where text has its usual size
    private static final double SHARE = 0.22; // of the height of the window
    private static final double LEAST = 64;
    private static final double GAP = 12;
    private static final int SCALE =
            8; // picture pixels to a pixel of a frame, so that its edges stay crisp in any size

    private final ProbeResult result;
    private final Texts texts;
    private final HBox row = new HBox(GAP);
    private final List<PixelFlip> panes = new ArrayList<>();
    private final List<ImageView> views = new ArrayList<>();
    private final List<Label> scores = new ArrayList<>();
    private final Label caption = new Label();
    private double factor = 1;
    private int next;

    /**
     * A strip that plays while it is in a scene.
     *
     * @param name title of a model or baseline
     */
    ProbeStrip(ProbeResult result, ExplorerState state, UnaryOperator<String> name) {
        super(4);
        this.result = result;
        texts = state.texts();
        setId("probe-strip");
        pane(texts.get("probe.truth"));
        result.predictors().forEach(contestant -> pane(name.apply(contestant)));
        caption.setId("probe-caption");
        caption.getStyleClass().add("faint");
        getChildren().setAll(row, caption);
        setMinWidth(0);
        widthProperty().subscribe(this::fit);
        TextSize.in(this).subscribe(size -> {
            factor = size;
            fit();
        });
        Timeline clock = new Timeline(new KeyFrame(Duration.seconds(1 / FilmOrigin.WALKING), event -> advance()));
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

    private void pane(String title) {
        ImageView view = new ImageView();
        view.setSmooth(false);
        Label label = new Label(title);
        label.getStyleClass().add("faint");
        label.setMinWidth(0);
        label.maxWidthProperty().bind(view.fitWidthProperty());
        Label score = new Label();
        score.getStyleClass().add("number");
        panes.add(new PixelFlip(result.size(), SCALE));
        views.add(view);
        scores.add(score);
        row.getChildren().add(new VBox(4, label, view, score));
    }

    private void fit() {
        double room = getWidth() > 0 ? (getWidth() - (views.size() - 1) * GAP) / views.size() : WIDEST;
        double side = Math.floor(Math.max(1, Math.min(room, widest())));
        views.forEach(view -> {
            view.setFitWidth(side);
            view.setFitHeight(side);
        });
    }

    /** A pane leaves most of the window's height to what stands above and below. */
    private double widest() {
        double usual = Math.floor(factor * WIDEST);
        return getScene() == null
                ? usual
                : Math.min(usual, Math.max(LEAST, SHARE * getScene().getHeight()));
    }

    @Override
    protected double computePrefWidth(double height) {
        return views.size() * (widest() + GAP) - GAP;
    }

    private void advance() {
        ProbeFrame frame = result.frames().get(next);
        views.getFirst().setImage(panes.getFirst().draw(frame.truth()));
        List<String> names = result.predictors();
        for (int i = 0; i < names.size(); i++) {
            FramePrediction prediction = frame.predictions().get(names.get(i));
            views.get(i + 1).setImage(panes.get(i + 1).draw(prediction.rgb()));
            scores.get(i + 1).setText(score(names.get(i), prediction, frame));
        }
        caption.setText(caption(frame));
        next = (next + 1) % result.frames().size();
    }

    /** PSNR, with the verdict on what a model imagined of a view that was last shown long ago. */
    private static String score(String name, FramePrediction prediction, ProbeFrame frame) {
        String psnr = prediction.psnr() >= Psnr.EQUAL ? "=" : String.format(Locale.ROOT, "%.1f dB", prediction.psnr());
        boolean judged = frame.provenance() == Provenance.IMAGINED
                && frame.lastSeen().isBeyondWindow()
                && !ProbeResult.isBaseline(name);
        Verdict verdict = Verdict.of(
                prediction.psnr(), frame.predictions().get(Probe.MEAN).psnr());
        return judged ? psnr + " " + ProbeTable.mark(verdict) : psnr;
    }

    private String caption(ProbeFrame frame) {
        String kind = frame.provenance() == Provenance.OBSERVED ? "shown" : "imagined";
        boolean aged =
                frame.provenance() == Provenance.IMAGINED && frame.lastSeen().isBeyondWindow();
        return aged
                ? texts.get(
                        "probe.caption.aged",
                        frame.index() + 1,
                        result.frames().size(),
                        frame.lastSeen().age())
                : texts.get(
                        "probe.caption." + kind,
                        frame.index() + 1,
                        result.frames().size());
    }
}
