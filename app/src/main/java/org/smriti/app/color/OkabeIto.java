package org.smriti.app.color;

/** Colours that eyes of every kind tell apart (Okabe and Ito, "Color universal design", 2008). */
public enum OkabeIto {
    ORANGE(0xe69f00),
    SKY_BLUE(0x56b4e9),
    BLUISH_GREEN(0x009e73),
    YELLOW(0xf0e442),
    BLUE(0x0072b2),
    VERMILION(0xd55e00),
    REDDISH_PURPLE(0xcc79a7);

    private final int rgb;

    OkabeIto(int rgb) {
        this.rgb = rgb;
    }

    /** Red, green and blue as 0xRRGGBB. */
    public int rgb() {
        return rgb;
    }
}
