package org.smriti.app.video;

import java.io.IOException;
import java.util.Locale;
import java.util.OptionalLong;

/** A film, or a range of one, that is too long to be collected at once: one line that names a range that is not. */
public final class NeedsRangeException extends IOException {

    private static final long serialVersionUID = 1L;

    private final transient TimeRange suggested;

    /**
     * Makes the line.
     *
     * @param frames of what was asked for, where that is known
     */
    NeedsRangeException(VideoInfo info, Sampling sampling, OptionalLong frames) {
        this(info, sampling, frames, suggestion(sampling));
    }

    private NeedsRangeException(VideoInfo info, Sampling sampling, OptionalLong frames, TimeRange suggested) {
        super(String.format(
                Locale.ROOT,
                "%s: %s, at %s frames/s %s frames; at most %,d can be taken: choose a range, such as %s",
                info.file().toString().replaceAll("\\p{C}", "?"),
                asked(info, sampling.range()),
                FilterGraph.plain(sampling.rate()),
                frames.isPresent() ? String.format(Locale.ROOT, "%,d", frames.getAsLong()) : "more",
                sampling.mostFrames(),
                suggested));
        this.suggested = suggested;
    }

    private static String asked(VideoInfo info, TimeRange range) {
        if (!range.isWhole()) {
            return "from " + range;
        }
        if (info.seconds().isPresent()) {
            return Timecode.of(info.seconds().getAsDouble()) + " long";
        }
        return info.frames().isPresent() ? "all of it" : "of unknown length";
    }

    private static TimeRange suggestion(Sampling sampling) {
        double longest = sampling.mostFrames() / sampling.rate();
        double from = sampling.range().from();
        return new TimeRange(from, from + (longest < 1 ? longest : Math.floor(longest)));
    }

    /** A range with the same beginning that can be taken. */
    public TimeRange suggested() {
        return suggested;
    }
}
