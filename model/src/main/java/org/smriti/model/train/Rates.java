package org.smriti.model.train;

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

    /** What the prototype found best. */
    public static final Rates STANDARD = new Rates(2e-3, 1e-3, 200, 0.25, 0.998);

    /** The factor on both rates. */
    double factor(long step, double spent) {
        double warm = Math.min(1, (step + 1.0) / warmUp);
        double fall = Math.clamp((1 - spent) / decay, 0.0, 1.0);
        return warm * fall;
    }
}
