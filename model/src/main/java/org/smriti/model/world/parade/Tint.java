package org.smriti.model.world.parade;

/** The colours of figures. */
public enum Tint {
    RED(0xd8_30_30),
    ORANGE(0xf0_90_20),
    YELLOW(0xf4_e0_40),
    GREEN(0x28_a0_48),
    BLUE(0x28_60_d8),
    VIOLET(0x98_38_b8);

    private final int rgb;

    Tint(int rgb) {
        this.rgb = rgb;
    }

    /** As 0xrrggbb. */
    int rgb() {
        return rgb;
    }
}
