package org.smriti.app.runtime;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;

class WishesTest {

    private final Wishes wishes = new Wishes();

    @Test
    void allThatWasAskedForIsCancelled() {
        BooleanSupplier first = wishes.wish();
        BooleanSupplier second = wishes.wish();
        assertFalse(first.getAsBoolean() || second.getAsBoolean());

        wishes.cancel();

        assertTrue(first.getAsBoolean() && second.getAsBoolean());
    }

    @Test
    void whatIsAskedForAfterwardsGoesOnAndRevivesNothing() {
        BooleanSupplier before = wishes.wish();
        wishes.cancel();
        BooleanSupplier after = wishes.wish();

        assertTrue(before.getAsBoolean());
        assertFalse(after.getAsBoolean());
    }
}
