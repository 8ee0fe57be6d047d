package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Weights;

class PointDistanceTest {

    private static final NetConfig CONFIG = Nets.tiny(1);
    private static final int CLIPS = 2;
    private static final int FRAMES = 3;

    /** The point of a vector relative to the ray of its token: cells along the ray and to its left. */
    private record Sight(double along, double aside) {}

    @Test
    void atFirstEverythingIsAboutACellAndAHalfAway() {
        for (Sight sight : sights(1, 0)) {
            assertEquals(1.5, sight.along(), 0.5);
        }
    }

    @Test
    void pointsLieAheadOnTheRayForAnyWeights() {
        double nearest = Double.POSITIVE_INFINITY;
        double farthest = 0;
        for (Sight sight : sights(5, 2)) {
            assertTrue(sight.along() > 0, "a distance must be positive: " + sight.along());
            assertEquals(0, sight.aside(), 1e-5 * Math.max(1, sight.along()));
            nearest = Math.min(nearest, sight.along());
            farthest = Math.max(farthest, sight.along());
        }
        assertTrue(nearest < 0.5 && farthest > 3, "the weights must matter: from " + nearest + " to " + farthest);
    }

    @Test
    void theTwoVectorsOfATokenHavePointsOfTheirOwn() {
        Sight[] sights = sights(5, 2);

        double apart = 0;
        for (int i = 0; i < sights.length; i += PointDistance.VECTORS) {
            apart = Math.max(apart, Math.abs(sights[i].along() - sights[i + 1].along()));
        }
        assertTrue(apart > 0.5, "both at the same distance: " + apart);
    }

    /** The points of all vectors of random tokens at random places, for fresh or random weights. */
    private static Sight[] sights(double deviation, int shakes) {
        Random random = new Random(7);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            PointDistance distance = new PointDistance(weights.fresh(8), CONFIG);
            for (int i = 0; i < shakes; i++) {
                Nets.shake(weights, 9 + i);
            }
            NDArray u = Nets.normal(manager, random, deviation, CLIPS, FRAMES, CONFIG.tokens(), CONFIG.width());
            NDArray place = Nets.conditions(manager, random, CLIPS, FRAMES).place();

            NDArray offsets = distance.offsets(u, Nets.view(CONFIG, place).rays());

            assertEquals(new Shape(CLIPS, FRAMES, CONFIG.tokens(), PointDistance.VECTORS, 2), offsets.getShape());
            return sights(offsets.toFloatArray(), place.toFloatArray());
        }
    }

    private static Sight[] sights(float[] offsets, float[] places) {
        float[] rays = TokenRays.of(CONFIG);
        Sight[] sights = new Sight[offsets.length / 2];
        for (int i = 0; i < sights.length; i++) {
            int position = i / PointDistance.VECTORS;
            double heading = places[position / CONFIG.tokens() * Conditions.PLACE + 3];
            double direction = heading + rays[3 * (position % CONFIG.tokens()) + 2];
            double x = offsets[2 * i];
            double y = offsets[2 * i + 1];
            sights[i] = new Sight(
                    x * Math.cos(direction) + y * Math.sin(direction),
                    y * Math.cos(direction) - x * Math.sin(direction));
        }
        return sights;
    }
}
