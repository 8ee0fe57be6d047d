package org.smriti.model.world.episode;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.NpyType;

/**
 * Turns an episode's pictures into frames: (T, side, side, C) or (T, C, side, side) in {@code image}, or (side, side, C, T) in {@code
 * image_t}. C is 3, or 4 if all pictures are opaque. Numbers are 0 to 255 and whole, or, of a float type, 0 to 1.
 */
final class Pictures {

    private static final int LIGHTEST = 255;
    private static final String LAST_SHAPE = "(moments, side, side, 3)";

    private final EpisodeArrays arrays;

    Pictures(EpisodeArrays arrays) {
        this.arrays = arrays;
    }

    /** Which axis of an array is which. */
    private record Axes(int moment, int row, int column, int channel) {

        static final Axes LAST = new Axes(0, 1, 2, 3);
        static final Axes FIRST = new Axes(0, 2, 3, 1);
        static final Axes TRANSPOSED = new Axes(3, 0, 1, 2);

        boolean fit(List<Integer> shape) {
            int channels = shape.get(channel);
            return shape.get(row).equals(shape.get(column)) && (channels == 3 || channels == 4);
        }
    }

    Frames frames() throws IOException {
        boolean transposed = !arrays.has(EpisodeKeys.IMAGE);
        if (transposed && !arrays.has(EpisodeKeys.IMAGE_T)) {
            throw arrays.refusal(EpisodeKeys.IMAGE, "missing", "an array of shape " + LAST_SHAPE);
        }
        String name = transposed ? EpisodeKeys.IMAGE_T : EpisodeKeys.IMAGE;
        int any = EpisodeArrays.ANY;
        NpyArray image = arrays.get(name, any, any, any, any);
        Axes axes = (transposed ? Stream.of(Axes.TRANSPOSED) : Stream.of(Axes.LAST, Axes.FIRST))
                .filter(candidate -> candidate.fit(image.shape()))
                .findFirst()
                .orElseThrow(() -> arrays.refusal(
                        name, "shape " + image.shape(), transposed ? "(side, side, 3, moments)" : LAST_SHAPE));
        int side = image.shape().get(axes.row());
        boolean ours = image.type() == NpyType.UINT8
                && axes == Axes.LAST
                && image.shape().get(3) == 3;
        return new Frames(side, ours ? image.bytes() : rgb(name, image, axes));
    }

    private byte[] rgb(String name, NpyArray image, Axes axes) throws FileFormatException {
        List<Integer> shape = image.shape();
        int[] steps = {1, 1, 1, 1};
        for (int axis = 2; axis >= 0; axis--) {
            steps[axis] = steps[axis + 1] * shape.get(axis + 1);
        }
        int channels = shape.get(axes.channel());
        int scale = isFraction(image) ? LIGHTEST : 1;
        byte[] rgb = new byte[image.length() / channels * 3];
        int to = 0;
        for (int t = 0; t < shape.get(axes.moment()); t++) {
            for (int y = 0; y < shape.get(axes.row()); y++) {
                for (int x = 0; x < shape.get(axes.column()); x++) {
                    int pixel = t * steps[axes.moment()] + y * steps[axes.row()] + x * steps[axes.column()];
                    for (int c = 0; c < 3; c++) {
                        rgb[to++] = (byte) light(name, image, pixel + c * steps[axes.channel()], scale);
                    }
                    if (channels == 4) {
                        requireOpaque(name, image, pixel + 3 * steps[axes.channel()], scale);
                    }
                }
            }
        }
        return rgb;
    }

    private static boolean isFraction(NpyArray image) {
        if (!image.type().isFloat()) {
            return false;
        }
        for (int i = 0; i < image.length(); i++) {
            double value = image.get(i);
            if (!(value >= 0 && value <= 1)) {
                return false;
            }
        }
        return true;
    }

    private int light(String name, NpyArray image, int element, int scale) throws FileFormatException {
        double value = image.get(element);
        double light = scale == 1 ? value : Math.rint(scale * value);
        if (light != (int) light || light < 0 || light > LIGHTEST) {
            throw arrays.refusal(
                    name,
                    "the value " + value + " at " + EpisodeArrays.place(image, element),
                    "whole numbers from 0 to 255, or all from 0 to 1");
        }
        return (int) light;
    }

    private void requireOpaque(String name, NpyArray image, int element, int scale) throws FileFormatException {
        if (light(name, image, element, scale) != LIGHTEST) {
            throw arrays.refusal(
                    name,
                    "a pixel that can be seen through at " + EpisodeArrays.place(image, element),
                    "opaque pictures");
        }
    }
}
