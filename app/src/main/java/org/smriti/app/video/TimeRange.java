package org.smriti.app.video;

import java.util.List;
import org.smriti.model.io.OneLine;

/**
 * Seconds of a film, from one to another.
 *
 * @param from 0 or more
 * @param to after that, not included; infinite for the film's end
 */
public record TimeRange(double from, double to) {

    /** All of a film. */
    public static final TimeRange WHOLE = new TimeRange(0, Double.POSITIVE_INFINITY);

    private static final String EXPECTED = "; expected a range of time such as 1:30-2:00, 90-120 or 1:30-";

    /**
     * Checks the order.
     *
     * @throws IllegalArgumentException if it is wrong, in one line
     */
    public TimeRange {
        if (!(from >= 0 && to > from && Double.isFinite(from))) {
            throw new IllegalArgumentException(
                    "a range of time from " + from + " to " + to + " s; expected an end after its beginning");
        }
    }

    /**
     * Reads a range as a person writes it: {@code 1:30-2:00}, {@code 90-120}, {@code 1:30-} to the end, {@code -0:30} from the beginning.
     *
     * @throws IllegalArgumentException if it is none, in one line
     */
    public static TimeRange parse(String text) {
        List<String> ends = List.of(text.strip().replace('–', '-').split("-", -1));
        if (ends.size() != 2 || ends.stream().allMatch(String::isBlank)) {
            throw new IllegalArgumentException("'" + OneLine.of(text) + "'" + EXPECTED);
        }
        double from = end(text, ends.getFirst(), WHOLE.from);
        double to = end(text, ends.getLast(), WHOLE.to);
        if (to <= from) {
            throw new IllegalArgumentException(
                    "'" + OneLine.of(text) + "' ends before it begins, or is empty" + EXPECTED);
        }
        return new TimeRange(from, to);
    }

    private static double end(String range, String text, double open) {
        try {
            return text.isBlank() ? open : Timecode.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "'" + OneLine.of(range) + "': " + OneLine.of(e.getMessage()) + EXPECTED, e);
        }
    }

    /** Whether it is all of a film, however long. */
    public boolean isWhole() {
        return equals(WHOLE);
    }

    /** Seconds of it that are in a film of so many seconds. */
    double within(double seconds) {
        return Math.min(to, seconds) - from;
    }

    @Override
    public String toString() {
        return Timecode.of(from) + "-" + (Double.isFinite(to) ? Timecode.of(to) : "");
    }
}
