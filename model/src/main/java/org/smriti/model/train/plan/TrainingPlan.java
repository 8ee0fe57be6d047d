package org.smriti.model.train.plan;

import java.util.OptionalDouble;
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
 * @param ownFrames when clips go on with frames that the network predicts itself
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
        OwnFramesPlan ownFrames,
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

    /** The same of another network, in other worlds. */
    public TrainingPlan with(NetConfig otherNet, Curriculum otherCurriculum) {
        return new TrainingPlan(
                variant, otherNet, otherCurriculum, forcing, causalProbability, ownFrames, rates, budget, seed);
    }

    /** The same for longer or shorter. */
    public TrainingPlan with(Budget other) {
        return new TrainingPlan(variant, net, curriculum, forcing, causalProbability, ownFrames, rates, other, seed);
    }

    /** The same at other learning rates. */
    public TrainingPlan with(Rates other) {
        return new TrainingPlan(variant, net, curriculum, forcing, causalProbability, ownFrames, other, budget, seed);
    }

    /** The same with more, fewer or otherwise marked frames of its own. */
    public TrainingPlan with(OwnFramesPlan other) {
        return new TrainingPlan(variant, net, curriculum, forcing, causalProbability, other, rates, budget, seed);
    }

    /** The level that a step tells of own frames when so much of the budget is spent; none if it is on true frames alone. */
    public OptionalDouble ownLevel(double spent) {
        return ownFrames.share() > 0 && spent >= 1 - ownFrames.share()
                ? OptionalDouble.of(ownFrames.level())
                : OptionalDouble.empty();
    }
}
