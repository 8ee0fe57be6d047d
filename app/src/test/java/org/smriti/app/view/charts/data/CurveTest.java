package org.smriti.app.view.charts.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import org.junit.jupiter.api.Test;

class CurveTest {

    private final Curve curve = new Curve("c", new double[] {0, 1, 2, 3, 4}, new double[] {1, 3, 5, 7, 9});

    @Test
    void thinningKeepsMeans() {
        Curve thinned = curve.thinned(3);

        assertArrayEquals(new double[] {0.5, 2.5, 4}, thinned.x());
        assertArrayEquals(new double[] {2, 6, 9}, thinned.y());
        assertSame(curve, curve.thinned(5));
    }

    @Test
    void theNearestPointIsFound() {
        assertEquals(0, curve.nearest(-7));
        assertEquals(2, curve.nearest(2.4));
        assertEquals(3, curve.nearest(2.6));
        assertEquals(4, curve.nearest(99));
        assertEquals(-1, Curve.of("none", List.of()).nearest(0));
    }

    @Test
    void aTableQuotesWhatItMust() {
        Table table = new Table(List.of("a", "b"), List.of(List.of("x, \"y\"", 2), List.of("z", 0.5)));

        assertEquals("a,b\n\"x, \"\"y\"\"\",2\nz,0.5\n", table.csv());
    }

    @Test
    void percentilesAreValuesThatOccur() {
        List<Double> values = List.of(5.0, 1.0, 4.0, 2.0, 3.0);

        assertEquals(3, Percentiles.of(values, 0.5));
        assertEquals(5, Percentiles.of(values, 0.99));
        assertEquals(1, Percentiles.of(values, 0.01));
        assertEquals(Double.NaN, Percentiles.of(List.of(), 0.5));
    }
}
