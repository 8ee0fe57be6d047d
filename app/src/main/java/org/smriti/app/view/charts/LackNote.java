package org.smriti.app.view.charts;

import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.smriti.app.view.charts.plot.ChartContext;
import org.smriti.app.view.charts.plot.ChartPage;

/** Says over an empty chart why it is empty, and offers a layer that it can show. */
final class LackNote extends VBox {

    private final ChartContext context;
    private final Label why = new Label();
    private final Button offer = new Button();

    LackNote(ChartContext context) {
        super(8);
        this.context = context;
        setId("chart-lack");
        getStyleClass().add("chart-lack");
        setAlignment(Pos.CENTER);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        why.setId("chart-lack-why");
        why.setWrapText(true);
        offer.setId("chart-lack-offer");
        offer.managedProperty().bind(offer.visibleProperty());
        offer.setVisible(false);
        offer.focusTraversableProperty().bind(offer.visibleProperty());
        getChildren().setAll(why, offer);
        show(Optional.empty());
    }

    /** Shows why; hides if nothing is lacking. */
    void show(Optional<ChartPage.Lack> lack) {
        setVisible(lack.isPresent());
        lack.ifPresent(found -> {
            why.setText(found.text());
            offer.setVisible(found.layer().isPresent());
            found.layer().ifPresent(layer -> {
                offer.setText(context.texts().get("charts.offer", ChartContext.layer(layer, context.texts())));
                offer.setOnAction(event -> context.layer().set(layer));
            });
        });
    }
}
