package org.smriti.app.view.surgery;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
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
import org.smriti.app.session.Surgery;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Texts;
import org.smriti.app.view.control.Dropdown;
import org.smriti.app.view.control.Seen;
import org.smriti.app.view.control.WrappingRow;
import org.smriti.app.view.type.Tips;

/** Operates on Smriti's memory: states of single layers, the attention window, or all states replaced by those of an earlier step. */
public final class SurgeryView extends VBox {

    /** Frames that attention can be let see. */
    static final List<Integer> WINDOWS = List.of(10, 5, 0);

    private final ExplorerState state;
    private final Texts texts;
    private final Experiments experiments;
    private final LayerMenu layers;
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
        layers = new LayerMenu(texts, this::layer);
        layers.accessibleTextProperty().bind(Bindings.concat(texts.of("surgery.layer"), " ", layers.textProperty()));
        window.setId("surgery-window");
        window.accessibleTextProperty().bind(texts.of("surgery.window"));
        done.setId("surgery-done");
        done.getStyleClass().add("faint");
        done.setWrapText(true);
        done.setMinHeight(USE_PREF_SIZE);
        HBox.setHgrow(done, Priority.ALWAYS);
        WrappingRow tools = new WrappingRow(8);
        tools.getChildren()
                .setAll(
                        labelled("surgery.layer", layers),
                        onLayers("zero", Surgery.ZeroState::new),
                        onLayers("freeze", Surgery.FreezeState::new),
                        onLayers("thaw", Surgery.ThawState::new),
                        labelled("surgery.window", window),
                        button("swap", this::swap),
                        heal());
        tools.setAlignment(Pos.CENTER_LEFT);
        Label title = label("surgery.title");
        title.getStyleClass().add("frame-title");
        HBox line = new HBox(12, title, done);
        line.setAlignment(Pos.BASELINE_LEFT);
        Seen.fill(this, line, tools);
        state.session().subscribe(this::offer);
        state.operations().subscribe(this::tell);
        state.language().subscribe(_ -> {
            Dropdown.show(window, frames -> texts.get("surgery.window.item", frames));
            offer(state.session().get());
        });
        Dropdown.choose(window, frames -> {
            if (frames != seen()) {
                cut(List.of(new Surgery.Window(frames)));
            }
        });
    }

    private HBox labelled(String key, Region choice) {
        choice.setMinWidth(USE_PREF_SIZE);
        HBox both = new HBox(8, label(key), choice);
        both.setAlignment(Pos.CENTER_LEFT);
        return both;
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

    /** A button that does the same to each of the layers that are chosen. */
    private Button onLayers(String name, IntFunction<Surgery> surgery) {
        return button(
                name, () -> cut(layers.chosen().stream().map(surgery::apply).toList()));
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
        layers.offer(smriti(session).map(track -> track.blocks().size()).orElse(0));
        window.getItems().setAll(WINDOWS);
        tell();
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
            cut(List.of(new Surgery.SwapState(state.branch().get(), at + 1)));
        }
    }

    private void cut(List<Surgery> operations) {
        if (!operations.isEmpty()) {
            experiments.operate(operations);
        }
        getScene().getRoot().requestFocus();
    }

    private void tell() {
        window.setValue(seen());
        String told = String.join(
                " · ",
                new SurgeryLog(texts)
                        .entries(
                                state.operations(),
                                smriti(state.session().get())
                                        .map(track -> track.blocks().size())
                                        .orElse(0)));
        done.setText(told.isEmpty() ? texts.get("surgery.whole") : texts.get("surgery.done", told));
    }
}
