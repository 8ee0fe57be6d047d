package org.smriti.app.view.acts;

import java.util.List;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.smriti.app.keys.Strokes;
import org.smriti.app.state.ExplorerState;

/** Shows a row of the palette: a group's title, or an act with its check, its keys, and the reason if it cannot be done now. */
final class PaletteCell extends ListCell<PaletteRow> {

    private static final PseudoClass GROUP = PseudoClass.getPseudoClass("group");
    private static final PseudoClass HINDERED = PseudoClass.getPseudoClass("hindered");

    private final ExplorerState state;

    /**
     * A cell.
     *
     * @param chosen is called with an act that is clicked
     */
    PaletteCell(ExplorerState state, Consumer<Act> chosen) {
        this.state = state;
        getStyleClass().add("palette-row");
        setPrefWidth(0); // as wide as the list: a long title is shortened
        setOnMouseClicked(event -> {
            if (getItem() instanceof PaletteRow.Entry entry) {
                chosen.accept(entry.act());
            }
        });
    }

    @Override
    protected void updateItem(PaletteRow row, boolean empty) {
        super.updateItem(row, empty);
        boolean entry = !empty && row instanceof PaletteRow.Entry;
        pseudoClassStateChanged(GROUP, !empty && row instanceof PaletteRow.Group);
        pseudoClassStateChanged(
                HINDERED, entry && !((PaletteRow.Entry) row).act().isPossible());
        setText(!empty && row instanceof PaletteRow.Group group ? state.texts().get(group.key()) : null);
        setGraphic(entry ? line(((PaletteRow.Entry) row).act()) : null);
    }

    private Node line(Act act) {
        Label title = label(act.title().apply(state.texts()), "palette-title");
        Label reason = label(state.texts().get(act.hindrance().get()), "faint");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(8, label(act.isOn() ? "✓" : "", "palette-check"), title, reason, gap);
        act.command()
                .map(command -> state.keysHere().getValue().of(command))
                .orElse(List.of())
                .forEach(stroke -> {
                    Label key = label(Strokes.label(stroke), "palette-key");
                    key.setMinWidth(Region.USE_PREF_SIZE);
                    line.getChildren().add(key);
                });
        line.setAlignment(Pos.CENTER_LEFT);
        setAccessibleText(title.getText());
        return line;
    }

    private static Label label(String text, String style) {
        Label label = new Label(text);
        label.getStyleClass().add(style);
        return label;
    }
}
