package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.nn.config.NetConfig;

class RotaryTest {

    private static final NetConfig CONFIG = Nets.tiny(1);
    private static final int CHANNELS = 24;
    private static final int PAIRS = 32;

    /** Rotates the same vector in every token of frames at these places: (T, S, channels). */
    private static NDArray turned(NDManager manager, Waves waves, NDArray vector, float[]... places) {
        Rotary rotary = new Rotary(manager, CONFIG, waves);
        NDArray place = manager.create(places).reshape(1, places.length, 4);
        NDArray x = vector.broadcast(new Shape(1, places.length, CONFIG.tokens(), 2L * waves.pairs()));
        return Rotary.apply(x, Rotary.turns(rotary.angles(place))).squeeze(0);
    }

    @Test
    void turningKeepsLengths() {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray vector = Nets.normal(manager, new Random(1), 1, CHANNELS);

            NDArray lengths = turned(manager, Waves.ofScan(CHANNELS / 2, 1), vector, new float[] {7, 1, -2, 3})
                    .square()
                    .sum(new int[] {2});

            float expected = vector.square().sum().getFloat();
            for (float length : lengths.toFloatArray()) {
                assertEquals(expected, length, 1e-4 * expected);
            }
        }
    }

    @Test
    void productsDependOnDifferencesOfTimePlaceAndHeadingOnly() {
        Random random = new Random(2);
        try (NDManager manager = NDManager.newBaseManager()) {
            for (Waves waves : new Waves[] {Waves.ofScan(CHANNELS / 2, 2), Waves.ofAttention(CHANNELS / 2)}) {
                NDArray q = Nets.normal(manager, random, 1, CHANNELS);
                NDArray k = Nets.normal(manager, random, 1, CHANNELS);
                float[] first = {3, 0.5f, -1, 0.25f};
                float[] second = {9, -2, 1.5f, 2};
                float[] shift = {40, 4, -3, 1.5f};

                NDArray here = products(manager, waves, q, k, first, second);
                NDArray there = products(manager, waves, q, k, plus(first, shift), plus(second, shift));

                assertTrue(Nets.relativeError(there, here) < 1e-4);
                NDArray elsewhere = products(manager, waves, q, k, plus(first, shift), second);
                assertTrue(Nets.relativeError(elsewhere, here) > 1e-2, "the shift of one of them must matter");
            }
        }
    }

    private static NDArray products(
            NDManager manager, Waves waves, NDArray q, NDArray k, float[] queryPlace, float[] keyPlace) {
        return turned(manager, waves, q, queryPlace)
                .get(0)
                .matMul(turned(manager, waves, k, keyPlace).get(0).transpose());
    }

    @Test
    void aScanMatchesWhatWasSeenInTheSameDirectionWhicheverColumnItStoodIn() {
        float[] rays = TokenRays.of(CONFIG);
        Waves waves = Waves.ofScan(CHANNELS / 2, 0);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray vector = Nets.normal(manager, new Random(3), 1, CHANNELS);
            for (int column = 1; column < CONFIG.grid(); column++) {
                float turn = rays[2] - rays[3 * column + 2]; // from the azimuth of the first column to that of this one
                NDArray both = turned(
                        manager, waves, vector, new float[] {0, 1, 2, 0.5f}, new float[] {80, 1, 2, 0.5f + turn});

                NDArray before = both.get(0).get(0);
                assertEquals(1, cosine(before, both.get(1).get(column)), 1e-5);
                assertTrue(cosine(before, both.get(1).get(0)) < 0.9, "another direction must not match");
            }
        }
    }

    @Test
    void aScanWithoutPosesMatchesByHowLongAgoSomethingWasSeen() {
        Waves waves = Waves.ofScanInTime(CHANNELS / 2, 1);
        try (NDManager manager = NDManager.newBaseManager()) {
            Random random = new Random(4);
            NDArray q = Nets.normal(manager, random, 1, CHANNELS);
            NDArray k = Nets.normal(manager, random, 1, CHANNELS);
            NDArray now = products(manager, waves, q, k, new float[] {40, 0, 0, 0}, new float[] {12, 0, 0, 0});
            NDArray later = products(manager, waves, q, k, new float[] {640, 0, 0, 0}, new float[] {612, 0, 0, 0});
            NDArray sooner = products(manager, waves, q, k, new float[] {40, 0, 0, 0}, new float[] {14, 0, 0, 0});

            assertTrue(Nets.relativeError(later, now) < 1e-3, "the same time ago");
            assertTrue(Nets.relativeError(sooner, now) > 1e-1, "another time ago");
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3})
    void aScanTellsOppositeDirectionsApart(int layer) {
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray both = turned(
                    manager,
                    Waves.ofScan(CHANNELS / 2, layer),
                    manager.ones(new Shape(CHANNELS)),
                    new float[] {0, 1, 2, 0.5f},
                    new float[] {0, 1, 2, 0.5f + (float) Math.PI});

            float opposite = cosine(both.get(0).get(0), both.get(1).get(0));
            assertTrue(opposite < 0.9, "what lies behind matches what lies ahead: " + opposite);
        }
    }

    @Test
    void pointPairsMatchBetweenTokensThatLookAtTheSamePoint() {
        Random random = new Random(4);
        float[] rays = TokenRays.of(CONFIG);
        for (int trial = 0; trial < 40; trial++) {
            Waves waves = trial % 2 == 0 ? Waves.ofScan(PAIRS, trial % 4) : Waves.ofAttention(PAIRS);
            float[] first = place(random);
            float[] second = place(random);
            int token = random.nextInt(CONFIG.tokens());
            int other = random.nextInt(CONFIG.tokens());
            double distance = random.nextDouble(0.5, 4);
            double direction = first[3] + rays[3 * token + 2];
            double east = first[1] + distance * Math.cos(direction) - second[1];
            double north = first[2] + distance * Math.sin(direction) - second[2];
            second[3] = (float) (Math.atan2(north, east)
                    - rays[3 * other + 2]); // so that the other token's ray meets the same point
            try (NDManager manager = NDManager.newBaseManager()) {
                NDArray q = onlyPoints(waves, Nets.normal(manager, random, 1, 2L * PAIRS));
                NDArray k = q.add(onlyPoints(waves, Nets.normal(manager, random, 0.3, 2L * PAIRS)));
                float unturned = q.dot(k).getFloat();
                NDArray here = looking(manager, waves, q, first, token, distance);

                NDArray there = looking(manager, waves, k, second, other, Math.hypot(east, north));
                NDArray behind = looking(manager, waves, k, second, other, Math.hypot(east, north) + 2);

                assertEquals(unturned, here.dot(there).getFloat(), 1e-4 * unturned);
                assertTrue(here.dot(behind).getFloat() < 0.9 * unturned, "a point two cells behind must not match");
            }
        }
    }

    private static float[] place(Random random) {
        return new float[] {
            random.nextInt(100), random.nextFloat(-3, 3), random.nextFloat(-3, 3), random.nextFloat(-3, 3)
        };
    }

    /** The vector with zeros in all pairs except those of the point. */
    private static NDArray onlyPoints(Waves waves, NDArray vector) {
        int pairs = waves.pairs();
        float[] kept = new float[2 * pairs];
        for (int pair = 0; pair < pairs; pair++) {
            if (Math.hypot(waves.point()[pair], waves.point()[pairs + pair]) > 0) {
                kept[pair] = 1;
                kept[pairs + pair] = 1;
            }
        }
        return vector.mul(vector.getManager().create(kept));
    }

    /** A vector rotated as that of a token at a place, whose point is at a distance. */
    private static NDArray looking(
            NDManager manager, Waves waves, NDArray vector, float[] from, int token, double distance) {
        Rotary rotary = new Rotary(manager, CONFIG, waves);
        NDArray place = manager.create(from).reshape(1, 1, 4);
        NDArray offsets = rotary.rays(place).mul(distance); // (1, 1, S, 1, 2)
        NDArray angles =
                rotary.towards(rotary.angles(place).expandDims(3), offsets).get(0, 0, token);
        return Rotary.apply(vector.reshape(1, -1), Rotary.turns(angles)).squeeze(0);
    }

    @Test
    void aScanMatchesLessTheFartherThePlace() {
        Waves waves = Waves.ofScan(CHANNELS / 2, 0);
        try (NDManager manager = NDManager.newBaseManager()) {
            NDArray vector = manager.ones(new Shape(CHANNELS));
            NDArray places =
                    turned(manager, waves, vector, new float[4], new float[] {0, 0.2f, 0, 0}, new float[] {0, 3, 0, 0});

            float near = cosine(places.get(0).get(0), places.get(1).get(0));
            float far = cosine(places.get(0).get(0), places.get(2).get(0));

            assertTrue(near > 0.9, "a fifth of a cell away: " + near);
            assertTrue(far < 0.5, "three cells away: " + far);
        }
    }

    @Test
    void theLeftmostColumnLooksLeftByHalfTheFieldOfViewAtMost() {
        float[] rays = TokenRays.of(CONFIG);

        assertTrue(rays[2] > 0 && rays[2] < StrictMath.toRadians(CONFIG.fieldOfView() / 2));
        assertEquals(-rays[2], rays[3 * (CONFIG.grid() - 1) + 2], 1e-6);
        assertEquals(
                CONFIG.tokens(),
                IntStream.range(0, CONFIG.tokens())
                        .filter(token -> rays[3 * token] * CONFIG.grid() + rays[3 * token + 1] == token)
                        .count());
    }

    private static float[] plus(float[] a, float[] b) {
        float[] sum = a.clone();
        for (int i = 0; i < sum.length; i++) {
            sum[i] += b[i];
        }
        return sum;
    }

    private static float cosine(NDArray a, NDArray b) {
        return a.dot(b).getFloat()
                / (float) Math.sqrt(a.dot(a).getFloat() * b.dot(b).getFloat());
    }
}
