package org.smriti.model.eval;

import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.eval.score.PixelError;
import org.smriti.model.world.sight.Age;
import org.smriti.model.world.sight.AgeBin;
import org.smriti.model.world.sight.LastSeen;

/** Sums up the errors of an episode's pixels, by when what they show was last shown, and of what was hidden. Mutable. */
final class PixelErrors {

    private final long[] squares = new long[AgeBin.SEEN.size()];
    private final long[] values = new long[AgeBin.SEEN.size()];
    private long hiddenSquares;
    private long hiddenValues;

    /**
     * Adds a frame.
     *
     * @param actual R·R·3 bytes
     * @param expected as many
     * @param ages R·R frames since each pixel's content was last shown
     * @param hidden R·R frames for which it was out of sight at a stretch since
     */
    void add(byte[] actual, byte[] expected, int[] ages, int[] hidden) {
        for (int pixel = 0; pixel < ages.length; pixel++) {
            long square = 0;
            for (int i = 3 * pixel; i < 3 * pixel + 3; i++) {
                int difference = (actual[i] & 0xff) - (expected[i] & 0xff);
                square += (long) difference * difference;
            }
            for (int bin = 0; bin < squares.length; bin++) {
                if (AgeBin.SEEN.get(bin).holds(ages[pixel])) {
                    squares[bin] += square;
                    values[bin] += 3;
                }
            }
            if (Age.isOlder(hidden[pixel], LastSeen.WINDOW)) {
                hiddenSquares += square;
                hiddenValues += 3;
            }
        }
    }

    /** Those of each {@link AgeBin#SEEN}. */
    List<PixelError> byAge() {
        return IntStream.range(0, squares.length)
                .mapToObj(bin -> new PixelError(squares[bin], values[bin]))
                .toList();
    }

    /** Those of what was out of sight for longer than a window. */
    PixelError hidden() {
        return new PixelError(hiddenSquares, hiddenValues);
    }
}
