package org.smriti.app.view.charts.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CappedTest {

    private static Curve curve(double... heights) {
        return new Curve(
                "one", IntStream.range(0, heights.length).asDoubleStream().toArray(), heights);
    }

    @Test
    void aSlowFirstFrameIsCutOffAtTheEdge() {
        Capped capped = Capped.outliers(List.of(curve(2500, 60, 55, 62, 58)));

        assertEquals(1, capped.count());
        assertEquals(2500, capped.greatest());
        assertEquals(0, capped.above().getFirst().x()[0]);
        assertTrue(capped.edge() > 62 && capped.edge() < 300, "edge " + capped.edge());
        assertEquals(capped.edge(), capped.curves().getFirst().y()[0]);
        assertArrayEquals(
                new double[] {60, 55, 62, 58},
                Arrays.copyOfRange(capped.curves().getFirst().y(), 1, 5));
    }

    @Test
    void twoFramesAreEnoughToTellWhichWasSlow() {
        assertEquals(1, Capped.outliers(List.of(curve(2500, 60))).count());
    }

    @Test
    void aCostThatGrowsIsShownWhole() {
        double[] growing =
                IntStream.rangeClosed(1, 300).mapToDouble(i -> 0.01 * i * i).toArray();
        Capped capped = Capped.outliers(List.of(curve(growing)));

        assertEquals(0, capped.count());
        assertTrue(Double.isNaN(capped.edge()));
        assertArrayEquals(growing, capped.curves().getFirst().y());
    }

    @Test
    void aCurveIsNotCutOffBelowWhatAnotherReaches() {
        assertEquals(
                0,
                Capped.outliers(List.of(curve(50, 10, 10, 10), curve(100, 90, 95, 98)))
                        .count());
    }

    @Test
    void whatReachesAHeightIsCutOffHoweverOftenItDoes() {
        Capped capped = Capped.below(100, List.of(curve(100, 100, 100), curve(20, 26, 100)));

        assertEquals(4, capped.count());
        assertTrue(capped.edge() > 26 && capped.edge() < 28, "edge " + capped.edge());
    }

    @Test
    void nothingIsCutOffWhereAllIsHigh() {
        assertEquals(0, Capped.below(100, List.of(curve(100, 100))).count());
        assertEquals(0, Capped.outliers(List.of()).count());
    }
}
