package org.smriti.app.view.charts.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.tick.AttentionSummary;
import org.smriti.app.view.charts.data.AttentionMask.Sight;

class AttentionTest {

    @Test
    void aFrameSeesItsOwnChunkAndTheOneBefore() {
        AttentionMask mask = AttentionMask.of("hybrid", 5);

        assertEquals(Sight.UNSEEN, mask.sight(12, 4));
        assertEquals(Sight.EARLIER, mask.sight(12, 5));
        assertEquals(Sight.EARLIER, mask.sight(12, 9));
        assertEquals(Sight.OWN_CHUNK, mask.sight(12, 10));
        assertEquals(Sight.OWN_CHUNK, mask.sight(12, 14));
        assertEquals(Sight.UNSEEN, mask.sight(12, 15));
    }

    @Test
    void fullAttentionSeesAllThatWasAndAModelWithoutAttentionNothing() {
        AttentionMask all = AttentionMask.of("causal", 5);
        AttentionMask none = AttentionMask.of("mamba", 5);

        assertTrue(IntStream.range(0, 103).allMatch(frame -> all.sight(102, frame) != Sight.UNSEEN));
        assertTrue(IntStream.range(0, 110).allMatch(frame -> none.sight(102, frame) == Sight.UNSEEN));
    }

    @Test
    void massIsTheMeanOfTheLayersThatHaveAttention() {
        List<AttentionSummary> summaries = List.of(
                new AttentionSummary(1, new float[] {0.5f, 0.5f}, 0, new float[] {0.25f, 0.25f, 0.5f, 0}),
                new AttentionSummary(0, new float[0], 0, new float[0]),
                new AttentionSummary(1, new float[] {0, 1}, 0, new float[] {0, 0, 0, 1}));

        AttentionMass mean = AttentionMass.of(summaries, AttentionMass.ALL);

        assertArrayEquals(new double[] {0.25, 0.75}, mean.byFrame());
        assertArrayEquals(new double[] {0.125, 0.125, 0.25, 0.5}, mean.byPatch());
        assertEquals(2, mean.patches());
        assertArrayEquals(new double[] {0, 1}, AttentionMass.of(summaries, 2).byFrame());
        assertTrue(AttentionMass.of(summaries, 1).isEmpty());
        assertTrue(AttentionMass.of(List.of(), 0).isEmpty());
    }
}
