package org.smriti.model.train.plan;

import org.smriti.model.diffusion.Require;

/**
 * Learning rates and their schedule: a linear warm-up, a plateau, and a linear decay over the last part of the budget.
 *
 * @param muon of the layers' matrices
 * @param adam of everything else
 * @param warmUp steps
 * @param decay share of the budget over which the rates fall to zero
 * @param averaging weight of the past in the running average (EMA)
 */
public record Rates(double muon, double adam, int warmUp, double decay, double averaging) {

    /** The rates that the prototype found best. */
    public static final Rates STANDARD = new Rates(2e-3, 1e-3, 200, 0.25, 0.998);

    /**
     * Checks the rates.
     *
     * @throws IllegalArgumentException naming the first that is out of range
     */
    public Rates {
        Require.that(muon > 0 && muon < Double.POSITIVE_INFINITY, "muon", muon, "above 0");
        Require.that(adam > 0 && adam < Double.POSITIVE_INFINITY, "adam", adam, "above 0");
        Require.that(warmUp >= 0, "warmUp", warmUp, "0 or more");
        Require.that(decay > 0 && decay <= 1, "decay", decay, "above 0 and at most 1");
        Require.that(averaging >= 0 && averaging < 1, "averaging", averaging, "0 or more and below 1");
    }

    /**
     * The same schedule at the standard rates times a factor.
     *
     * @throws IllegalArgumentException if it is not above 0
     */
    public Rates standardTimes(double factor) {
        Require.that(factor > 0 && factor < Double.POSITIVE_INFINITY, "rate factor", factor, "above 0");
        return new Rates(factor * STANDARD.muon, factor * STANDARD.adam, warmUp, decay, averaging);
    }

    /** The factor on both rates. */
    public double factor(long step, double spent) {
        double warm = step < warmUp ? (step + 1.0) / warmUp : 1;
        double fall = Math.clamp((1 - spent) / decay, 0.0, 1.0);
        return warm * fall;
    }
}
