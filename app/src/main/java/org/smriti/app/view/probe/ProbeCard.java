package org.smriti.app.view.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.smriti.app.export.FilmFormat;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeFilm;
import org.smriti.app.probe.ProbeFrame;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.data.Curve;
import org.smriti.app.view.charts.plot.PsnrChart;
import org.smriti.app.view.charts.plot.TrackNames;
import org.smriti.app.view.control.Overlay;
import org.smriti.app.view.files.Saver;

/** The result card of a probe, over the window: its frames as an animation, the scores, and a chart. */
public final class ProbeCard extends Overlay {

    private static final double GAP = 12;

    private final ExplorerState state;
    private final Texts texts;
    private final Saver saver;

    /** Visible while the state has a result. */
    public ProbeCard(ExplorerState state, Commands commands) {
        super(
                "probe-card",
                Bindings.createBooleanBinding(() -> state.probed().get().isPresent(), state.probed()),
                () -> state.probed().set(Optional.empty()));
        this.state = state;
        texts = state.texts();
        saver = new Saver(texts, commands.files());
        layFresh(() -> card(state.probed().get().orElseThrow()));
        state.probed().subscribe((before, now) -> {
            if (before.isPresent() && now.isPresent()) {
                layAgain();
            }
        });
        state.language().subscribe(this::layAgain);
        state.dark().subscribe(this::layAgain);
    }

    private Region card(ProbeResult result) {
        Label title = new Label(texts.get("probe." + result.script().label()));
        title.setId("probe-title");
        title.getStyleClass().add("card-title");
        Label what = new Label(texts.get(
                "probe.what",
                state.session().get().map(Opened::world).orElse(""),
                result.split().context(),
                result.split().generate()));
        what.getStyleClass().add("faint");
        HBox heading = new HBox(GAP, title, what);
        heading.setAlignment(Pos.BASELINE_LEFT);
        VBox found = new VBox(
                GAP,
                heading,
                new ProbeVerdict(result, state),
                new ProbeStrip(result, state, this::name),
                new Abreast(new ProbeTable(result, state, this::name), chart(result)));
        ScrollPane all = new ScrollPane(found);
        all.setId("probe-found");
        all.setFitToWidth(true);
        all.getStyleClass().add("edge-to-edge");
        all.setMinHeight(0);
        VBox card = new VBox(GAP, all, buttons(result));
        card.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        return card;
    }

    private String name(String predictor) {
        return switch (predictor) {
            case Probe.COPY -> texts.get("probe.copy");
            case Probe.MEAN -> texts.get("probe.mean");
            default -> TrackNames.full(state, predictor);
        };
    }

    private Region chart(ProbeResult result) {
        List<PsnrChart.Line> lines = new ArrayList<>();
        for (String contestant : result.predictors()) {
            List<double[]> points = new ArrayList<>();
            for (ProbeFrame frame : result.frames()) {
                points.add(new double[] {
                    frame.index() + 1, frame.predictions().get(contestant).psnr()
                });
            }
            lines.add(new PsnrChart.Line(contestant, name(contestant), Curve.of(contestant, points)));
        }
        PsnrChart chart =
                new PsnrChart(lines, texts.get("probe.frame"), result.split().context() + 0.5, state);
        chart.setId("probe-chart");
        chart.setAccessibleText(texts.get("probe.chart"));
        return chart;
    }

    private Node buttons(ProbeResult result) {
        Button film = film(result, FilmFormat.MP4);
        Button gif = film(result, FilmFormat.GIF);
        Button scores = new Button(texts.get("probe.save-scores"));
        scores.setId("probe-save-scores");
        scores.setOnAction(event -> saver.save(
                getScene().getWindow(),
                result.script().label(),
                "csv",
                ProbeScores.table(result, predictor -> TrackNames.plain(state, predictor))
                        .csv()
                        .getBytes(StandardCharsets.UTF_8)));
        Button close = new Button(texts.get("probe.close"));
        close.setId("probe-close");
        close.setDefaultButton(true);
        close.setOnAction(event -> putAway());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return new HBox(8, gap, film, gif, scores, close);
    }

    private Button film(ProbeResult result, FilmFormat format) {
        Button film = new Button(texts.get("probe.save-" + format.extension()));
        film.setId("probe-save-" + format.extension());
        film.setOnAction(event -> state.session()
                .get()
                .map(session -> ProbeFilm.of(result, origin(session)))
                .ifPresent(made ->
                        saver.save(getScene().getWindow(), result.script().label(), format, made)));
        return film;
    }

    private static FilmOrigin origin(Opened session) {
        Map<String, String> models = new LinkedHashMap<>();
        session.tracks().forEach(track -> models.put(track.name(), track.model()));
        return FilmOrigin.of(session.world(), session.kind(), session.seed(), models);
    }
}
