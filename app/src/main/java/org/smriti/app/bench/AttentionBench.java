package org.smriti.app.bench;

import ai.djl.ndarray.NDManager;
import java.util.List;
import org.smriti.app.bench.BenchReport.AttentionCost;
import org.smriti.model.nn.AttentionComparison;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.train.plan.Presets;

/** Times one layer's local attention against full attention as it is usually written, over clips of several lengths. */
final class AttentionBench {

    private AttentionBench() {}

    /** Measures one length, at the sizes of the tiny preset: 16 tokens of 128 channels in 4 heads. */
    static AttentionCost run(NDManager manager, int frames, Effort effort) {
        try (AttentionComparison ways =
                new AttentionComparison(manager, Presets.TINY.hybrid(), frames, AttentionSpan.FULL)) {
            List<Double> millis = Timing.inTurn(
                    effort.repeats(),
                    effort.seconds(),
                    List.of(
                            () -> {
                                try (NDManager scope = manager.newSubManager()) {
                                    Timing.await(ways.local(scope));
                                }
                            },
                            () -> {
                                try (NDManager scope = manager.newSubManager()) {
                                    Timing.await(ways.full(scope));
                                }
                            }));
            return new AttentionCost(frames, millis.get(0), millis.get(1));
        }
    }
}
