package org.smriti.app.view.stage;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.RowConstraints;
import org.smriti.app.export.Difference;
import org.smriti.app.session.FramePrediction;
import org.smriti.app.session.Session;
import org.smriti.app.session.Tick;
import org.smriti.app.session.TrackTick;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.glossary.Term;
import org.smriti.app.view.type.Tips;

/** Truth, Smriti and its rival side by side, all at the step of the playhead. */
public final class StageView extends GridPane {

    private final ExplorerState state;
    private final FramePane truth = new FramePane("truth");
    private final Map<String, FramePane> tracks = Map.of(
            TrackInfo.SMRITI,
            new FramePane("smriti"),
            Session.TWIN,
            new FramePane("twin"),
            TrackInfo.RIVAL,
            new FramePane("rival"));

    /** Shows the step at the playhead; menus call the commands to load other models. */
    public StageView(ExplorerState state, Commands commands) {
        this.state = state;
        setId("stage");
        getStyleClass().add("stage");
        RowConstraints row = new RowConstraints();
        row.setVgrow(Priority.ALWAYS);
        getRowConstraints().add(row);
        tracks.get(TrackInfo.SMRITI).onHover(this::grid, state.hoveredPatch()::set);
        tracks.values().forEach(pane -> pane.explain(Tips.of(state.texts(), Term.PSNR.meaningKey())));
        for (String track : List.of(TrackInfo.SMRITI, TrackInfo.RIVAL)) {
            tracks.get(track).accompany(new ModelMenu(state, commands, track));
        }
        state.session().subscribe(this::arrange);
        state.playhead().subscribe(this::show);
        state.difference().subscribe(this::show);
        state.operations().subscribe(() -> arrange(state.session().get()));
        state.language().subscribe(() -> arrange(state.session().get()));
    }

    private void columns(int count) {
        getColumnConstraints().clear();
        for (int i = 0; i < count; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / count);
            getColumnConstraints().add(column);
        }
    }

    /** Patches on a side of Smriti's frame. */
    private int grid() {
        return state.session()
                .get()
                .flatMap(session -> session.tracks().stream().findFirst())
                .map(TrackInfo::grid)
                .orElse(1);
    }

    private void arrange(Optional<Opened> session) {
        List<TrackInfo> playing = session.map(Opened::tracks).orElse(List.of());
        Texts texts = state.texts();
        truth.title(texts.get("stage.truth"));
        tracks.forEach((name, pane) -> pane.title(texts.get(TrackInfo.title(name))));
        tracks.values().forEach(pane -> pane.upcomingTitle(texts.get("stage.upcoming")));
        List<FramePane> seen = new ArrayList<>(List.of(truth, tracks.get(TrackInfo.SMRITI)));
        if (!state.operations().isEmpty()) {
            seen.add(tracks.get(Session.TWIN));
        }
        for (TrackInfo info : playing) {
            FramePane pane = tracks.get(info.name());
            pane.title(texts.get(TrackInfo.title(info.name())));
            if (!seen.contains(pane)) {
                seen.add(pane);
            }
        }
        if (!getChildren().equals(seen)) {
            getChildren().clear();
            seen.forEach(pane -> addRow(0, pane));
            columns(seen.size());
        }
        show();
    }

    private void show() {
        Optional<Tick> shown = state.shown();
        Optional<Opened> session = state.session().get();
        if (shown.isEmpty() || session.isEmpty()) {
            truth.blank();
            tracks.values().forEach(FramePane::blank);
            return;
        }
        Tick tick = shown.get();
        int side = session.get().side();
        truth.show(tick.step().truth(), side);
        truth.figures(state.texts().get("stage.step", tick.step().index()));
        tracks.forEach((name, pane) -> {
            TrackTick track = tick.tracks().get(name);
            if (track == null) {
                pane.blank();
                pane.figures(state.texts().get("stage.told"));
            } else {
                show(pane, track.prediction(), tick, side);
                pane.upcoming(track.upcoming());
            }
        });
    }

    private void show(FramePane pane, FramePrediction prediction, Tick tick, int side) {
        boolean difference = state.difference().get();
        pane.show(difference ? Difference.of(prediction.rgb(), tick.step().truth()) : prediction.rgb(), side);
        pane.badge(
                prediction.kept(),
                switch (prediction.kept()) {
                    case OBSERVED -> "";
                    case IMAGINED -> state.texts().get("stage.imagining");
                    case REGENERATED -> state.texts().get("stage.regenerated");
                });
        pane.figures(state.texts()
                .count(
                        "stage.figures",
                        prediction.steps(),
                        Texts.number(1, prediction.psnr()),
                        Texts.number(2, prediction.ssim()),
                        Texts.number(0, prediction.millis())));
    }
}
