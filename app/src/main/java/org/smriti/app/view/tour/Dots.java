package org.smriti.app.view.tour;

import javafx.geometry.Pos;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** A row of dots, one for each step of a tour: done, current, remaining. */
final class Dots extends HBox {

    Dots() {
        super(5);
        getStyleClass().add("dots");
        setAlignment(Pos.CENTER);
    }

    void show(int at, int count) {
        getChildren().clear();
        for (int i = 0; i < count; i++) {
            Region dot = new Region();
            dot.getStyleClass().addAll("dot", i < at ? "dot-past" : i == at ? "dot-now" : "dot-ahead");
            getChildren().add(dot);
        }
        setAccessibleText((at + 1) + " / " + count);
    }
}
