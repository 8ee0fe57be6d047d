package org.smriti.model.train.plan;

import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.diffusion.Require;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;

/**
 * Everything that decides what a training run does.
 *
 * @param variant the architecture
 * @param net its sizes
 * @param curriculum what it sees
 * @param forcing how frames are noised
 * @param causalProbability that a batch is masked frame by frame within chunks
 * @param rates of learning
 * @param budget when it ends
 * @param seed of initialisation, clips and noise
 */
public record TrainingPlan(
        Variant variant,
        NetConfig net,
        Curriculum curriculum,
        DiffusionForcing forcing,
        double causalProbability,
        Rates rates,
        Budget budget,
        long seed) {

    /**
     * Checks the probability, and that all worlds have the actions of the network.
     *
     * @throws IllegalArgumentException if they have others, or the probability is not from 0 to 1
     */
    public TrainingPlan {
        Require.share("causalProbability", causalProbability);
        curriculum.worlds().forEach(world -> StageWorlds.kind(world).requireActions("to train", net.actions()));
    }
}
