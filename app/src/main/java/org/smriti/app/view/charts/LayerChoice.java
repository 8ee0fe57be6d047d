package org.smriti.app.view.charts;

import java.util.stream.IntStream;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import org.smriti.app.view.charts.data.AttentionMass;
import org.smriti.app.view.charts.plot.ChartContext;

/** Chooses the layer that charts show; Enter selects the next one. */
final class LayerChoice extends ComboBox<Integer> {

    LayerChoice(ChartContext context) {
        setId("chart-layer");
        accessibleTextProperty().bind(context.state().texts().of("charts.layer-choice"));
        setCellFactory(list -> cell(context));
        context.state().language().subscribe(_ -> setButtonCell(cell(context)));
        context.state().session().subscribe(_ -> offer(context));
        context.model().subscribe(_ -> offer(context)); // another model may have fewer layers
        context.layer().subscribe(layer -> setValue(layer.intValue()));
        valueProperty().subscribe(layer -> {
            if (layer != null) {
                context.layer().set(layer);
            }
        });
        setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                getSelectionModel()
                        .select((getSelectionModel().getSelectedIndex() + 1)
                                % getItems().size());
                event.consume();
            }
        });
    }

    private void offer(ChartContext context) {
        int layers = context.info().map(info -> info.blocks().size()).orElse(0);
        int chosen = Math.min(context.layer().get(), layers - 1);
        getItems().setAll(IntStream.range(AttentionMass.ALL, layers).boxed().toList());
        setValue(chosen);
    }

    private static ListCell<Integer> cell(ChartContext context) {
        return new ListCell<>() {
            @Override
            protected void updateItem(Integer layer, boolean empty) {
                super.updateItem(layer, empty);
                setText(
                        empty || layer == null
                                ? ""
                                : layer == AttentionMass.ALL
                                        ? context.texts().get("charts.all-layers")
                                        : ChartContext.layer(layer, context.texts()));
            }
        };
    }
}
