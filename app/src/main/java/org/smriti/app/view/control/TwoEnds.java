package org.smriti.app.view.control;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Places two nodes at the two ends of a row; in a window too narrow for that, the second below the first. */
public final class TwoEnds extends Region {

    private static final double GAP = 8;

    private final Node left;
    private final Node right;

    /** A row with those nodes. */
    public TwoEnds(Node left, Node right) {
        this.left = left;
        this.right = right;
        getChildren().setAll(left, right);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return across() + Math.max(left.minWidth(-1), right.minWidth(-1));
    }

    @Override
    protected double computePrefWidth(double height) {
        return across() + left.prefWidth(-1) + GAP + right.prefWidth(-1);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        boolean beside = fits(width);
        double first = left.prefHeight(beside ? -1 : width - across());
        double second = right.prefHeight(beside ? -1 : width - across());
        return getInsets().getTop()
                + getInsets().getBottom()
                + (beside ? Math.max(first, second) : first + GAP + second);
    }

    @Override
    protected void layoutChildren() {
        Insets around = getInsets();
        double width = getWidth() - across();
        double height = getHeight() - around.getTop() - around.getBottom();
        double top = around.getTop();
        if (fits(getWidth())) {
            put(left, top, left.prefWidth(-1), height, HPos.LEFT);
            put(right, top, width, height, HPos.RIGHT);
        } else {
            double first = left.prefHeight(width);
            put(left, top, width, first, HPos.LEFT);
            put(right, top + first + GAP, width, height - first - GAP, HPos.RIGHT);
        }
    }

    private void put(Node node, double top, double width, double height, HPos end) {
        layoutInArea(node, getInsets().getLeft(), top, width, height, 0, Insets.EMPTY, false, false, end, VPos.CENTER);
    }

    private boolean fits(double width) {
        return width < 0 || width >= computePrefWidth(-1);
    }

    private double across() {
        return getInsets().getLeft() + getInsets().getRight();
    }
}
