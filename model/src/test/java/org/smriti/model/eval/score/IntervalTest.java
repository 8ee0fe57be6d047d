package org.smriti.model.eval.score;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reference values: {@code scipy.stats.t} of SciPy 1.17.1. */
class IntervalTest {

    @ParameterizedTest
    @CsvSource({"10, 2.22814", "15, 2.13145", "31, 2.03951", "63, 1.99834", "127, 1.97882"})
    void quantilesAreStudents(int freedom, double expected) {
        assertEquals(expected, Interval.quantile(freedom), 3e-4);
    }

    @Test
    void equallyLongEpisodesGiveTheOrdinaryInterval() {
        List<Interval.Part> parts = Stream.of(20.0, 21.0, 19.5, 24.0)
                .map(mean -> new Interval.Part(5 * mean, 5))
                .toList();

        Interval interval = Interval.of(parts);

        assertEquals(21.125, interval.mean(), 1e-12);
        assertEquals(17.917787202085293, interval.low(), 1e-4);
        assertEquals(24.332212797914707, interval.high(), 1e-4);
        assertEquals(20, interval.frames());
    }

    @Test
    void theMeanIsOverFramesAndEpisodesWithoutAnyDoNotCount() {
        Interval interval =
                Interval.of(List.of(new Interval.Part(10, 1), new Interval.Part(60, 3), new Interval.Part(0, 0)));

        assertEquals(17.5, interval.mean(), 1e-12);
        assertTrue(interval.low() < 17.5 && interval.high() > 17.5);
    }

    @Test
    void oneEpisodeHasNoInterval() {
        assertEquals(new Interval(7, 7, 7, 2), Interval.of(List.of(new Interval.Part(14, 2))));
    }
}
