package org.smriti.app.view.surgery;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import org.smriti.app.session.Surgery;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.control.Dropdown;
import org.smriti.app.view.control.Seen;
import org.smriti.app.view.type.Tips;

/** Operates on Smriti's memory: states of single layers, the attention window, or all states replaced by those of an earlier step. */
public final class SurgeryView extends VBox {

    /** Frames that attention can be let see. */
    static final List<Integer> WINDOWS = List.of(10, 5, 0);

    private final ExplorerState state;
    private final Texts texts;
    private final Experiments experiments;
    private final ComboBox<Integer> layer = new ComboBox<>();
    private final ComboBox<Integer> window = new ComboBox<>();
    private final Label done = new Label();

    /** Visible while an operation is being prepared. */
    public SurgeryView(ExplorerState state, Experiments experiments) {
        this.state = state;
        this.experiments = experiments;
        texts = state.texts();
        setId("surgery");
        getStyleClass().add("surgery");
        visibleProperty().bind(state.operating());
        managedProperty().bind(visibleProperty());
        layer.setId("surgery-layer");
        layer.setConverter(shown(this::layer));
        layer.accessibleTextProperty().bind(texts.of("surgery.layer"));
        window.setId("surgery-window");
        window.setConverter(shown(frames -> texts.get("surgery.window.item", frames)));
        window.accessibleTextProperty().bind(texts.of("surgery.window"));
        done.setId("surgery-done");
        done.getStyleClass().add("faint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(
                8,
                label("surgery.layer"),
                layer,
                button("zero", () -> cut(new Surgery.ZeroState(layer.getValue()))),
                button("freeze", () -> cut(new Surgery.FreezeState(layer.getValue()))),
                button("thaw", () -> cut(new Surgery.ThawState(layer.getValue()))),
                label("surgery.window"),
                window,
                button("swap", this::swap),
                gap,
                heal());
        tools.setAlignment(Pos.CENTER_LEFT);
        Label title = label("surgery.title");
        title.getStyleClass().add("frame-title");
        HBox line = new HBox(12, title, done);
        line.setAlignment(Pos.BASELINE_LEFT);
        Seen.fill(this, line, tools);
        state.session().subscribe(this::offer);
        state.operations().subscribe(this::tell);
        state.language().subscribe(() -> {
            offer(state.session().get());
            tell();
        });
        Dropdown.open(layer);
        Dropdown.choose(window, frames -> {
            if (frames != seen()) {
                cut(new Surgery.Window(frames));
            }
        });
    }

    private static StringConverter<Integer> shown(IntFunction<String> text) {
        return new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value == null ? "" : text.apply(value); // a combo box also converts the empty selection
            }

            @Override
            public Integer fromString(String text) {
                throw new UnsupportedOperationException("nobody types into this box");
            }
        };
    }

    private Label label(String key) {
        Label label = new Label();
        label.setMinWidth(USE_PREF_SIZE);
        label.textProperty().bind(texts.of(key));
        return label;
    }

    private Button button(String name, Runnable action) {
        Button button = new Button();
        button.setId("surgery-" + name);
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty().bind(texts.of("surgery." + name));
        button.setTooltip(Tips.of(texts, "surgery." + name + ".tip"));
        button.setOnAction(event -> action.run());
        return button;
    }

    private Node heal() {
        Button heal = button("heal", experiments::heal);
        heal.disableProperty().bind(Bindings.isEmpty(state.operations()));
        return heal;
    }

    private static Optional<TrackInfo> smriti(Optional<Opened> session) {
        return session.flatMap(opened -> opened.tracks().stream()
                .filter(track -> track.name().equals(TrackInfo.SMRITI))
                .findFirst());
    }

    private void offer(Optional<Opened> session) {
        int layers = smriti(session).map(track -> track.blocks().size()).orElse(0);
        int chosen = Math.max(0, layer.getSelectionModel().getSelectedIndex());
        layer.getItems().setAll(IntStream.range(0, layers).boxed().toList());
        layer.getSelectionModel().select(Math.min(chosen, layers - 1));
        window.getItems().setAll(WINDOWS);
        window.setValue(seen());
    }

    /** Number of frames that attention sees now. */
    private int seen() {
        return state.operations().stream()
                .filter(Surgery.Window.class::isInstance)
                .map(cut -> ((Surgery.Window) cut).frames())
                .reduce(WINDOWS.getFirst(), (earlier, later) -> later);
    }

    private String layer(int index) {
        List<Integer> block = smriti(state.session().get())
                .map(track -> track.blocks().get(index))
                .orElse(List.of());
        return block.isEmpty()
                ? Integer.toString(index + 1)
                : texts.get("surgery.layer.item", index + 1, block.getFirst(), block.getLast());
    }

    private void swap() {
        int at = state.playhead().get();
        if (at >= 0) {
            cut(new Surgery.SwapState(state.branch().get(), at + 1));
        }
    }

    private void cut(Surgery surgery) {
        experiments.operate(surgery);
        getScene().getRoot().requestFocus();
    }

    private void tell() {
        window.setValue(seen());
        done.setText(
                state.operations().isEmpty()
                        ? texts.get("surgery.whole")
                        : texts.get(
                                "surgery.done",
                                state.operations().stream().map(this::text).collect(Collectors.joining(" · "))));
    }

    private String text(Surgery surgery) {
        return switch (surgery) {
            case Surgery.ZeroState zero -> texts.get("surgery.did.zero", zero.layer() + 1);
            case Surgery.FreezeState freeze -> texts.get("surgery.did.freeze", freeze.layer() + 1);
            case Surgery.ThawState thaw -> texts.get("surgery.did.thaw", thaw.layer() + 1);
            case Surgery.Window narrow -> texts.get("surgery.did.window", narrow.frames());
            case Surgery.SwapState swap -> texts.get("surgery.did.swap", swap.steps() - 1);
        };
    }
}
