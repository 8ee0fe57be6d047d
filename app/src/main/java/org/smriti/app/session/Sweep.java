package org.smriti.app.session;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smriti.model.memory.DenoisingSettings;

/**
 * How well the same steps were made anew after clean prefixes of several lengths.
 *
 * @param at index of the first step that was made anew
 * @param points one for each prefix, the shortest first; fewer if it was stopped
 */
public record Sweep(int at, List<Point> points) {

    /**
     * What one prefix was good for.
     *
     * @param prefix clean frames before the first step
     * @param psnr mean over the steps of the PSNR against the truth, dB, by track
     */
    public record Point(int prefix, Map<String, Double> psnr) {}

    /**
     * What is asked for.
     *
     * @param prefixes lengths to try; one that is longer than what is there stands for all of it
     * @param frames to make anew at most
     * @param settings denoising steps and seed, the same for each prefix
     * @param noise level τ of the noise on the prefix, 0…1
     */
    public record Plan(List<Integer> prefixes, int frames, DenoisingSettings settings, float noise) {

        /** Stands for all that lies before. */
        public static final int ALL = Integer.MAX_VALUE;

        private static final List<Integer> PREFIXES = List.of(0, 1, 5, 10, 25, 50, 100, ALL);
        private static final int FRAMES = 20;

        /** Checks the numbers. */
        public Plan {
            prefixes = List.copyOf(prefixes);
            if (prefixes.isEmpty() || prefixes.stream().anyMatch(prefix -> prefix < 0) || frames < 1) {
                throw new IllegalArgumentException("a sweep makes at least one frame after prefixes of 0 and more, not "
                        + frames + " after " + prefixes);
            }
            if (!(noise >= 0 && noise <= 1)) {
                throw new IllegalArgumentException("a noise level lies between 0 and 1, not at " + noise);
            }
        }

        /** From nothing to everything, over twenty frames, without noise. */
        public static Plan usual(DenoisingSettings settings) {
            return new Plan(PREFIXES, FRAMES, settings, 0);
        }

        /** Those that differ where so many frames lie before, the shortest first. */
        IntStream prefixesWithin(int before) {
            return prefixes.stream()
                    .mapToInt(prefix -> Math.min(prefix, before))
                    .sorted()
                    .distinct();
        }
    }
}
