package org.smriti.model.train.clip;

import org.smriti.model.diffusion.DiffusionForcing;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.world.SplitMix64;

/**
 * How one step noises its batch: all that is drawn for it except the noise itself. Every trainer gets it from here, so that a step is the
 * same in each.
 *
 * @param levels B·T noise levels τ
 * @param weights B·T weights of the squared errors; zero for frames of the prefix, which are not trained on
 * @param frameCausal whether frames of a chunk see only those before them, as in live play, or all of the chunk
 * @param seed of the noise
 */
public record StepNoise(float[] levels, float[] weights, boolean frameCausal, int seed) {

    /** Draws for a step of a plan. */
    public static StepNoise of(TrainingPlan plan, long step, Batch batch) {
        return draw(
                plan.forcing(), plan.causalProbability(), batch.clips(), batch.frames(), plan.seed() * 7_919 + step);
    }

    /**
     * Draws.
     *
     * @param causalProbability that the batch is masked frame by frame within chunks
     */
    static StepNoise draw(DiffusionForcing forcing, double causalProbability, int clips, int frames, long seed) {
        SplitMix64 random = SplitMix64.of(seed, "noise");
        float[] levels = new float[clips * frames];
        float[] weights = new float[clips * frames];
        for (int clip = 0; clip < clips; clip++) {
            DiffusionForcing.Plan plan = forcing.draw(frames, random);
            for (int frame = 0; frame < frames; frame++) {
                int index = clip * frames + frame;
                levels[index] = plan.noise()[frame];
                weights[index] = frame < plan.prefix() ? 0 : forcing.levels().weight(plan.noise()[frame]);
            }
        }
        boolean frameCausal = random.nextDouble() < causalProbability;
        return new StepNoise(levels, weights, frameCausal, (int) (random.nextLong() >>> 33));
    }

    /** How many frames are trained on. */
    public int trained() {
        int count = 0;
        for (float weight : weights) {
            count += weight > 0 ? 1 : 0;
        }
        return count;
    }
}
