package org.smriti.app.view.files;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TextFormatter;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.ExplorerState;

/** Chooses steps of the current branch, from one to another, by numbers or at a stroke. */
final class StepRange extends FlowPane {

    private static final int LATEST = 50;
    private static final double WIDTH = 96;

    private final ExplorerState state;
    private final SpinnerValueFactory.IntegerSpinnerValueFactory first =
            new SpinnerValueFactory.IntegerSpinnerValueFactory(0, 0);
    private final SpinnerValueFactory.IntegerSpinnerValueFactory last =
            new SpinnerValueFactory.IntegerSpinnerValueFactory(0, 0);
    private final Spinner<Integer> from = spinner("export-from", first);
    private final Spinner<Integer> to = spinner("export-to", last);
    private final Button marked;

    /** Chooses all of them at first, and again in another session or on another branch. */
    StepRange(ExplorerState state) {
        super(8, 6);
        this.state = state;
        setAlignment(Pos.CENTER_LEFT);
        setPrefWrapLength(ExportView.CHOICES);
        from.accessibleTextProperty().bind(state.texts().of("export.from"));
        to.accessibleTextProperty().bind(state.texts().of("export.to"));
        marked = button("marked", this::marked);
        HBox numbers = new HBox(8, label("export.from"), from, label("export.to"), to);
        numbers.setAlignment(Pos.CENTER_LEFT);
        Button all = button("all", () -> choose(0, last.getMax()));
        Button latest = button("latest", () -> choose(last.getMax() - LATEST + 1, last.getMax()));
        latest.textProperty().bind(state.texts().of("export.latest", LATEST));
        all.textProperty().bind(state.texts().of("export.all"));
        marked.textProperty().bind(state.texts().of("export.marked"));
        getChildren().setAll(numbers, all, latest, marked);
        first.valueProperty().subscribe(value -> last.setValue(Math.max(value, last.getValue())));
        last.valueProperty().subscribe(value -> first.setValue(Math.min(value, first.getValue())));
        state.session().subscribe(this::forget);
        state.branch().subscribe(this::forget);
    }

    private static Spinner<Integer> spinner(String id, SpinnerValueFactory<Integer> values) {
        Spinner<Integer> spinner = new Spinner<>(values);
        spinner.setId(id);
        spinner.setEditable(true);
        spinner.setPrefWidth(WIDTH);
        values.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer value) {
                return value.toString();
            }

            @Override
            public Integer fromString(String text) {
                return text.isEmpty() ? values.getValue() : Integer.valueOf(text);
            }
        });
        spinner.getEditor()
                .setTextFormatter(
                        new TextFormatter<>(change -> change.getControlNewText().matches("\\d{0,7}") ? change : null));
        spinner.getEditor().focusedProperty().subscribe((before, focused) -> {
            if (!focused) {
                spinner.commitValue();
            }
        });
        return spinner;
    }

    private Label label(String key) {
        Label label = new Label();
        label.textProperty().bind(state.texts().of(key));
        return label;
    }

    private static Button button(String name, Runnable action) {
        Button button = new Button();
        button.setId("export-" + name);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void forget() {
        first.setMax(0);
        last.setMax(0);
    }

    /** Offers the steps that there are now; who had chosen all of them has all of them again. */
    void offer() {
        int newest = Math.max(0, state.ticks().size() - 1);
        boolean all = first.getValue() == 0 && last.getValue() == last.getMax();
        first.setMax(newest);
        last.setMax(newest);
        if (all) {
            choose(0, newest);
        }
        marked.setDisable(marks().size() < 2);
    }

    private void choose(int one, int other) {
        first.setValue(Math.max(0, one));
        last.setValue(other);
        first.setValue(Math.max(0, one)); // it could not be later than the last one before
    }

    private List<Integer> marks() {
        return state.bookmarks().stream()
                .filter(mark -> mark.branch() == state.branch().get() && mark.step() <= last.getMax())
                .map(Bookmark::step)
                .sorted()
                .toList();
    }

    private void marked() {
        choose(marks().getFirst(), marks().getLast());
    }

    /** Takes over what stands in the fields. */
    void commit() {
        from.commitValue();
        to.commitValue();
    }

    /** Index of the first step. */
    int from() {
        return first.getValue();
    }

    /** Index of the last step. */
    int to() {
        return last.getValue();
    }

    /** Is called whenever the steps change. */
    void onChange(Runnable changed) {
        first.valueProperty().subscribe(changed);
        last.valueProperty().subscribe(changed);
    }
}
