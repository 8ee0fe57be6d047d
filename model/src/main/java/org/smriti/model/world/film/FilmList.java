package org.smriti.model.world.film;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What {@code films.json} of a run's folder says: which films, how they were taken, and what is kept from training.
 *
 * @param side pixels on a side of all frames
 * @param rate frames for each second
 * @param films in their order
 */
public record FilmList(int side, double rate, List<Entry> films) {

    private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,99}");

    /**
     * One of them.
     *
     * @param file name of the array of its frames in the same folder
     * @param source name of the file or folder that it was decoded from
     * @param range of time that was taken, as {@code 0:00-} to the end
     * @param frames in the array
     * @param heldOut of these, at the end, that are kept from training; 0 if it is for training alone
     */
    public record Entry(String file, String source, String range, int frames, int heldOut) {

        /** Checks that the file is one of the folder, and the numbers. */
        public Entry {
            if (!PLAIN.matcher(file).matches()) {
                throw new IllegalArgumentException("the file '" + file + "', which is no plain name");
            }
            if (frames < 1 || heldOut < 0 || heldOut >= frames) {
                throw new IllegalArgumentException(heldOut + " held out of " + frames + " frames");
            }
        }
    }

    /** Checks that there is a film, and the numbers. */
    public FilmList {
        films = List.copyOf(films);
        if (films.isEmpty() || side < 1 || !(rate > 0 && rate < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException(
                    films.size() + " films of " + side + " pixels at " + rate + " frames a second");
        }
    }

    /**
     * Checks that clips of so many frames can be trained on, and others held out.
     *
     * @throws IllegalArgumentException if there is none of either, in one line
     */
    public void requireClips(int length) {
        FilmLibrary.requireClips(
                length,
                films.stream()
                        .map(film -> new FilmLibrary.Division(film.frames(), film.heldOut()))
                        .toList());
    }

    /** Seconds of all films together. */
    public double seconds() {
        return films.stream().mapToInt(Entry::frames).sum() / rate;
    }

    /** Seconds of what is held out. */
    public double heldOutSeconds() {
        return films.stream().mapToInt(Entry::heldOut).sum() / rate;
    }
}
