package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.nn.config.AttentionSpan;

class AttentionParityTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 6, 10, 13, 40})
    void theBandedAttentionEqualsAMaskOverAllTokens(int frames) {
        try (NDManager manager = NDManager.newBaseManager();
                AttentionComparison ways =
                        new AttentionComparison(manager, Nets.tiny(1), frames, AttentionSpan.LOCAL)) {
            float error = Nets.relativeError(ways.local(manager), ways.full(manager));

            assertTrue(error <= 1e-5, frames + " frames differ by " + error);
        }
    }
}
