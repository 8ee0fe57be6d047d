package org.smriti.model.eval;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class LagBinTest {

    @Test
    void everyLagFallsIntoOneBin() {
        for (int lag = 1; lag < 1000; lag++) {
            int wanted = lag;
            assertEquals(
                    1, LagBin.all().stream().filter(bin -> bin.holds(wanted)).count(), "lag " + lag);
        }
    }

    @Test
    void whatWasNeverSeenFallsIntoNone() {
        assertTrue(LagBin.all().stream().noneMatch(bin -> bin.holds(0)));
        assertFalse(LagBin.beyond(10).holds(0));
    }

    @Test
    void beyondTheWindowBeginsAfterTenFrames() {
        assertFalse(LagBin.beyond(LagBin.WINDOW).holds(10));
        assertTrue(LagBin.beyond(LagBin.WINDOW).holds(11));
    }
}
