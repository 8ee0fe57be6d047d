package org.smriti.app.video;

import java.nio.file.Path;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.smriti.model.io.FileFormatException;

/**
 * What a film says of itself; a broken or hostile one may not say the truth.
 *
 * @param file the film, or the folder of pictures
 * @param seconds how long it is; a folder of pictures has no time of its own
 * @param frames pictures in it, where that is known without reading all of it
 * @param width pixels, after it has been turned as it asks for
 * @param height the same, of rows
 * @param rate frames for each second, on average
 * @param codec as FFmpeg calls it, such as {@code h264} or {@code hevc}
 * @param container such as {@code mov} or {@code matroska}; {@code folder} for one of pictures
 */
public record VideoInfo(
        Path file,
        OptionalDouble seconds,
        OptionalLong frames,
        int width,
        int height,
        OptionalDouble rate,
        String codec,
        String container) {

    /** Seconds that a sampling of it could take, as far as that is known; a folder's pictures follow each other at any rate. */
    OptionalDouble secondsAt(double samplingRate) {
        return seconds.isPresent() || frames.isEmpty() ? seconds : OptionalDouble.of(frames.getAsLong() / samplingRate);
    }

    /** Frames that a sampling of it has, as far as that is known before. */
    OptionalLong frames(Sampling sampling) {
        double end = secondsAt(sampling.rate()).orElse(Double.POSITIVE_INFINITY);
        double range = sampling.range().within(end);
        return Double.isFinite(range) ? OptionalLong.of(sampling.frames(range)) : OptionalLong.empty();
    }

    /** Refuses a range that begins past the end. */
    void checkBegins(Sampling sampling) throws FileFormatException {
        double end = secondsAt(sampling.rate()).orElse(Double.POSITIVE_INFINITY);
        if (sampling.range().from() >= end) {
            throw new FileFormatException(
                    file, "range " + sampling.range(), "begins past the end", "one within 0:00-" + Timecode.of(end));
        }
    }
}
