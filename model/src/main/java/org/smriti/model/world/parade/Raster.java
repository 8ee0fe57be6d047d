package org.smriti.model.world.parade;

import java.util.List;

/** Goes over the pixels that the props of a scene cover, from the farthest to the nearest. */
final class Raster {

    /** Takes what a pixel's middle shows; a later call for the same pixel covers an earlier one. */
    @FunctionalInterface
    interface Paint {

        /**
         * Paints a pixel.
         *
         * @param pixel row by row from the top
         * @param prop number of the prop in its list
         * @param x of the pixel's middle, units
         * @param y of the pixel's middle
         */
        void set(int pixel, int prop, double x, double y);
    }

    private final int side;
    private final double unit; // pixels

    /** A raster of so many pixels on a side. */
    Raster(int side) {
        this.side = side;
        unit = (double) side / Scene.VIEW;
    }

    /** Paints props as a camera sees them whose picture begins at {@code camera}. */
    void paint(List<? extends Prop> props, int camera, Paint paint) {
        paint(props, camera, new Box(0, 0, side, side), paint);
    }

    /** Paints only what lies in a box. */
    void paint(List<? extends Prop> props, int camera, Box box, Paint paint) {
        for (int i = 0; i < props.size(); i++) {
            Prop prop = props.get(i);
            Box covered = box(prop, camera).within(box);
            for (int row = covered.top(); row < covered.bottom(); row++) {
                double y = (row + 0.5) / unit;
                for (int column = covered.left(); column < covered.right(); column++) {
                    double x = camera + (column + 0.5) / unit;
                    if (prop.covers(x, y)) {
                        paint.set(row * side + column, i, x, y);
                    }
                }
            }
        }
    }

    /** The pixels between a prop's edges. */
    Box box(Prop prop, int camera) {
        Edges edges = prop.edges();
        return new Box(
                pixel(edges.left() - camera), pixel(edges.top()), pixel(edges.right() - camera), pixel(edges.bottom()));
    }

    /** The first pixel whose middle does not lie before an edge. */
    private int pixel(double edge) {
        return Math.clamp((long) Math.ceil(edge * unit - 0.5), 0, side);
    }
}
