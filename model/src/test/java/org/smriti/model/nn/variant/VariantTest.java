package org.smriti.model.nn.variant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;

class VariantTest {

    private static final NetConfig REALISTIC = new NetConfig(
            32,
            8,
            0,
            64,
            128,
            4,
            32,
            384,
            5,
            1,
            6,
            80,
            NetConfig.PoseMode.ON,
            List.of(layer(1, 4), layer(1, 1), layer(2, 2), layer(4, 4)));

    /** A configuration in which the first layer has no attention. */
    private static final NetConfig SPARING = REALISTIC.with(
            List.of(new LayerConfig(Optional.of(new BlockSize(1, 4)), AttentionSpan.NONE), layer(1, 1)), 384);

    private static LayerConfig layer(int height, int width) {
        return new LayerConfig(Optional.of(new BlockSize(height, width)), AttentionSpan.LOCAL);
    }

    @ParameterizedTest
    @EnumSource
    void parametersMatchTheHybridsWithinAPercent(Variant variant) {
        double ratio = (double) ParameterCount.of(variant.of(REALISTIC)) / ParameterCount.of(REALISTIC);

        assertEquals(1, ratio, 0.01);
    }

    @Test
    void theHybridIsItself() {
        assertSame(REALISTIC, Variant.HYBRID.of(REALISTIC));
    }

    @ParameterizedTest
    @EnumSource
    void eachIsMadeOfWhatItsNameSays(Variant variant) {
        for (LayerConfig layer : variant.of(REALISTIC).layers()) {
            Optional<BlockSize> wholeFrame = Optional.of(new BlockSize(4, 4));
            switch (variant) {
                case HYBRID -> assertTrue(layer.scan().isPresent() && layer.attention() == AttentionSpan.LOCAL);
                case WINDOW -> assertEquals(new LayerConfig(Optional.empty(), AttentionSpan.LOCAL), layer);
                case MAMBA -> assertEquals(new LayerConfig(wholeFrame, AttentionSpan.NONE), layer);
                case MAMBA_WINDOW -> assertEquals(new LayerConfig(wholeFrame, AttentionSpan.LOCAL), layer);
                case CAUSAL -> assertEquals(new LayerConfig(Optional.empty(), AttentionSpan.FULL), layer);
            }
        }
    }

    @Test
    void oneScanAndAttentionAttendsWhereTheHybridDoes() {
        Optional<BlockSize> wholeFrame = Optional.of(new BlockSize(4, 4));

        assertEquals(
                List.of(
                        new LayerConfig(wholeFrame, AttentionSpan.NONE),
                        new LayerConfig(wholeFrame, AttentionSpan.LOCAL)),
                Variant.MAMBA_WINDOW.of(SPARING).layers());
    }

    @ParameterizedTest
    @EnumSource
    void itsLabelFindsIt(Variant variant) {
        assertEquals(variant, Variant.named(variant.label()));
    }

    @Test
    void anUnknownLabelIsAnsweredWithThoseThatExist() {
        Exception e = assertThrows(IllegalArgumentException.class, () -> Variant.named("transformer"));

        assertEquals(
                "no variant is called 'transformer', expected one of hybrid, window, mamba, mamba-window, causal",
                e.getMessage());
    }
}
