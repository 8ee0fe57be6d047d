package org.smriti.app.view.charts;

import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.TrackNames;
import org.smriti.app.view.control.Dropdown;

/** Chooses the model that is looked into by charts of a single one; to be seen only if there are two. */
final class ModelChoice extends ComboBox<String> {

    ModelChoice(ChartContext context) {
        setId("chart-model");
        accessibleTextProperty().bind(context.texts().of("charts.model-choice"));
        setCellFactory(list -> cell(context));
        context.state().language().subscribe(_ -> setButtonCell(cell(context)));
        context.state().session().subscribe(session -> {
            List<String> tracks = session.map(opened ->
                            opened.tracks().stream().map(TrackInfo::name).toList())
                    .orElse(List.of());
            getItems().setAll(tracks);
            setValue(context.model().get());
            setButtonCell(cell(context)); // another model may play on the same track
        });
        context.model().subscribe(this::setValue);
        Dropdown.choose(this, context.model()::set);
    }

    private static ListCell<String> cell(ChartContext context) {
        return new ListCell<>() {
            @Override
            protected void updateItem(String track, boolean empty) {
                super.updateItem(track, empty);
                setText(empty || track == null ? "" : TrackNames.full(context.state(), track));
            }
        };
    }
}
