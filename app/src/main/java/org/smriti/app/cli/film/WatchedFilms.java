package org.smriti.app.cli.film;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.video.TimeRange;
import org.smriti.model.world.film.FilmFolder;
import org.smriti.model.world.film.FilmLibrary;
import org.smriti.model.world.film.FilmList;
import org.smriti.model.world.film.FilmWorld;

/**
 * Films that stretches are taken of: a person's own, decoded for this and removed after it, or those of a training run, of which only what
 * was held out is shown for held-out seeds.
 */
public final class WatchedFilms implements AutoCloseable {

    private final Path source;
    private final Part part;
    private final FilmList list;
    private final FilmLibrary library;
    private final Optional<TemporaryFolder> folder;

    /** Which of their frames are shown. */
    private enum Part {
        WHOLE,
        HELD_OUT
    }

    private WatchedFilms(Path source, Part part, FilmList list, FilmLibrary library, Optional<TemporaryFolder> folder) {
        this.source = source;
        this.part = part;
        this.list = list;
        this.library = library;
        this.folder = folder;
    }

    /**
     * Opens what the options name.
     *
     * @param side pixels on a side of the frames
     * @param err where progress is shown, and what was left out
     */
    public static WatchedFilms open(VideoOptions options, int side, PrintWriter err) throws IOException {
        Path source = options.path().orElseThrow();
        if (FilmFolder.isIn(source)) {
            options.requireNoRate("the films of the run " + source + " have been taken already");
            FilmList list = FilmFolder.list(source);
            return new WatchedFilms(source, Part.HELD_OUT, list, FilmFolder.open(source), Optional.empty());
        }
        TemporaryFolder folder = TemporaryFolder.make();
        try {
            DecodedFilms decoded = new FilmDecoder(options.sampling(TimeRange.WHOLE, side), err, () -> false)
                    .decode(source, folder.path());
            decoded.notes().forEach(note -> err.println("smriti: " + note));
            err.flush();
            FilmLibrary library = FilmFolder.open(folder.path(), decoded.list());
            return new WatchedFilms(source, Part.WHOLE, decoded.list(), library, Optional.of(folder));
        } catch (IOException | RuntimeException e) {
            folder.close();
            throw e;
        }
    }

    /**
     * The world of stretches of so many frames.
     *
     * @throws UsageException if no film is long enough
     */
    public FilmWorld world(int length) {
        try {
            return switch (part) {
                case HELD_OUT -> library.world(length);
                case WHOLE ->
                    FilmWorld.stretches(
                            library.reels().stream().map(FilmLibrary.Reel::film).toList(), length);
            };
        } catch (IllegalArgumentException e) {
            throw new UsageException(source + ": " + e.getMessage() + "; --context and --generate ask for fewer");
        }
    }

    /** Whether so many stretches must share frames, so that they tell less than as many apart would. */
    public boolean overlap(int stretches, int length) {
        double frames = list.rate() * (part == Part.WHOLE ? list.seconds() : list.heldOutSeconds());
        return (double) stretches * length > frames;
    }

    /** What they are, in a few words. */
    public String text() {
        int count = list.films().size();
        String name = count == 1 ? list.films().getFirst().source() : count + " films";
        return part == Part.WHOLE ? name : "what the run " + source.getFileName() + " held out of " + name;
    }

    /** What they are, for programs. */
    public Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("rate", list.rate());
        json.put("part", part == Part.WHOLE ? "whole" : "heldOut");
        json.put(
                "films",
                list.films().stream()
                        .map(film -> {
                            Map<String, Object> one = new LinkedHashMap<>();
                            one.put("name", film.source());
                            one.put("frames", film.frames());
                            one.put("heldOut", film.heldOut());
                            return one;
                        })
                        .toList());
        return json;
    }

    /** Frames taken of each second, for people. */
    public String rate() {
        return list.rate() == Math.rint(list.rate())
                ? String.valueOf(Math.round(list.rate()))
                : String.valueOf(list.rate());
    }

    @Override
    public void close() {
        folder.ifPresent(TemporaryFolder::close);
    }
}
