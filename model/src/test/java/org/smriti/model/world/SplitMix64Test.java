package org.smriti.model.world;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SplitMix64Test {

    @Test
    void givesThePublishedNumbers() {
        SplitMix64 random = new SplitMix64(1234567);
        assertEquals(6457827717110365317L, random.nextLong());
        assertEquals(3203168211198807973L, random.nextLong());
        assertEquals(Long.parseUnsignedLong("9817491932198370423"), random.nextLong());
        assertEquals(4593380528125082431L, random.nextLong());
    }

    @Test
    void goesOnFromItsState() {
        SplitMix64 random = SplitMix64.of(7, "a purpose");
        random.nextLong();
        SplitMix64 again = new SplitMix64(random.state());
        assertEquals(random.nextLong(), again.nextLong());
    }

    @Test
    void purposesAreUnrelated() {
        assertNotEquals(
                SplitMix64.of(7, "maze").nextLong(), SplitMix64.of(7, "start").nextLong());
    }

    @Test
    void choosesEvenly() {
        SplitMix64 random = SplitMix64.of(1, "evenly");
        int[] counts = new int[6];
        IntStream.range(0, 60_000).forEach(_ -> counts[random.nextInt(6)]++);
        for (int count : counts) {
            assertTrue(Math.abs(count - 10_000) < 400, "one of six came " + count + " times in 60,000");
        }
    }

    @Test
    void shufflingLosesNothing() {
        List<Integer> numbers = new ArrayList<>(IntStream.range(0, 50).boxed().toList());
        SplitMix64.of(1, "shuffle").shuffle(numbers);
        assertEquals(50, new HashSet<>(numbers).size());
        assertNotEquals(IntStream.range(0, 50).boxed().toList(), numbers);
    }
}
