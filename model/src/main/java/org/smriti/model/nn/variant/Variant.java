package org.smriti.model.nn.variant;

import java.util.List;
import java.util.Optional;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;

/** The five architectures that are compared; each follows from the hybrid's configuration alone. */
public enum Variant {
    /** Block-wise scan and frame local attention in every layer. */
    HYBRID("hybrid"),
    /** Frame local attention only. */
    WINDOW("window"),
    /** One scan over whole frames, no attention. */
    MAMBA("mamba"),
    /** One scan over whole frames, and frame local attention. */
    MAMBA_WINDOW("mamba-window"),
    /** Attention to every frame before, no scan. */
    CAUSAL("causal");

    private final String label;

    Variant(String label) {
        this.label = label;
    }

    /** Its name on the command line, in files and on screen. */
    public String label() {
        return label;
    }

    /**
     * The variant of that name.
     *
     * @throws IllegalArgumentException if there is none, naming those that exist
     */
    public static Variant named(String label) {
        for (Variant variant : values()) {
            if (variant.label.equals(label)) {
                return variant;
            }
        }
        throw new IllegalArgumentException("no variant is called '" + label + "', expected one of "
                + String.join(
                        ", ", List.of(values()).stream().map(Variant::label).toList()));
    }

    /** The configuration of this variant of a hybrid, its MLP as wide as matches the hybrid's parameter count. */
    public NetConfig of(NetConfig hybrid) {
        List<LayerConfig> layers = hybrid.layers().stream()
                .map(layer -> layer(layer, hybrid.grid()))
                .toList();
        if (layers.equals(hybrid.layers())) {
            return hybrid;
        }
        long wanted = ParameterCount.of(hybrid);
        long base = ParameterCount.of(hybrid.with(layers, 1));
        long perChannel = ParameterCount.of(hybrid.with(layers, 2)) - base;
        long mlpWidth = 1 + Math.round((double) (wanted - base) / perChannel);
        return hybrid.with(layers, Math.toIntExact(Math.max(1, mlpWidth)));
    }

    private LayerConfig layer(LayerConfig hybrid, int grid) {
        Optional<BlockSize> wholeFrame = Optional.of(new BlockSize(grid, grid));
        return switch (this) {
            case HYBRID -> hybrid;
            case WINDOW -> new LayerConfig(Optional.empty(), AttentionSpan.LOCAL);
            case MAMBA -> new LayerConfig(wholeFrame, AttentionSpan.NONE);
            case MAMBA_WINDOW -> new LayerConfig(wholeFrame, hybrid.attention());
            case CAUSAL -> new LayerConfig(Optional.empty(), AttentionSpan.FULL);
        };
    }
}
