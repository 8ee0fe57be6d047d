package org.smriti.app.live.thread;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class InputClockTest {

    private final InputClock clock = new InputClock();

    @Test
    void aKeyCountsBeforeTheClocksCallAndTheFirstKeyBeforeTheNext() {
        long before = System.nanoTime();
        clock.changed();
        long pressed = System.nanoTime();
        clock.changed();
        clock.asked();

        long taken = clock.taken();

        assertTrue(before <= taken && taken <= pressed);
        assertTrue(InputClock.millisSince(taken) >= 0);
    }

    @Test
    void whatIsAnsweredOrDroppedCountsNoMore() {
        clock.changed();
        clock.taken();
        clock.changed();
        clock.dropped();
        long before = System.nanoTime();
        clock.asked();
        long asked = clock.taken();
        long unasked = clock.taken();

        assertTrue(before <= asked);
        assertTrue(asked <= unasked);
        assertEquals(0, InputClock.millisSince(System.nanoTime()), 1000);
    }
}
