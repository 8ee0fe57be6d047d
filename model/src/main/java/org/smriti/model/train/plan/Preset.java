package org.smriti.model.train.plan;

import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;

/**
 * A size of network with a curriculum that suits it.
 *
 * @param name as the command line spells it
 * @param hybrid the sizes of its hybrid; the other variants follow from it
 * @param curriculum from the easiest rung up
 * @param minutes to train where no budget is given
 */
public record Preset(String name, NetConfig hybrid, Curriculum curriculum, double minutes) {

    /** Share of the batches that are masked frame by frame: enough of both kinds that live play rolls out well. */
    private static final double CAUSAL_PROBABILITY = 0.5;

    /** The plan that trains a variant of it, for as long and with as much as the preset says. */
    public TrainingPlan plan(Variant variant, long seed) {
        return new TrainingPlan(
                variant,
                variant.of(hybrid),
                curriculum,
                DiffusionForcing.FOR_RECALL,
                CAUSAL_PROBABILITY,
                OwnFramesPlan.NONE,
                Rates.STANDARD,
                new Budget.Minutes(minutes),
                seed);
    }
}
