package org.smriti.app.session;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smriti.model.memory.DenoisingSettings;

/**
 * How well the same steps were regenerated after clean prefixes of several lengths.
 *
 * @param at index of the first step that was regenerated
 * @param points one for each prefix, the shortest first; fewer if it was stopped
 */
public record Sweep(int at, List<Point> points) {

    /**
     * The result of one prefix.
     *
     * @param prefix clean frames before the first step
     * @param psnr mean over the steps of the PSNR against the truth, dB, by track
     */
    public record Point(int prefix, Map<String, Double> psnr) {}

    /**
     * What a sweep is asked for.
     *
     * @param prefixes lengths to try; one that is longer than what lies before the first step stands for all of that
     * @param frames to regenerate at most
     * @param settings denoising steps and seed, the same for each prefix
     * @param noise level τ of the noise on the prefix, 0…1
     */
    public record Plan(List<Integer> prefixes, int frames, DenoisingSettings settings, float noise) {

        /** The length of a prefix of all that lies before. */
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

        /** Prefixes from none to all, over twenty frames, without noise. */
        public static Plan usual(DenoisingSettings settings) {
            return new Plan(PREFIXES, FRAMES, settings, 0);
        }

        /** The prefixes, cut to the frames that lie before, each length once, the shortest first. */
        IntStream prefixesWithin(int before) {
            return prefixes.stream()
                    .mapToInt(prefix -> Math.min(prefix, before))
                    .sorted()
                    .distinct();
        }
    }
}
