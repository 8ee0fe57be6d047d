package org.smriti.app.view.probe;

import javafx.geometry.Orientation;
import javafx.scene.layout.Region;

/** A table and a chart beside it; where that leaves the chart too little width, below it. */
final class Abreast extends Region {

    private static final double GAP = 18;
    private static final double HEIGHT = 1.7; // of a chart, in heights of the table beside it
    private static final double WIDTH = 2.6;
    private static final double LEAST_WIDTH = 2;

    private final Region table;
    private final Region chart;

    Abreast(Region table, Region chart) {
        this.table = table;
        this.chart = chart;
        getChildren().setAll(table, chart);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return table.minWidth(-1);
    }

    @Override
    protected double computePrefWidth(double height) {
        return table.prefWidth(-1) + GAP + WIDTH * table.prefHeight(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        double rows = table.prefHeight(-1);
        return isBeside(width) ? HEIGHT * rows : rows + GAP + HEIGHT * rows;
    }

    @Override
    protected void layoutChildren() {
        double rows = table.prefHeight(-1);
        if (isBeside(getWidth())) {
            double taken = table.prefWidth(-1);
            table.resizeRelocate(0, 0, taken, rows);
            chart.resizeRelocate(taken + GAP, 0, getWidth() - taken - GAP, getHeight());
        } else {
            table.resizeRelocate(0, 0, getWidth(), rows);
            chart.resizeRelocate(0, rows + GAP, getWidth(), getHeight() - rows - GAP);
        }
    }

    private boolean isBeside(double width) {
        double rest = width - table.prefWidth(-1) - GAP;
        return width < 0 || rest >= LEAST_WIDTH * table.prefHeight(-1);
    }
}
