package org.smriti.app.live.thread;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class CancellationTest {

    private final Cancellation cancellation = new Cancellation();

    @Test
    void allThatWasAskedForIsCancelled() {
        BooleanSupplier first = cancellation.token();
        BooleanSupplier second = cancellation.token();
        assertFalse(first.getAsBoolean() || second.getAsBoolean());

        cancellation.cancel();

        assertTrue(first.getAsBoolean() && second.getAsBoolean());
    }

    @Test
    void whatIsAskedForAfterwardsGoesOnAndRevivesNothing() {
        BooleanSupplier before = cancellation.token();
        cancellation.cancel();
        BooleanSupplier after = cancellation.token();

        assertTrue(before.getAsBoolean());
        assertFalse(after.getAsBoolean());
    }
}
