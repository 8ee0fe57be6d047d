package org.smriti.app.export.pixels;

import java.awt.image.BufferedImage;
import java.awt.image.IndexColorModel;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reduces a picture to 256 colours by median cut: the box of colours that spreads most, weighted by how much of the picture it is, is
 * halved until there are enough. A picture of fewer colours stays as it is.
 *
 * <p>No dithering: magnified pixels stay plain squares, and the file small.
 */
public final class GifColors {

    private static final int COLORS = 256;

    private GifColors() {}

    /** The picture in at most 256 colours. */
    public static BufferedImage indexed(Picture picture) {
        int[] pixels = pixels(picture);
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel, 1, Integer::sum);
        }
        List<ColorBox> boxes =
                cut(new ColorBox(counts.keySet().stream().sorted().toList(), counts));
        byte[] table = new byte[3 * COLORS];
        Map<Integer, Byte> index = new HashMap<>();
        for (int i = 0; i < boxes.size(); i++) {
            int mean = boxes.get(i).mean();
            table[3 * i] = (byte) (mean >> 16);
            table[3 * i + 1] = (byte) (mean >> 8);
            table[3 * i + 2] = (byte) mean;
            for (int color : boxes.get(i).colors()) {
                index.put(color, (byte) i);
            }
        }
        byte[] indices = new byte[pixels.length];
        for (int i = 0; i < pixels.length; i++) {
            indices[i] = index.get(pixels[i]);
        }
        IndexColorModel model = new IndexColorModel(8, COLORS, table, 0, false);
        BufferedImage image =
                new BufferedImage(picture.width(), picture.height(), BufferedImage.TYPE_BYTE_INDEXED, model);
        image.getRaster().setDataElements(0, 0, picture.width(), picture.height(), indices);
        return image;
    }

    private static List<ColorBox> cut(ColorBox whole) {
        List<ColorBox> boxes = new ArrayList<>(List.of(whole));
        while (boxes.size() < COLORS) {
            ColorBox widest = boxes.stream()
                    .max(Comparator.comparingDouble(ColorBox::urgency))
                    .orElseThrow();
            if (widest.urgency() == 0) {
                return boxes;
            }
            boxes.remove(widest);
            boxes.addAll(widest.halves());
        }
        return boxes;
    }

    private static int[] pixels(Picture picture) {
        byte[] rgb = picture.rgb();
        int[] pixels = new int[picture.width() * picture.height()];
        for (int i = 0; i < pixels.length; i++) {
            pixels[i] = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | rgb[3 * i + 2] & 0xff;
        }
        return pixels;
    }
}
