package org.smriti.model.nn.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.train.plan.Presets;

class PassMemoryTest {

    private static final double MIB = 1 << 20;

    /** Measured peaks: MiB of resident memory added by a training step and by a pass without gradients. */
    @ParameterizedTest
    @CsvSource({
        "tiny, CAUSAL, 40, 2, 311, 244",
        "tiny, CAUSAL, 120, 1, 708, 633",
        "tiny, HYBRID, 40, 2, 294, 237",
        "tiny, HYBRID, 80, 3, 866, 720",
        "tiny, MAMBA, 80, 2, 505, 380",
        "tiny, MAMBA_WINDOW, 80, 2, 567, 461",
        "tiny, WINDOW, 80, 2, 505, 402",
        "base, CAUSAL, 20, 1, 909, 784",
        "base, CAUSAL, 60, 1, 5810, 5565",
        "base, HYBRID, 20, 2, 1481, 1246",
        "base, HYBRID, 40, 1, 1428, 1232",
        "base, MAMBA, 40, 1, 740, 659",
        "base, MAMBA_WINDOW, 40, 1, 1387, 1204",
        "base, WINDOW, 40, 1, 1565, 1367"
    })
    void itSaysWhatWasMeasured(String preset, Variant variant, int frames, int clips, int step, int pass) {
        PassMemory memory = new PassMemory(variant.of(Presets.named(preset).hybrid()), clips, frames);

        assertEquals(step, memory.training() / MIB, 0.15 * step);
        assertEquals(pass, memory.inference() / MIB, 0.15 * pass);
    }

    @Test
    void attentionToEveryFrameGrowsWithTheirSquare() {
        NetConfig full = Variant.CAUSAL.of(Presets.TINY.hybrid());
        double once = new PassMemory(full, 1, 10_000).training();

        assertTrue(new PassMemory(full, 1, 20_000).training() > 3.5 * once);
        assertEquals(2 * once, new PassMemory(full, 2, 10_000).training(), 1);
    }

    @Test
    void noSizeOverflows() {
        double most = new PassMemory(Presets.BASE.hybrid(), Integer.MAX_VALUE, Integer.MAX_VALUE).training();

        assertTrue(most > 1e22 && Double.isFinite(most));
    }
}
