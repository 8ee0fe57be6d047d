package org.smriti.app.video;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Seconds as people write them: 90, 1:30 or 1:02:03.5. */
final class Timecode {

    private static final Pattern WRITTEN =
            Pattern.compile("(?:(?:(\\d{1,4}):)?(\\d{1,4}):)?(\\d{1,7}(?:\\.\\d{1,6})?)");
    private static final int MINUTE = 60;
    private static final int HOUR = 3_600;

    private Timecode() {}

    /**
     * Reads a time.
     *
     * @throws IllegalArgumentException if it is none
     */
    static double parse(String text) {
        Matcher matcher = WRITTEN.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is no time");
        }
        double seconds = Double.parseDouble(matcher.group(3));
        if (seconds >= MINUTE && matcher.group(2) != null
                || whole(matcher.group(1)) > 0 && whole(matcher.group(2)) >= MINUTE) {
            throw new IllegalArgumentException("'" + text + "' has sixty or more of what there are sixty of");
        }
        return seconds + MINUTE * whole(matcher.group(2)) + HOUR * whole(matcher.group(1));
    }

    private static int whole(String digits) {
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    /** Writes a time as 0:05, 1:30 or 2:00:00, with a fraction where there is one. */
    static String of(double seconds) {
        BigDecimal rest = BigDecimal.valueOf(seconds).setScale(2, RoundingMode.HALF_UP);
        long whole = rest.longValue();
        String fraction = rest.subtract(BigDecimal.valueOf(whole))
                .stripTrailingZeros()
                .toPlainString()
                .substring(1);
        String minutes = whole < HOUR
                ? Long.toString(whole / MINUTE)
                : String.format("%d:%02d", whole / HOUR, whole % HOUR / MINUTE);
        return minutes + String.format(":%02d", whole % MINUTE) + fraction;
    }
}
