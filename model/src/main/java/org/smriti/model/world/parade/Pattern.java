package org.smriti.model.world.parade;

/** What is white on a figure, in a square from −1 to 1 with y downward. */
public enum Pattern {
    PLAIN {
        @Override
        boolean isWhite(double x, double y) {
            return false;
        }
    },
    STRIPED {
        @Override
        boolean isWhite(double x, double y) {
            return ((int) Math.floor(STRIPES * (y + 1)) & 1) == 1;
        }
    },
    HALVED {
        @Override
        boolean isWhite(double x, double y) {
            return y > 0;
        }
    };

    private static final double STRIPES = 2; // to a unit of that square

    /** Whether a point of the figure is white. */
    abstract boolean isWhite(double x, double y);
}
