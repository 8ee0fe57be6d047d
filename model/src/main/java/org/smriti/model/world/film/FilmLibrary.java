package org.smriti.model.world.film;

import java.util.List;

/**
 * The films of a training run, and which of their frames are kept from training.
 *
 * <p>Clips of training seeds lie within the first frames of each film, those of all other seeds within the frames at its end that are held
 * out; none lies across. How many are held out, {@link #heldOut} says once, for the longest clips of a run.
 *
 * @param reels in their order
 */
public record FilmLibrary(List<Reel> reels) {

    /** Of a hundred frames of a film, those that are trained on; the rest, at its end, is held out. */
    private static final int TRAINED_OF_100 = 85;

    /** Keeps a copy. */
    public FilmLibrary {
        reels = List.copyOf(reels);
    }

    /**
     * A film of the library.
     *
     * @param heldOut frames at its end that are kept from training; none if it is for training alone
     */
    public record Reel(Film film, int heldOut) {

        /** Checks that there is something to train on. */
        public Reel {
            if (heldOut < 0 || heldOut >= film.count()) {
                throw new IllegalArgumentException(
                        "of the " + film.count() + " frames of " + film.name() + " " + heldOut + " are held out");
            }
        }

        private Reach trained() {
            return new Reach(film, 0, film.count() - heldOut);
        }

        private Reach end() {
            return new Reach(film, film.count() - heldOut, film.count());
        }
    }

    /**
     * How many of a film's frames are held out: what is left at its end after 85 % of them, rounded down, if a clip has room in it; otherwise
     * none, and the film is for training alone.
     *
     * @param frames of the film
     * @param longest frames of the longest clips of the run
     */
    public static int heldOut(int frames, int longest) {
        int end = end(frames);
        return end >= longest ? end : 0;
    }

    /** Frames that a film must have so that one clip can be held out. */
    public static int leastHoldingOut(int longest) {
        int frames = longest;
        while (heldOut(frames, longest) == 0) {
            frames++;
        }
        return frames;
    }

    private static int end(int frames) {
        return frames - (int) ((long) frames * TRAINED_OF_100 / 100);
    }

    /**
     * The world of clips of so many frames.
     *
     * @throws IllegalArgumentException if there is no clip to train on, or none to hold out, in one line
     */
    public FilmWorld world(int length) {
        Stretches trained = new Stretches(reels.stream().map(Reel::trained).toList(), length);
        Stretches heldOut = new Stretches(
                reels.stream().filter(reel -> reel.heldOut() > 0).map(Reel::end).toList(), length);
        requireClips(
                length,
                reels.stream()
                        .map(reel -> new Division(reel.film().count(), reel.heldOut()))
                        .toList());
        return new FilmWorld(FilmWorld.NAME, trained, heldOut);
    }

    /**
     * Checks that there are clips to train on and clips that are held out.
     *
     * @throws IllegalArgumentException if there is none of either, in one line
     */
    static void requireClips(int length, List<Division> films) {
        if (films.stream().noneMatch(film -> film.frames() - film.heldOut() >= length)) {
            throw new IllegalArgumentException("no film has a clip of " + length + " frames to train on");
        }
        if (films.stream().noneMatch(film -> film.heldOut() >= length)) {
            throw new IllegalArgumentException("no film has a clip of " + length + " frames to hold out; one of "
                    + leastHoldingOut(length) + " frames would");
        }
    }

    /** How many frames a film has, and how many of these are held out. */
    record Division(int frames, int heldOut) {}
}
