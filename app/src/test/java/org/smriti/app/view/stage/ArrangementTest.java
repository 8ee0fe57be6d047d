package org.smriti.app.view.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class ArrangementTest {

    private static final double GAP = 10;
    private static final double AROUND = 50;

    @Test
    void threeInAWideStageStandInOneRow() {
        assertEquals(new Arrangement(1, 3, 320), Arrangement.largest(3, 980, 500, GAP, AROUND));
    }

    @Test
    void fourStandTwoByTwoWhereThatMakesThemLarger() {
        assertEquals(new Arrangement(2, 2, 395), Arrangement.largest(4, 1000, 900, GAP, AROUND));
        assertEquals(new Arrangement(1, 4, 242), Arrangement.largest(4, 1000, 500, GAP, AROUND));
    }

    @Test
    void inATallStageTheyStandBelowEachOther() {
        assertEquals(new Arrangement(3, 1, 276), Arrangement.largest(3, 400, 1000, GAP, AROUND));
    }

    @Test
    void aLowStageLimitsTheEdgeByItsHeight() {
        assertEquals(new Arrangement(1, 3, 150), Arrangement.largest(3, 980, 200, GAP, AROUND));
    }

    @Test
    void withoutRoomThereIsNoFrameAndNoNegativeOne() {
        assertEquals(0, Arrangement.largest(3, 20, 20, GAP, AROUND).edge());
    }

    @Test
    void crispFramesAreWholeMultiplesOfTheirPixelsOnTheScreen() {
        Arrangement arrangement = new Arrangement(1, 3, 330);

        assertEquals(320, arrangement.crisp(32, 1).edge());
        assertEquals(320, arrangement.crisp(32, 2).edge());
        assertEquals(308, new Arrangement(1, 3, 312).crisp(66, 1.5).edge());
        assertEquals(330, arrangement.crisp(400, 1).edge(), "smaller than its pixels: shown at the size there is");
        assertEquals(192, new Arrangement(1, 3, 200).crisp(64, 1).edge());
        assertEquals(180, new Arrangement(1, 3, 180).crisp(64, 1).edge(), "not 128, which would be much smaller");
    }
}
