package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.tensor.Weights;

class FrameAttentionParityTest {

    private static final int CLIPS = 2;

    @ParameterizedTest
    @CsvSource({
        "LOCAL,BIDIRECTIONAL",
        "LOCAL,FRAME_CAUSAL",
        "LOCAL,OWN_FRAME",
        "FULL,BIDIRECTIONAL",
        "FULL,FRAME_CAUSAL",
        "FULL,OWN_FRAME"
    })
    void attentionInAnyPiecesEqualsOneDenseProductUnderTheMask(AttentionSpan span, ChunkMask mask) {
        Random random = new Random(11);
        NetConfig config = Nets.tiny(1);
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            Rotary rotary = new Rotary(manager, config, Waves.ofAttention(config.headDim() / 2));
            FrameAttention attention = new FrameAttention(weights.fresh(12), manager, config, span, rotary);
            Nets.shake(weights, 13);
            NaiveAttention naive = new NaiveAttention(config, span, mask, weights.values());
            Pass pass = new Pass(mask, Inspector.NONE);
            for (int frames : new int[] {1, 5, 7, 10, 13, 18}) {
                NDArray u = Nets.normal(manager, random, 1, CLIPS, frames, config.tokens(), config.width());
                NDArray place = Nets.conditions(manager, random, CLIPS, frames).place();

                float[] out = new float[(int) u.size()];
                LayerCarry carry = LayerCarry.EMPTY;
                for (int from = 0; from < frames; ) {
                    int to = Math.min(frames, from + 5 * (1 + random.nextInt(3)));
                    View view = View.of(place.get(":, {}:{}", from, to), rotary);
                    FrameAttention.Result piece = attention.forward(u.get(":, {}:{}", from, to), view, carry, pass, 0);
                    carry = new LayerCarry(
                            Optional.empty(), Optional.empty(), Optional.of(piece.keys()), Optional.of(piece.values()));
                    float[] values = piece.out().toFloatArray();
                    int frame = config.tokens() * config.width();
                    int length = (to - from) * frame;
                    for (int clip = 0; clip < CLIPS; clip++) {
                        System.arraycopy(values, clip * length, out, (clip * frames + from) * frame, length);
                    }
                    from = to;
                }

                for (int clip = 0; clip < CLIPS; clip++) {
                    double[] expected = naive.forward(
                            NaiveMath.doubles(u.get(clip).toFloatArray()),
                            place.get(clip).toFloatArray());
                    float[] actual = Arrays.copyOfRange(out, clip * expected.length, (clip + 1) * expected.length);
                    double error = NaiveMath.relativeError(actual, expected);
                    assertTrue(error <= 1e-4, frames + " frames differ by " + error);
                }
            }
        }
    }

    @Test
    void theNaiveMaskIsThatOfThePaper() {
        NetConfig config = Nets.tiny(1);
        NaiveAttention local = new NaiveAttention(config, AttentionSpan.LOCAL, ChunkMask.BIDIRECTIONAL, null);
        NaiveAttention causal = new NaiveAttention(config, AttentionSpan.FULL, ChunkMask.FRAME_CAUSAL, null);

        assertEquals(IntStream.range(5, 15).boxed().toList(), seen(local, 12));
        assertEquals(IntStream.range(0, 13).boxed().toList(), seen(causal, 12));
    }

    private static List<Integer> seen(NaiveAttention attention, int query) {
        List<Integer> seen = new ArrayList<>();
        for (int key = 0; key < 30; key++) {
            if (attention.sees(query, key)) {
                seen.add(key);
            }
        }
        return seen;
    }

    @Test
    void whatIsHandedOnIsTheLastChunkOrEverything() {
        NetConfig config = Nets.tiny(1);
        Random random = new Random(14);
        for (AttentionSpan span : new AttentionSpan[] {AttentionSpan.LOCAL, AttentionSpan.FULL}) {
            try (NDManager manager = NDManager.newBaseManager();
                    Weights weights = Weights.under(manager)) {
                Rotary rotary = new Rotary(manager, config, Waves.ofAttention(config.headDim() / 2));
                FrameAttention attention = new FrameAttention(weights.fresh(15), manager, config, span, rotary);
                NDArray u = Nets.normal(manager, random, 1, 1, 15, config.tokens(), config.width());
                NDArray place = Nets.conditions(manager, random, 1, 15).place();

                FrameAttention.Result result =
                        attention.forward(u, View.of(place, rotary), LayerCarry.EMPTY, Pass.PLAIN, 0);

                int frames = span == AttentionSpan.LOCAL ? 5 : 15;
                assertEquals(frames * config.tokens(), result.keys().getShape().get(2), span.name());
                assertEquals(result.keys().getShape(), result.values().getShape());
            }
        }
    }
}
