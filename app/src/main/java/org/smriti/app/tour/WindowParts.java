package org.smriti.app.tour;

import java.util.List;

/** The names by which tours know parts of the window: the ids of its nodes. */
public final class WindowParts {

    /** The charts that can be opened. */
    public static final List<String> CHARTS = List.of(
            "state-lines",
            "state-heat",
            "state-blocks",
            "attention-mass",
            "attention-patch",
            "attention-mask",
            "recall",
            "sweep",
            "cost-time",
            "cost-memory",
            "latency",
            "denoise-2",
            "denoise-5",
            "denoise-8");

    /** What can be pointed at. */
    public static final List<String> ALL = List.of(
            "stage",
            "truth",
            "smriti",
            "rival",
            "map",
            "branches",
            "charts",
            "charts-state",
            "charts-attention",
            "charts-recall",
            "charts-cost",
            "charts-denoise",
            "chart-state-lines",
            "chart-state-heat",
            "chart-state-blocks",
            "chart-attention-mass",
            "chart-attention-patch",
            "chart-attention-mask",
            "chart-recall",
            "chart-sweep",
            "chart-cost-time",
            "chart-cost-memory",
            "chart-latency",
            "chart-layer",
            "timeline",
            "regenerate",
            "from-nothing",
            "from-all",
            "regenerate-now",
            "surgery",
            "follow",
            "imagine",
            "auto",
            "profile",
            "world",
            "seed",
            "rival-model",
            "file-menu",
            "learn",
            "language",
            "device",
            "status");

    private WindowParts() {}

    /** A chart other than this one. */
    static String chartOtherThan(String id) {
        return CHARTS.stream().filter(chart -> !chart.equals(id)).findFirst().orElseThrow();
    }
}
