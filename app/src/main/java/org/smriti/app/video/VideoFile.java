package org.smriti.app.video;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.smriti.app.session.Progress;
import org.smriti.model.io.FileFormatException;

/** A film in one file, decoded by FFmpeg: whatever that knows, an animated GIF, too. */
public final class VideoFile implements Video {

    static final String EXPECTED = "a film (MP4, WebM, MOV, MKV, AVI, GIF, …) or a folder of PNG or JPEG pictures";

    private static final Duration PROBED_WITHIN = Duration.ofSeconds(20);
    private static final int LONGEST_REPORT = 1 << 20; // bytes

    /** How long no frame may come: where a file has no index, the way to a range's beginning is long. */
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final Probed probed;
    private final Duration patience;

    /**
     * What is known of a film before it is decoded.
     *
     * @param track its number among those of the file
     */
    record Probed(VideoInfo info, int track, Pixels pixels) {}

    VideoFile(Probed probed, Duration patience) {
        this.probed = probed;
        this.patience = patience;
    }

    /**
     * Looks at a film.
     *
     * @throws FileFormatException if it is none
     * @throws NoSuchFileException if it does not exist
     */
    public static VideoFile open(Path file) throws IOException {
        return new VideoFile(probed(file), PATIENCE);
    }

    /**
     * What a film says of itself.
     *
     * @throws FileFormatException if it is none
     * @throws NoSuchFileException if it does not exist
     */
    public static VideoInfo probe(Path file) throws IOException {
        return probed(file).info;
    }

    static Probed probed(Path file) throws IOException {
        checkReadable(file);
        List<String> arguments = new ArrayList<>(FfmpegLimits.program());
        arguments.addAll(List.of("-show_entries", ProbeReport.ENTRIES, "-of", "json"));
        arguments.addAll(FfmpegLimits.input(file));
        try (Child child = new Child(FfmpegPrograms.ffprobe(arguments))) {
            Drain said = new Drain("ffprobe-report", child.output(), LONGEST_REPORT);
            Ending ending = child.ending(PROBED_WITHIN);
            return probed(file, ProbeReport.of(said.text()), ending);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new CancellationException("interrupted");
        }
    }

    private static void checkReadable(Path file) throws IOException {
        if (!Files.exists(file)) {
            throw new NoSuchFileException(file.toString());
        }
        if (!Files.isReadable(file)) {
            throw new AccessDeniedException(file.toString());
        }
        if (!Files.isRegularFile(file)) {
            throw new FileFormatException(file, "file", "a device, pipe or folder", EXPECTED);
        }
        if (Files.size(file) == 0) {
            throw new FileFormatException(file, "file", "empty", EXPECTED);
        }
    }

    private static Probed probed(Path file, ProbeReport report, Ending ending) throws FileFormatException {
        if (report.isEmpty()) {
            throw new FileFormatException(file, "file", ending.cause().orElse("nothing in it"), EXPECTED);
        }
        if (report.films().isEmpty()) {
            throw new FileFormatException(file, "tracks", "no film, only sound or other things", EXPECTED);
        }
        ProbeReport.Track track = report.films().getFirst();
        if (track.pixels() == 0) {
            throw new FileFormatException(
                    file, track.codec(), ending.cause().orElse("no picture could be read"), EXPECTED);
        }
        if (track.pixels() > FfmpegLimits.MOST_PIXELS) {
            throw new FileFormatException(
                    file,
                    "size",
                    track.width() + "×" + track.height() + " pixels",
                    String.format("at most %,d in a picture", FfmpegLimits.MOST_PIXELS));
        }
        VideoInfo info = new VideoInfo(
                file,
                report.seconds(track),
                track.frames(),
                track.width(),
                track.height(),
                track.rate(),
                track.codec(),
                report.container());
        return new Probed(info, track.index(), track.colors());
    }

    @Override
    public VideoInfo info() {
        return probed.info;
    }

    @Override
    public Taken stream(Sampling sampling, FrameSink sink, Progress progress) throws IOException {
        probed.info.checkBegins(sampling);
        return new Decoding(probed, sampling, patience).perform(sink, progress);
    }
}
