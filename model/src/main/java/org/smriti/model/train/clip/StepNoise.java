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
 * @param own B·T, whether a step on own frames shows the network's prediction in place of the noised truth: some of the frames behind a prefix, in half of
 *     the clips that have one
 * @param frameCausal whether frames of a chunk see only those before them, as in live play, or all of the chunk
 * @param seed of the noise
 */
public record StepNoise(float[] levels, float[] weights, boolean[] own, boolean frameCausal, int seed) {

    /** Share of the clips with a prefix that a step on own frames lets go on with some. */
    private static final double SHARE_GOING_ON = 0.5;

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
        SplitMix64 choice = SplitMix64.of(seed, "own frames");
        float[] levels = new float[clips * frames];
        float[] weights = new float[clips * frames];
        boolean[] own = new boolean[clips * frames];
        for (int clip = 0; clip < clips; clip++) {
            DiffusionForcing.Plan plan = forcing.draw(frames, random);
            boolean goesOn = choice.nextDouble() < SHARE_GOING_ON && plan.prefix() > 0;
            double share = goesOn ? choice.nextDouble() : 0;
            for (int frame = 0; frame < frames; frame++) {
                int index = clip * frames + frame;
                levels[index] = plan.noise()[frame];
                weights[index] = frame < plan.prefix() ? 0 : forcing.levels().weight(plan.noise()[frame]);
                boolean last = frame == frames - 1; // never own, so that something is left to learn
                own[index] = frame >= plan.prefix() && !last && choice.nextDouble() < share;
            }
        }
        boolean frameCausal = random.nextDouble() < causalProbability;
        return new StepNoise(levels, weights, own, frameCausal, (int) (random.nextLong() >>> 33));
    }

    /**
     * The same for a step on own frames: these are not trained on.
     *
     * @param level that the network is told of them
     */
    public StepNoise onOwnFrames(float level) {
        return new StepNoise(with(level, levels), with(0, weights), own, frameCausal, seed);
    }

    private float[] with(float ofOwn, float[] values) {
        float[] others = values.clone();
        for (int i = 0; i < others.length; i++) {
            others[i] = own[i] ? ofOwn : others[i];
        }
        return others;
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
