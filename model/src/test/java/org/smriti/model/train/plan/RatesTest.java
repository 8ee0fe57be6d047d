package org.smriti.model.train.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RatesTest {

    private static final Rates RATES = new Rates(2e-3, 1e-3, 200, 0.25, 0.998);

    @Test
    void ratesRiseStayAndFall() {
        assertEquals(1 / 200.0, RATES.factor(0, 0), 1e-12);
        assertEquals(0.5, RATES.factor(99, 0.01), 1e-12);
        assertEquals(1, RATES.factor(199, 0.02), 1e-12);
        assertEquals(1, RATES.factor(5_000, 0.75), 1e-12);
        assertEquals(0.5, RATES.factor(8_000, 0.875), 1e-12);
        assertEquals(0, RATES.factor(9_999, 1), 1e-12);
    }

    @Test
    void aRunShorterThanItsWarmUpFallsAllTheSame() {
        assertTrue(RATES.factor(9, 0.99) < RATES.factor(8, 0.89));
    }

    @Test
    void withoutWarmUpTheFirstStepIsWhole() {
        assertEquals(1, new Rates(2e-3, 1e-3, 0, 0.25, 0.998).factor(0, 0));
    }
}
