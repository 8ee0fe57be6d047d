package org.smriti.model.world.parade;

/** The shapes of figures, in a square from −1 to 1 with y downward. */
public enum Outline {
    DISC {
        @Override
        boolean covers(double x, double y) {
            return x * x + y * y <= 1;
        }
    },
    SQUARE {
        @Override
        boolean covers(double x, double y) {
            return Math.max(Math.abs(x), Math.abs(y)) <= SQUARE_EDGE;
        }
    },
    TRIANGLE {
        @Override
        boolean covers(double x, double y) {
            return y <= 1 && 2 * Math.abs(x) <= y + 1;
        }
    },
    DIAMOND {
        @Override
        boolean covers(double x, double y) {
            return Math.abs(x) + Math.abs(y) <= 1;
        }
    },
    CROSS {
        @Override
        boolean covers(double x, double y) {
            double near = Math.min(Math.abs(x), Math.abs(y));
            double far = Math.max(Math.abs(x), Math.abs(y));
            return near <= ARM && far <= 1;
        }
    },
    RING {
        @Override
        boolean covers(double x, double y) {
            double square = x * x + y * y;
            return HOLE * HOLE <= square && square <= 1;
        }
    };

    private static final double SQUARE_EDGE = 0.875;
    private static final double ARM = 0.375;
    private static final double HOLE = 0.5;

    /** Whether a point lies in it. */
    abstract boolean covers(double x, double y);
}
