package org.smriti.app.cli.probe;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.cli.film.VideoOptions;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.video.Footage;
import org.smriti.app.video.Sampling;
import org.smriti.app.video.TimeRange;
import org.smriti.app.video.Video;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.film.FilmWorld;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** The options that have a film probed instead of a world. */
final class FilmOptions {

    @Mixin
    private VideoOptions video;

    @Option(
            names = "--from",
            paramLabel = "TIME",
            description = "Where in the film the first frame is, such as 90 or 1:30. Default: 0.")
    private Optional<String> from = Optional.empty();

    boolean isGiven() {
        return video.isGiven();
    }

    /** Refuses numbers that no film can be taken with. */
    void check() {
        video.check();
        if (from.isPresent() && !isGiven()) {
            throw new UsageException("--from is for a film; --video names it");
        }
        begin();
    }

    private double begin() {
        try {
            return from.isPresent() ? TimeRange.parse(from.get() + "-").from() : 0;
        } catch (IllegalArgumentException e) {
            throw new UsageException("--from '" + from.get() + "' is no time; expected one such as 90 or 1:30");
        }
    }

    /**
     * The film at its first frame.
     *
     * @param frames to take
     * @param side pixels on a side of each
     * @param err where progress is shown
     * @throws UsageException if there are not so many, or more than fit into memory
     */
    Simulation start(int frames, int side, PrintWriter err) throws IOException {
        Path file = video.path().orElseThrow();
        double seconds = frames / video.rate();
        Sampling sampling = video.sampling(new TimeRange(begin(), begin() + seconds), side);
        if (frames > sampling.mostFrames()) {
            throw new UsageException("of a film at most " + sampling.mostFrames()
                    + " frames are probed, --context and --generate together");
        }
        Footage footage = footage(file, sampling, frames, err);
        footage.damage().ifPresent(damage -> err.println("smriti: " + file + ": " + damage));
        int found = footage.frames().count();
        if (found < frames) {
            throw new UsageException(file + ": from " + sampling.range() + " it has " + found + " frames at "
                    + video.rate() + " frames a second, and --context and --generate ask for " + frames);
        }
        FilmWorld film = FilmWorld.of(file.getFileName().toString(), footage.frames(), footage.rate());
        return film.start(0);
    }

    private static Footage footage(Path file, Sampling sampling, int frames, PrintWriter err) throws IOException {
        Video opened = Video.open(file);
        try (ProgressBar bar = new ProgressBar(err, "film", frames)) {
            return opened.take(sampling, (done, _) -> {
                bar.update(Math.min(done, frames), "");
                return true;
            });
        }
    }

    /** What is probed, for programs. */
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("name", video.path().orElseThrow().getFileName().toString());
        json.put("from", begin());
        json.put("rate", video.rate());
        return json;
    }
}
