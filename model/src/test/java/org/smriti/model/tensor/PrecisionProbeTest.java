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
    void theProbeMeasuresThisMachineAndChoosesByWhatItMeasured() {
        PrecisionChoice choice = PrecisionProbe.run(Devices.pick("cpu"), List.of(new MatmulShape(64, 64, 64)));

        assertTrue(choice.fp32Gflops() > 0);
        assertEquals(PrecisionChoice.between(choice.fp32Gflops(), choice.fp16Gflops()), choice);
    }
}
