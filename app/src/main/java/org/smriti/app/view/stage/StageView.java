package org.smriti.app.view.stage;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyDoubleProperty;
import javafx.beans.property.ReadOnlyDoubleWrapper;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.smriti.app.export.Difference;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.OtherBranch;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.verdict.Verdict;
import org.smriti.app.verdict.Verdicts;
import org.smriti.app.view.bag.BagRow;
import org.smriti.app.view.bag.ItemImages;
import org.smriti.app.view.bag.Outcomes;
import org.smriti.app.view.branches.BranchTexts;
import org.smriti.app.view.glossary.Term;
import org.smriti.app.view.type.Tips;
import org.smriti.model.world.craft.agent.CraftState;

/** Truth, Smriti and its rival side by side, all at the step of the playhead, in the largest squares that all of them can have. */
public final class StageView extends Region {

    private static final double GAP = 10;
    private static final double LEAST = 64;

    private final ExplorerState state;
    private final FramePane truth = new FramePane("truth");
    private final FramePane given = new FramePane("given");
    private final Map<String, FramePane> tracks = Map.of(
            TrackInfo.SMRITI,
            new FramePane("smriti"),
            Tick.TWIN,
            new FramePane("twin"),
            TrackInfo.RIVAL,
            new FramePane("rival"));
    private final FramePane other = new FramePane("other-branch");
    private final Map<FramePane, BagRow> bags = new LinkedHashMap<>();
    private final Verdicts verdicts;
    private final ReadOnlyDoubleWrapper middle = new ReadOnlyDoubleWrapper();

    /** Shows the step at the playhead; menus call the commands to load other models. */
    public StageView(ExplorerState state, Commands commands, Verdicts verdicts) {
        this.state = state;
        this.verdicts = verdicts;
        setId("stage");
        getStyleClass().add("stage");
        tracks.get(TrackInfo.SMRITI).onHover(this::grid, state.hoveredPatch()::set);
        Stream.concat(tracks.values().stream(), Stream.of(other))
                .forEach(pane -> pane.explain(
                        Tips.of(state.texts(), Term.PSNR.meaningKey()),
                        Tips.of(state.texts(), Term.SSIM.meaningKey()),
                        Tips.of(state.texts(), Term.LATENCY.meaningKey())));
        ItemImages images = new ItemImages();
        Stream.of(Stream.of(truth, other), tracks.values().stream())
                .flatMap(panes -> panes)
                .forEach(pane -> bags.put(pane, new BagRow(pane.getId() + "-bag", images, state.texts())));
        bags.forEach((pane, bag) ->
                Tooltip.install(bag, Tips.of(state.texts(), pane == truth ? "bag.true.tip" : "bag.read.tip")));
        for (String track : List.of(TrackInfo.SMRITI, TrackInfo.RIVAL)) {
            tracks.get(track).accompany(new ModelMenu(state, commands, track));
        }
        state.session().subscribe(this::arrange);
        state.playhead().subscribe(this::show);
        state.difference().subscribe(this::show);
        state.shownBeside().subscribe(this::arrange);
        state.smooth().subscribe(this::requestLayout);
        state.operations().subscribe(this::arrange);
        state.armed().subscribe(this::show);
        state.work().subscribe(() -> {
            if (state.shown().isEmpty()) {
                show(); // what the panes wait for
            }
        });
        state.otherBranch().subscribe(this::arrange);
        state.branches().subscribe(this::arrange);
        state.truthHidden().subscribe(this::show);
        state.language().subscribe(this::arrange);
        sceneProperty()
                .flatMap(Scene::windowProperty)
                .flatMap(Window::renderScaleXProperty)
                .subscribe(this::requestLayout);
        arrange();
    }

    /** The panes that are seen, in their order. */
    private List<FramePane> panes() {
        return getChildren().stream().map(FramePane.class::cast).toList();
    }

    /** How far below the upper edge the pictures have their middle. */
    public ReadOnlyDoubleProperty middle() {
        return middle.getReadOnlyProperty();
    }

    @Override
    protected double computeMinHeight(double width) {
        return around() + LEAST + getInsets().getTop() + getInsets().getBottom();
    }

    private double around() {
        return highest(FramePane::above) + highest(FramePane::below);
    }

    private double highest(ToDoubleFunction<FramePane> part) {
        return panes().stream().mapToDouble(part).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        List<FramePane> panes = panes();
        if (panes.isEmpty()) {
            return;
        }
        Insets inside = getInsets();
        double width = getWidth() - inside.getLeft() - inside.getRight();
        double height = getHeight() - inside.getTop() - inside.getBottom();
        double around = around();
        double above = highest(FramePane::above);
        Arrangement largest = Arrangement.largest(panes.size(), width, height, GAP, around);
        Arrangement chosen = state.session()
                .get()
                .filter(_ -> !state.smooth().get())
                .map(session -> largest.crisp(session.side(), dots()))
                .orElse(largest);
        double across = chosen.columns() * chosen.edge() + (chosen.columns() - 1) * GAP;
        double left = inside.getLeft() + Math.max(0, Math.floor((width - across) / 2));
        int rows = (panes.size() - 1) / chosen.columns() + 1;
        middle.set(inside.getTop() + (rows * (chosen.edge() + around + GAP) - GAP) / 2);
        for (int i = 0; i < panes.size(); i++) {
            FramePane pane = panes.get(i);
            pane.draw(state.smooth().get(), dots());
            pane.leave(above);
            pane.resizeRelocate(
                    left + i % chosen.columns() * (chosen.edge() + GAP),
                    inside.getTop() + i / chosen.columns() * (chosen.edge() + around + GAP),
                    chosen.edge(),
                    chosen.edge() + around);
        }
    }

    /** Physical pixels per JavaFX pixel. */
    private double dots() {
        return getScene() == null || getScene().getWindow() == null
                ? 1
                : Math.max(1, getScene().getWindow().getRenderScaleX());
    }

    /** Patches on a side of Smriti's frame. */
    private int grid() {
        return state.session()
                .get()
                .flatMap(session -> session.tracks().stream().findFirst())
                .map(TrackInfo::grid)
                .orElse(1);
    }

    private void arrange() {
        Texts texts = state.texts();
        truth.title(texts.get("stage.truth"));
        given.title(texts.get("stage.shown"));
        tracks.forEach((name, pane) -> pane.title(texts.get(TrackInfo.title(name))));
        tracks.values().forEach(pane -> pane.upcomingTitle(texts.get("stage.upcoming")));
        List<Node> seen = new ArrayList<>(List.of(truth));
        if (state.shownBeside().get()) {
            seen.add(given);
        }
        seen.add(tracks.get(TrackInfo.SMRITI));
        if (!state.operations().isEmpty()) {
            seen.add(tracks.get(Tick.TWIN));
        }
        for (TrackInfo info : state.session().get().map(Opened::tracks).orElse(List.of())) {
            FramePane pane = tracks.get(info.name());
            pane.role(texts.get("stage.role." + info.variant()));
            if (info.name().equals(TrackInfo.SMRITI) && !state.operations().isEmpty()) {
                pane.role(texts.get("stage.operated"));
            }
            if (!seen.contains(pane)) {
                seen.add(pane);
            }
        }
        state.otherBranch().get().ifPresent(branch -> {
            other.title(texts.get("stage.other-branch"));
            other.role(BranchTexts.of(branch.branch(), texts));
            seen.add(other);
        });
        boolean carrying = hasBag();
        bags.forEach((pane, bag) -> pane.carry(carrying ? Optional.of(bag) : Optional.empty()));
        if (!getChildren().equals(seen)) {
            getChildren().setAll(seen);
        }
        show();
    }

    /** Whether something can be carried in the world that is open. */
    private boolean hasBag() {
        return state.session()
                .get()
                .filter(session -> session.hands().contains(UserCommand.INVENTORY))
                .isPresent();
    }

    private void show() {
        Optional<Tick> shown = state.shown();
        Optional<Opened> session = state.session().get();
        if (hasBag()) {
            bags.values().forEach(BagRow::blank); // until it is known what each shows
        }
        if (shown.isEmpty() || session.isEmpty()) {
            panes().forEach(pane -> {
                pane.blank();
                pane.note(state.work()
                        .get()
                        .map(work -> state.texts().get(work.title()))
                        .orElse(""));
            });
            return;
        }
        Tick tick = shown.get();
        int side = session.get().side();
        Optional<Verdicts.OfStep> judged = state.truthHidden().get()
                ? Optional.empty()
                : verdicts.of(state.ticks(), state.playhead().get());
        boolean open = tick.step().agent() instanceof CraftState carrying && carrying.open();
        panes().forEach(pane -> pane.keepFootClear(open));
        showTruth(tick.step(), side);
        showGiven(tick, side);
        truth.verdict(
                Optional.empty(),
                judged.map(seen -> state.texts().count("stage.age", seen.age())).orElse(""));
        tracks.forEach((name, pane) -> {
            TrackTick track = tick.tracks().get(name);
            if (track == null) {
                absent(pane, name, tick, side);
            } else {
                show(pane, track.prediction(), tick, side);
                pane.upcoming(track.upcoming());
                verdict(pane, judged.map(seen -> seen.byTrack().get(name)));
            }
        });
        state.otherBranch().get().ifPresent(branch -> showOther(branch, side));
    }

    private void showTruth(Step step, int side) {
        boolean hidden = state.truthHidden().get();
        truth.show(hidden ? new byte[step.truth().length] : step.truth(), side);
        truth.note(
                hidden
                        ? state.texts()
                                .get("stage.guess", state.keysHere().getValue().label(UserCommand.HIDE_TRUTH))
                        : "");
        truth.figures(
                state.texts().get("stage.step", step.index()),
                "",
                hidden
                        ? ""
                        : Outcomes.of(
                                state.texts(), state.ticks(), state.playhead().get()));
        if (!hidden && step.agent() instanceof CraftState carrying) {
            bags.get(truth).show(carrying);
        }
        boolean newest = state.playhead().get() == state.ticks().size() - 1;
        String disturbed = Stream.of(
                        Disturbances.badge(state.texts(), step),
                        newest ? Disturbances.armed(state.texts(), state.armed()) : "")
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(" · "));
        truth.badge(Provenance.OBSERVED, state.shownBeside().get() ? "" : disturbed);
        given.badge(Provenance.OBSERVED, disturbed);
    }

    /** Shows what Smriti was given to remember: nothing while it imagines. */
    private void showGiven(Tick tick, int side) {
        Optional<byte[]> shown = tick.shown(TrackInfo.SMRITI);
        given.show(shown.orElseGet(() -> new byte[3 * side * side]), side);
        given.note(shown.isPresent() ? "" : state.texts().get("stage.shown-nothing"));
    }

    /** Shows the same step of the other branch, if that is long enough. */
    private void showOther(OtherBranch branch, int side) {
        int at = Math.min(state.playhead().get(), branch.ticks().size() - 1);
        Tick tick = branch.ticks().get(at);
        TrackTick track = tick.tracks().get(TrackInfo.SMRITI);
        if (track == null) {
            absent(other, TrackInfo.SMRITI, tick, side);
            return;
        }
        show(other, track.prediction(), tick, side);
        other.note(at < state.playhead().get() ? state.texts().get("stage.branch-ended", at) : "");
    }

    private void verdict(FramePane pane, Optional<Verdict> verdict) {
        pane.verdict(
                verdict,
                verdict.map(one -> state.texts().get("verdict." + one.name().toLowerCase(Locale.ROOT)))
                        .orElse(""));
    }

    /** Shows the truth dimmed where a model has no prediction, and says when it has one, or that it will have none. */
    private void absent(FramePane pane, String name, Tick tick, int side) {
        pane.blank();
        pane.show(tick.step().truth(), side);
        pane.figures("", "", "");
        if (name.equals(TrackInfo.SMRITI)
                && state.session().get().flatMap(session -> session.track(name)).isEmpty()) {
            pane.note(state.texts().get("stage.left-out"));
            return;
        }
        pane.note(state.ticks().stream()
                .skip(state.playhead().get())
                .filter(later -> later.tracks().containsKey(name))
                .findFirst()
                .map(first -> state.texts().get("stage.joins-at", first.step().index()))
                .orElseGet(() -> state.texts().get("stage.joins-next")));
    }

    private void show(FramePane pane, FramePrediction prediction, Tick tick, int side) {
        boolean difference = state.difference().get();
        pane.note("");
        pane.show(difference ? Difference.of(prediction.rgb(), tick.step().truth()) : prediction.rgb(), side);
        pane.badge(
                prediction.kept(),
                switch (prediction.kept()) {
                    case OBSERVED -> "";
                    case IMAGINED -> state.texts().get("stage.imagining");
                    case REGENERATED -> state.texts().get("stage.regenerated");
                });
        if (state.truthHidden().get()) {
            pane.figures("", "", ""); // they would tell which prediction is near to it
            return;
        }
        if (tick.step().agent() instanceof CraftState carrying) {
            bags.get(pane).read(prediction.rgb(), side, carrying);
        }
        pane.figures(
                state.texts().get("stage.quality", Texts.number(1, prediction.psnr())),
                state.texts().get("stage.likeness", Texts.number(2, prediction.ssim())),
                state.texts().count("stage.time", prediction.steps(), Texts.number(0, prediction.millis())));
    }
}
