package org.smriti.model.eval.score;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.LastSeen;

class FrameScoreTest {

    private static FrameScore frame(int age, int number) {
        return new FrameScore(20, 0.5, age, number);
    }

    @Test
    void beyondTheWindowBeginsAfterTenFrames() {
        assertFalse(frame(10, 0).isBeyond(LastSeen.WINDOW));
        assertTrue(frame(11, 0).isBeyond(LastSeen.WINDOW));
    }

    @Test
    void beforeTheLastTenOfTheContextIsToldFromItsEnd() {
        assertFalse(frame(17, 7).isBeforeLast(LastSeen.WINDOW));
        assertTrue(frame(18, 7).isBeforeLast(LastSeen.WINDOW));
    }

    @Test
    void whatWasNeverShownCannotBeRecalled() {
        assertFalse(frame(Age.NEVER, 3).isBeyond(LastSeen.WINDOW));
        assertFalse(frame(Age.NEVER, 3).isBeforeLast(LastSeen.WINDOW));
        assertFalse(frame(Age.SKY, 3).isBeyond(LastSeen.WINDOW));
    }
}
