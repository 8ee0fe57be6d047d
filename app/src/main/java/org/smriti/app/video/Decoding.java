package org.smriti.app.video;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import org.smriti.app.session.Progress;
import org.smriti.model.io.FileFormatException;

/** Decodes a range of a film once. */
final class Decoding {

    private static final long GLANCE = 100; // milliseconds after which cancelling is thought of
    private static final Duration LAST_WORDS = Duration.ofSeconds(5);
    private static final String THREADS = "2";
    private static final double LONGEST = 24 * 3_600; // seconds; a broken file may claim any time

    /** Of the frames that a file should have, by how many fewer may come before one says that some are missing. */
    private static final double SHORT = 0.95;

    private final VideoFile.Probed film;
    private final Sampling sampling;
    private final Duration patience;
    private final OptionalLong expected;

    /**
     * Prepares it.
     *
     * @param patience how long no frame may come
     */
    Decoding(VideoFile.Probed film, Sampling sampling, Duration patience) {
        this.film = film;
        this.sampling = sampling;
        this.patience = patience;
        this.expected = film.info().frames(sampling);
    }

    /** Does it; see {@link Video#stream}. */
    Taken perform(FrameSink sink, Progress progress) throws IOException {
        try (Child child = new Child(FfmpegPrograms.ffmpeg(arguments()));
                FramePump pump = new FramePump(child.output(), sampling.bytesPerFrame())) {
            int frames = 0;
            long heard = System.nanoTime();
            while (true) {
                check(progress, frames);
                switch (pump.next(GLANCE)) {
                    case FramePump.Frame(byte[] rgb) -> {
                        sink.add(rgb);
                        frames++;
                        heard = System.nanoTime();
                    }
                    case FramePump.Nothing.MORE -> {
                        return taken(frames, child.ending(LAST_WORDS));
                    }
                    case FramePump.Nothing.YET -> {
                        if (System.nanoTime() - heard > patience.toNanos()) {
                            return taken(frames, child.ending(Duration.ZERO));
                        }
                    }
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private List<String> arguments() {
        TimeRange range = sampling.range();
        List<String> arguments = new ArrayList<>(FfmpegLimits.program());
        arguments.addAll(List.of("-nostdin", "-threads", THREADS, "-noaccurate_seek")); // the filter finds the moment
        if (range.from() > 0) {
            arguments.addAll(List.of("-ss", FilterGraph.plain(range.from())));
        }
        arguments.addAll(FfmpegLimits.input(film.info().file()));
        arguments.addAll(List.of("-map", "0:" + film.track(), "-an", "-sn", "-dn", "-map_metadata", "-1"));
        arguments.addAll(List.of("-filter_threads", "1", "-vf", FilterGraph.of(film, sampling)));
        long most = sampling.frames(range.within(LONGEST + range.from()));
        arguments.addAll(List.of("-frames:v", Long.toString(most)));
        arguments.addAll(List.of("-fps_mode", "passthrough", "-f", "rawvideo", "-pix_fmt", "rgb24", "pipe:1"));
        return arguments;
    }

    private void check(Progress progress, int frames) {
        int total = (int) Math.min(Integer.MAX_VALUE, Math.max(expected.orElse(frames + 1L), frames));
        if (!progress.goesOn(frames, total)) {
            throw new CancellationException("cancelled after " + frames + " of " + total);
        }
    }

    private Taken taken(int frames, Ending ending) throws FileFormatException {
        if (frames == 0) {
            throw new FileFormatException(
                    film.info().file(),
                    sampling.range().isWhole() ? film.info().codec() : "from " + sampling.range(),
                    ending.cause().orElse("not one frame"),
                    VideoFile.EXPECTED);
        }
        boolean isShort = frames < SHORT * expected.orElse(frames) - 1;
        Optional<String> damage =
                isShort || !ending.isGood() || ending.complaints().areGrave() ? ending.cause() : Optional.empty();
        return new Taken(
                frames,
                damage.map(cause -> isShort
                        ? frames + " of about " + expected.getAsLong() + " frames could be read: " + cause
                        : "some of it is broken: " + cause));
    }
}
