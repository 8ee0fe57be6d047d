package org.smriti.app.view.probe;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.geometry.HPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.smriti.app.export.FilmFormat;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeFilm;
import org.smriti.app.probe.ProbeFrame;
import org.smriti.app.probe.ProbeResult;
import org.smriti.app.probe.ProbeScore;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.charts.plot.PsnrChart;
import org.smriti.app.view.control.Overlay;
import org.smriti.app.view.files.Saver;

/** The result card of a probe, over the window: its frames as an animation, the scores, and a chart. */
public final class ProbeCard extends Overlay {

    private static final double CHART_HEIGHT = 190;
    private static final double WIDTH = 780;

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
        ProbeStrip playing = new ProbeStrip(result, texts.get("probe.truth"), this::name);
        Node chart = chart(result);
        VBox card = new VBox(12, title, what, playing, scores(result), chart, buttons(result));
        card.setMaxSize(WIDTH, USE_PREF_SIZE);
        return card;
    }

    private String name(String contestant) {
        return contestant.equals(Probe.COPY) ? texts.get("probe.copy") : texts.get(TrackInfo.title(contestant));
    }

    private GridPane scores(ProbeResult result) {
        GridPane grid = new GridPane(24, 4);
        grid.setId("probe-scores");
        String[] heads = {"probe.all", "probe.beyond", "probe.ssim", "probe.millis"};
        for (int i = 0; i < heads.length; i++) {
            Label head = whole(texts.get(heads[i]));
            head.getStyleClass().add("faint");
            grid.add(head, i + 1, 0);
        }
        int row = 1;
        for (String contestant : result.predictors()) {
            ProbeScore beyond = result.beyondWindow(contestant);
            double millis = result.millisPerFrame(contestant);
            grid.add(whole(name(contestant)), 0, row);
            number(grid, 1, row, "%.1f dB", result.overall(contestant).psnr());
            number(grid, 2, row, "%.1f dB", beyond.psnr());
            number(grid, 3, row, "%.2f", beyond.ssim());
            number(grid, 4, row, "%.0f ms", contestant.equals(Probe.COPY) ? Double.NaN : millis);
            row++;
        }
        return grid;
    }

    /** A label that is never truncated. */
    private static Label whole(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static void number(GridPane grid, int column, int row, String format, double value) {
        Label label = new Label(Double.isNaN(value) ? "–" : String.format(Locale.ROOT, format, value));
        label.getStyleClass().add("number");
        GridPane.setHalignment(label, HPos.RIGHT);
        grid.add(label, column, row);
    }

    private Node chart(ProbeResult result) {
        List<PsnrChart.Line> lines = new ArrayList<>();
        for (String contestant : result.predictors()) {
            double[][] line = new double[2][result.frames().size()];
            for (int i = 0; i < result.frames().size(); i++) {
                ProbeFrame frame = result.frames().get(i);
                line[0][i] = frame.index();
                line[1][i] = frame.predictions().get(contestant).psnr();
            }
            lines.add(new PsnrChart.Line(contestant, name(contestant), line));
        }
        StackPane chart = new StackPane(
                PsnrChart.of(lines, texts.get("probe.frame"), result.split().context(), state));
        chart.setPrefHeight(CHART_HEIGHT);
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
                ProbeScores.table(result).csv().getBytes(StandardCharsets.UTF_8)));
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
        return new FilmOrigin(session.world(), session.seed(), models);
    }
}
