package org.smriti.model.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.types.DataType;
import java.util.List;
import org.junit.jupiter.api.Test;

class PrecisionProbeTest {

    @Test
    void theFasterPrecisionWins() {
        assertEquals(DataType.FLOAT16, PrecisionChoice.between(200, 1000).type());
        assertEquals(DataType.FLOAT32, PrecisionChoice.between(200, 40).type());
    }

    @Test
    void halfPrecisionMustWinByMoreThanNoise() {
        assertEquals(DataType.FLOAT32, PrecisionChoice.between(200, 205).type());
    }

    @Test
    void withoutHalfPrecisionItIsFp32AndSaysWhy() {
        PrecisionChoice choice = PrecisionChoice.between(200, 0);

        assertEquals("fp32", choice.label());
        assertEquals("fp16 matmul does not work on this device", choice.why());
    }

    @Test
    void aPrecisionThatIsFarBehindGetsNoRate() {
        PrecisionChoice choice = PrecisionChoice.farBehind(200, 8);

        assertEquals("fp32", choice.label());
        assertEquals(0, choice.fp16Gflops());
        assertEquals("fp32 matmul runs at 200 GFLOP/s, fp16 more than 8 times slower in a short trial", choice.why());
    }

    @Test
    void theProbeMeasuresThisMachineAndChoosesByWhatItMeasured() {
        PrecisionChoice choice = PrecisionProbe.run(Devices.pick("cpu"), List.of(new MatmulShape(64, 64, 64)));

        assertTrue(choice.fp32Gflops() > 0);
        boolean half = choice.fp16Gflops() > 1.1 * choice.fp32Gflops();
        assertEquals(half ? DataType.FLOAT16 : DataType.FLOAT32, choice.type(), choice.why());
    }
}
