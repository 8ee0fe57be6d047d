package org.smriti.app.export;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.smriti.app.assets.AppVersion;
import org.smriti.app.session.tick.Provenance;

/**
 * What a film's file says of itself.
 *
 * @param title where the pictures are from
 * @param comment which steps the models saw and which they made up, world, seed, models and version
 */
public record FilmTags(String title, String comment) {

    /** The tags of a film. */
    public static FilmTags of(Film film) {
        List<String> parts = new ArrayList<>();
        for (Provenance provenance : Provenance.values()) {
            String steps = steps(film, provenance);
            if (!steps.isEmpty()) {
                parts.add("Steps " + FilmFrame.word(provenance) + ": " + steps + ".");
            }
        }
        return tags(film.origin(), String.join(" ", parts));
    }

    /** The tags of one picture of it. */
    static FilmTags of(Film film, int picture) {
        FilmFrame frame = film.frames().get(picture);
        return tags(film.origin(), "Step " + frame.step() + ", " + FilmFrame.word(frame.provenance()) + ".");
    }

    private static FilmTags tags(FilmOrigin origin, String what) {
        String models = origin.models().entrySet().stream()
                .map(entry -> origin.model(entry.getKey()).isEmpty()
                        ? entry.getValue()
                        : entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
        return new FilmTags(
                origin.place(),
                what
                        + (origin.isOfCatalogue()
                                ? " World: " + origin.world() + ". Seed: " + origin.seed()
                                : " Of: " + origin.world())
                        + ". Models: " + models
                        + ". Made with Smriti " + AppVersion.number() + ".");
    }

    /** The steps with a provenance as ranges, such as {@code 0-11, 40}. */
    private static String steps(Film film, Provenance provenance) {
        List<String> ranges = new ArrayList<>();
        List<FilmFrame> frames = film.frames();
        int from = 0;
        for (int i = 0; i < frames.size(); i++) {
            boolean isLast = i + 1 == frames.size()
                    || frames.get(i + 1).provenance() != frames.get(i).provenance();
            if (isLast) {
                if (frames.get(i).provenance() == provenance) {
                    int first = frames.get(from).step();
                    int last = frames.get(i).step();
                    ranges.add(first == last ? String.valueOf(first) : first + "-" + last);
                }
                from = i + 1;
            }
        }
        return String.join(", ", ranges);
    }
}
