package org.smriti.app.export.pixels;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** A box of neighbouring colours of a picture, to be cut in two or replaced by their mean. */
final class ColorBox {

    private final List<Integer> colors;
    private final Map<Integer, Integer> counts;
    private final long pixels;
    private final int widest;
    private final double urgency;

    /**
     * A box.
     *
     * @param colors 0xRRGGBB, at least one
     * @param counts how many pixels have each
     */
    ColorBox(List<Integer> colors, Map<Integer, Integer> counts) {
        this.colors = colors;
        this.counts = counts;
        pixels = colors.stream().mapToLong(counts::get).sum();
        int best = 0;
        int spread = -1;
        for (int shift : new int[] {8, 16, 0}) {
            if (spread(shift) > spread) {
                spread = spread(shift);
                best = shift;
            }
        }
        widest = best;
        urgency = spread * Math.sqrt(pixels);
    }

    private int spread(int shift) {
        int least = 255;
        int most = 0;
        for (int color : colors) {
            int value = color >> shift & 0xff;
            least = Math.min(least, value);
            most = Math.max(most, value);
        }
        return most - least;
    }

    List<Integer> colors() {
        return colors;
    }

    /** How much a picture would lose if the box became one colour; 0 if it is one. */
    double urgency() {
        return urgency;
    }

    /** Two halves across its widest channel, with about as many pixels each. */
    List<ColorBox> halves() {
        List<Integer> sorted = new ArrayList<>(colors);
        sorted.sort(Comparator.comparingInt((Integer color) -> color >> widest & 0xff)
                .thenComparing(Comparator.naturalOrder()));
        long sum = counts.get(sorted.getFirst());
        int cut = 1;
        while (cut < sorted.size() - 1 && sum + counts.get(sorted.get(cut)) <= pixels / 2) {
            sum += counts.get(sorted.get(cut));
            cut++;
        }
        return List.of(
                new ColorBox(sorted.subList(0, cut), counts), new ColorBox(sorted.subList(cut, sorted.size()), counts));
    }

    /** The mean of its pixels. */
    int mean() {
        return channel(16) << 16 | channel(8) << 8 | channel(0);
    }

    private int channel(int shift) {
        long sum = 0;
        for (int color : colors) {
            sum += (long) counts.get(color) * (color >> shift & 0xff);
        }
        return (int) ((sum + pixels / 2) / pixels);
    }
}
