package org.smriti.model.diffusion;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiffusionForcingTest {

    @ParameterizedTest
    @ValueSource(ints = {3, 4, 9, 10, 60})
    void aPrefixIsLongerThanHalfOfTheClipAndLeavesAFrameToLearnFrom(int frames) {
        SplittableRandom random = new SplittableRandom(1);
        Set<Integer> prefixes = new HashSet<>();
        for (int i = 0; i < 5_000; i++) {
            prefixes.add(DiffusionForcing.STANDARD.draw(frames, random).prefix());
        }
        prefixes.remove(0);

        for (int prefix : prefixes) {
            assertTrue(2 * prefix > frames && prefix < frames, prefix + " of " + frames);
        }
        assertEquals(frames - 1 - frames / 2, prefixes.size(), "every length that is allowed");
    }

    @Test
    void aPrefixComesWithTheGivenProbability() {
        SplittableRandom random = new SplittableRandom(2);
        int with = 0;
        for (int i = 0; i < 10_000; i++) {
            with += DiffusionForcing.STANDARD.draw(40, random).prefix() > 0 ? 1 : 0;
        }

        assertEquals(0.5, with / 10_000.0, 0.02);
    }

    @Test
    void aPrefixIsCleanOrCarriesOneSmallNoiseAndTheRestIsNoised() {
        SplittableRandom random = new SplittableRandom(3);
        DiffusionForcing forcing = DiffusionForcing.STANDARD;
        int clean = 0;
        int prefixes = 0;
        for (int i = 0; i < 5_000; i++) {
            DiffusionForcing.Plan plan = forcing.draw(20, random);
            for (int frame = 0; frame < 20; frame++) {
                float level = plan.noise()[frame];
                if (frame < plan.prefix()) {
                    assertEquals(plan.noise()[0], level);
                    assertTrue(level >= 0 && level <= forcing.prefixNoise());
                } else {
                    assertTrue(level > 0 && level <= 1);
                }
            }
            if (plan.prefix() > 0) {
                prefixes++;
                clean += plan.noise()[0] == 0 ? 1 : 0;
            }
        }

        assertEquals(forcing.cleanProbability(), (double) clean / prefixes, 0.03);
    }

    @Test
    void aClipOfOneFrameHasNoPrefix() {
        SplittableRandom random = new SplittableRandom(4);
        for (int i = 0; i < 100; i++) {
            assertEquals(0, DiffusionForcing.STANDARD.draw(1, random).prefix());
        }
    }

    @Test
    void theSameSourceGivesTheSamePlan() {
        DiffusionForcing.Plan one = DiffusionForcing.STANDARD.draw(30, new SplittableRandom(5));
        DiffusionForcing.Plan same = DiffusionForcing.STANDARD.draw(30, new SplittableRandom(5));

        assertEquals(one.prefix(), same.prefix());
        assertArrayEquals(one.noise(), same.noise());
    }
}
