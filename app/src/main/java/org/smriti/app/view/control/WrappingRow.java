package org.smriti.app.view.control;

import javafx.scene.layout.FlowPane;

/** Nodes in a row; in several rows where there is not enough width for one. */
public class WrappingRow extends FlowPane {

    /** A row with gaps between its nodes, and between its rows. */
    public WrappingRow(double gap) {
        super(gap, gap);
    }

    /** The width of one row with everything in it; a plain flow pane asks for some width of its own. */
    @Override
    protected double computePrefWidth(double height) {
        double gaps = Math.max(0, getManagedChildren().size() - 1) * getHgap();
        double nodes = getManagedChildren().stream()
                .mapToDouble(node -> snapSizeX(node.prefWidth(-1)))
                .sum();
        return getInsets().getLeft() + nodes + gaps + getInsets().getRight();
    }
}
