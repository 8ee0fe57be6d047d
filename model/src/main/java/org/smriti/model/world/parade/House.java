package org.smriti.model.world.parade;

/**
 * A house on the horizon.
 *
 * @param leftEdge of its wall
 * @param width of its wall
 * @param height of its wall
 * @param front its colour
 * @param roof on it
 */
public record House(int leftEdge, int width, int height, Front front, Roof roof) implements Prop {

    private static final double GABLE = 6; // high
    private static final double EAVES = 1; // high, of a flat roof
    private static final int RED_TILES = 0x70_28_20;
    private static final double UNDER_EAVES = 0.6; // of the light

    /** The colours of houses. */
    public enum Front {
        WHITE(0xf0_ec_e4),
        SAND(0xd8_b8_70),
        BRICK(0xb0_58_40),
        MINT(0x80_c8_a8),
        SLATE(0x50_58_68),
        ROSE(0xe0_90_a8);

        private final int rgb;

        Front(int rgb) {
            this.rgb = rgb;
        }
    }

    /** The roofs of houses. */
    public enum Roof {
        FLAT,
        GABLED
    }

    @Override
    public Edges edges() {
        return new Edges(leftEdge, eaves() - (roof == Roof.GABLED ? GABLE : EAVES), leftEdge + width, Scene.HORIZON);
    }

    private double eaves() {
        return Scene.HORIZON - height;
    }

    @Override
    public boolean covers(double x, double y) {
        if (y >= eaves() || roof == Roof.FLAT) {
            return true;
        }
        double middle = leftEdge + width / 2.0;
        double up = (eaves() - y) / GABLE; // 0 at the eaves, 1 at the ridge
        return Math.abs(x - middle) <= (1 - up) * width / 2.0;
    }

    @Override
    public int colour(double x, double y) {
        if (y >= eaves()) {
            return front.rgb;
        }
        return roof == Roof.GABLED ? RED_TILES : Prop.shade(front.rgb, UNDER_EAVES);
    }

    /** The same house with another front. */
    House painted(Front other) {
        return new House(leftEdge, width, height, other, roof);
    }
}
