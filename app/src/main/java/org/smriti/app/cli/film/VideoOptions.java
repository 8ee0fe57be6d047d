package org.smriti.app.cli.film;

import java.nio.file.Path;
import java.util.Optional;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.UsageException;
import org.smriti.app.video.Sampling;
import org.smriti.app.video.TimeRange;
import org.smriti.model.world.film.FilmWorld;
import picocli.CommandLine.Option;

/** The options that name films, and say how many frames are taken of each second. */
public final class VideoOptions {

    @Option(
            names = "--video",
            paramLabel = "FILE|DIR",
            description = "A film (MP4, WebM, MOV, GIF, …), or a folder of films, or of pictures.")
    private Optional<Path> video = Optional.empty();

    @Option(names = "--rate", paramLabel = "R", description = "Frames taken of each second of a film. Default: 10.")
    private Optional<Double> rate = Optional.empty();

    /** The film, or the folder of films, if one is named. */
    public Optional<Path> path() {
        return video;
    }

    /** Whether films are named. */
    public boolean isGiven() {
        return video.isPresent();
    }

    /** Refuses a rate that no film can be taken at, or one without a film. */
    public void check() {
        if (rate.isPresent() && video.isEmpty()) {
            throw new UsageException("--rate is for films; --video names them");
        }
        sampling(TimeRange.WHOLE, 1);
    }

    /** Refuses a rate that was asked for, as something else sets it. */
    public void requireNoRate(String why) {
        if (rate.isPresent()) {
            throw new UsageException("--rate " + rate.get() + ": " + why);
        }
    }

    /** Frames for each second. */
    public double rate() {
        return rate.orElse(FilmWorld.USUAL_RATE);
    }

    /**
     * What is taken of each film.
     *
     * @param side pixels on a side of each frame
     */
    public Sampling sampling(TimeRange range, int side) {
        return Arguments.resolve(rate(), some -> {
            try {
                return new Sampling(range, some, side);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("--rate: " + e.getMessage(), e);
            }
        });
    }
}
