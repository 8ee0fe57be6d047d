package org.smriti.app.view.regenerate;

import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.controlsfx.control.RangeSlider;
import org.smriti.app.session.Branch;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;
import org.smriti.app.text.Texts;
import org.smriti.app.view.control.Dropdown;
import org.smriti.app.view.control.Seen;
import org.smriti.app.view.control.TwoEnds;
import org.smriti.app.view.glossary.Term;
import org.smriti.app.view.timeline.TimelineView;
import org.smriti.app.view.type.Tips;

/**
 * Regenerates steps, to the end or only so many, which leaves a gap filled. The right handle is the first step to regenerate, and moves with the
 * playhead; the steps between the handles are the clean prefix, which is all that the models are shown.
 */
public final class RegenerateView extends VBox {

    private static final double NOISIEST = 0.5;
    private static final double QUIET = 0.005;
    private static final int USUAL_PREFIX = 25;
    private static final int NOT_PLACED = -1;
    private static final int NO_STEPS = -2; // when the bar was opened: it goes with the person who walks from there
    private static final int LEAST = 2; // steps, as the first only shows where the agent stands

    private final ExplorerState state;
    private final Commands commands;
    private final RangeSlider range = new RangeSlider(0, 1, 0, 1);
    private final Label told = new Label();
    private final ComboBox<Integer> gap = new ComboBox<>(); // steps that are made anew
    private final ComboBox<Integer> steps = new ComboBox<>();
    private final Slider noise = new Slider(0, NOISIEST, 0);
    private int branch = NOT_PLACED; // that the handles were placed on

    /** Prepares regeneration in that state. */
    public RegenerateView(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
        setId("regenerate");
        getStyleClass().add("regenerate");
        visibleProperty().bind(state.regenerating());
        managedProperty().bind(visibleProperty());
        range.setId("prefix");
        range.setBlockIncrement(1);
        range.setTooltip(Tips.of(state.texts(), Term.CLEAN_PREFIX.meaningKey()));
        range.accessibleTextProperty().bind(state.texts().of("regenerate.prefix"));
        range.setFocusTraversable(false); // only its handles are focusable; the slider itself handles no keys
        range.skinProperty().subscribe(skin -> {
            handle(".low-thumb", "regenerate.low", by -> range.setLowValue(moved(range.getLowValue(), by)));
            handle(".high-thumb", "regenerate.high", by -> range.setHighValue(moved(range.getHighValue(), by)));
        });
        range.lowValueProperty().subscribe(this::tell);
        range.highValueProperty().subscribe(() -> {
            if (isVisible()) {
                state.lookAt(first());
            }
            tell();
        });
        gap.setId("take-gap");
        gap.accessibleTextProperty().bind(state.texts().of("regenerate.gap.accessible"));
        Dropdown.open(gap);
        Dropdown.show(gap, this::gap);
        gap.getItems().setAll(List.of(Branch.Origin.Regenerated.TO_THE_END, 5, 10, 25, 50, 100));
        gap.setValue(Branch.Origin.Regenerated.TO_THE_END);
        gap.setTooltip(Tips.of(state.texts(), "regenerate.gap.tip"));
        steps.setId("take-steps");
        steps.accessibleTextProperty().bind(state.texts().of("regenerate.steps.accessible"));
        Dropdown.open(steps);
        steps.getItems().setAll(List.of(1, 2, 4, 8, 16));
        steps.setValue(2);
        noise.setId("take-noise");
        noise.accessibleTextProperty().bind(state.texts().of("regenerate.noise.accessible"));
        noise.setPrefWidth(110);
        noise.valueProperty().subscribe(this::tell);
        told.setId("take");
        HBox choices = new HBox(
                8,
                label("regenerate.steps", Term.DENOISING_STEP),
                steps,
                label("regenerate.noise", Term.NOISE_LEVEL),
                noise,
                gap,
                button("sweep-prefixes", this::sweep),
                button("from-nothing", () -> regenerate(0)),
                button("from-all", () -> regenerate(first())),
                button("regenerate-now", () -> regenerate(prefix())));
        choices.setAlignment(Pos.CENTER_LEFT);
        Seen.fill(this, range, new TwoEnds(told, choices));
        state.regenerating().subscribe(this::begin);
        state.language().subscribe(() -> {
            Dropdown.show(gap, this::gap);
            tell();
        });
        state.session().subscribe(() -> {
            branch = NOT_PLACED;
            tell();
        });
        state.ticks().subscribe(this::follow);
        state.playhead().subscribe(at -> move(at.intValue()));
        widthProperty().subscribe(this::fit);
    }

    /** Makes a handle focusable, and lets the arrow keys move it step by step. */
    private void handle(String style, String key, IntConsumer move) {
        Optional.ofNullable(range.lookup(style)).ifPresent(node -> {
            node.setId("prefix-" + style.substring(1, style.indexOf('-')));
            node.setFocusTraversable(true);
            node.accessibleTextProperty().bind(state.texts().of(key));
            node.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.LEFT || event.getCode() == KeyCode.RIGHT) {
                    move.accept(event.getCode() == KeyCode.LEFT ? -1 : 1);
                    event.consume();
                }
            });
        });
    }

    private static double moved(double value, int by) {
        return Math.max(0, Math.round(value) + by);
    }

    private Label label(String key, Term meant) {
        Label label = new Label();
        label.setTooltip(Tips.of(state.texts(), meant.meaningKey()));
        label.textProperty().bind(state.texts().of(key));
        return label;
    }

    private Button button(String id, Runnable action) {
        Button button = new Button();
        button.setId(id);
        button.textProperty().bind(state.texts().of("regenerate." + id));
        button.setTooltip(Tips.of(state.texts(), "regenerate." + id + ".tip"));
        button.disableProperty()
                .bind(Bindings.size(state.ticks())
                        .lessThan(LEAST)
                        .or(Bindings.createBooleanBinding(this::isWithoutModels, state.session())));
        button.setOnAction(event -> action.run());
        return button;
    }

    /** Whether no model takes part, so that nothing can be made anew. */
    private boolean isWithoutModels() {
        return state.session()
                .get()
                .filter(session -> session.tracks().isEmpty())
                .isPresent();
    }

    private void begin(boolean wanted) {
        int last = state.ticks().size() - 1;
        if (!wanted || last < LEAST - 1) {
            branch = wanted ? NO_STEPS : NOT_PLACED;
            tell();
            return;
        }
        if (state.following().get()) {
            state.note().set(Message.of("regenerate.third", from(state)));
        }
        place(from(state), USUAL_PREFIX);
    }

    private boolean isPlaced() {
        return branch != NOT_PLACED && branch != NO_STEPS;
    }

    /** Places the handles on the current branch. */
    private void place(int from, int prefix) {
        branch = state.branch().get();
        fit();
        range.setLowValue(range.getMin()); // or it would keep the other handle to its right
        range.setHighValue(from);
        range.setLowValue(Math.max(0, from - prefix));
        tell();
    }

    /** The first step to regenerate: the one that is looked at, or while the newest is, one of the last third. */
    public static int from(ExplorerState state) {
        int last = state.ticks().size() - 1;
        return state.following().get()
                ? Math.max(1, last * 2 / 3)
                : state.playhead().get();
    }

    /** Keeps to the steps as they change: on a branch that was made anew, the handles show how. */
    private void follow() {
        fit();
        if (isVisible() && branch == NO_STEPS && state.ticks().size() >= LEAST) {
            place(state.ticks().size() - 1, USUAL_PREFIX);
        } else if (isVisible() && !isPlaced()) {
            begin(true);
        } else if (isVisible() && branch != state.branch().get()) {
            branch = state.branch().get();
            state.currentBranch().ifPresent(this::show);
        }
        tell();
    }

    private void show(Branch.View view) {
        if (view.origin() instanceof Branch.Origin.Regenerated how) {
            place(view.fork().orElseThrow().at(), how.prefix());
        }
    }

    /** Moves both handles with the playhead. */
    private void move(int playhead) {
        if (!isVisible() || !isPlaced() || playhead == ExplorerState.NOWHERE || playhead == first()) {
            return;
        }
        place(playhead, state.following().get() ? USUAL_PREFIX : prefix()); // the person walks, or has chosen
    }

    /** Aligns the slider with the timeline, in which a step extends half a step's width to either side of its position. */
    private void fit() {
        if (isVisible() && getScene() != null) {
            range.setMin(-0.5);
            range.setMax(TimelineView.across(state, getScene().getWidth()) - 0.5);
        }
    }

    private int first() {
        return Math.clamp(
                Math.round(range.getHighValue()), 0, Math.max(0, state.ticks().size() - 1));
    }

    private int prefix() {
        return Math.clamp(first() - Math.round(range.getLowValue()), 0, first());
    }

    private void tell() {
        if (state.ticks().size() < LEAST) {
            told.setText(state.texts().get("regenerate.nothing"));
            return;
        }
        if (isWithoutModels()) {
            told.setText(state.texts().get("stage.alone"));
            return;
        }
        String clean = state.texts().count("regenerate.told", prefix(), first());
        told.setText(
                noise.getValue() < QUIET
                        ? clean
                        : state.texts().get("regenerate.through", clean, Texts.number(2, noise.getValue())));
    }

    private String gap(int frames) {
        return frames == Branch.Origin.Regenerated.TO_THE_END
                ? state.texts().get("regenerate.gap.all")
                : state.texts().count("regenerate.gap", frames);
    }

    private void sweep() {
        commands.experiments().sweep(first(), steps.getValue(), noise.getValue());
        getScene().getRoot().requestFocus();
    }

    private void regenerate(int prefix) {
        commands.regenerate(first(), gap.getValue(), prefix, steps.getValue(), noise.getValue());
        getScene().getRoot().requestFocus();
    }
}
