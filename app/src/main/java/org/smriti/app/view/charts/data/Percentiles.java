package org.smriti.app.view.charts.data;

import java.util.List;

/** Finds how much most of the values stay below. */
public final class Percentiles {

    private Percentiles() {}

    /**
     * The least value that at least that share of the values does not exceed (nearest rank).
     *
     * @param share over 0, up to 1
     * @return NaN of no values
     */
    public static double of(List<Double> values, double share) {
        if (values.isEmpty()) {
            return Double.NaN;
        }
        int rank = (int) Math.ceil(share * values.size());
        return values.stream().sorted().skip(Math.max(1, rank) - 1L).findFirst().orElseThrow();
    }
}
