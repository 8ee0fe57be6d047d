package org.smriti.model.world;

/**
 * The parameters of a {@link Walk}; each walk reads those that concern it.
 *
 * @param shown frames shown first, at whose end a walk turns back or rests; 0 where a walk is not divided
 * @param frames of the whole walk
 * @param side to which it turns
 * @param seed of its wandering
 * @param pauses of a spin
 */
public record Course(int shown, int frames, Side side, long seed, Pauses pauses) {

    /** The sides to which an agent can turn. */
    public enum Side {
        LEFT,
        RIGHT
    }

    /** When a spin stands still. */
    public sealed interface Pauses {}

    /** A pause during so many frames, the last ones shown. */
    public record Last(int frames) implements Pauses {}

    /** A pause of some frames after every so many full turns. */
    public record AfterTurns(int turns, int frames) implements Pauses {}

    /** A course that turns left without a pause, and wanders by the seed 0. */
    public static Course of(int shown, int frames) {
        return new Course(shown, frames, Side.LEFT, 0, new Last(0));
    }

    /** The same, turning to a side. */
    public Course turning(Side other) {
        return new Course(shown, frames, other, seed, pauses);
    }

    /** The same, turning to one side or the other by the next random number. */
    public Course turningEither(SplitMix64 random) {
        return turning(random.nextInt(2) == 0 ? Side.LEFT : Side.RIGHT);
    }

    /** The same, wandering by another seed. */
    public Course wandering(long other) {
        return new Course(shown, frames, side, other, pauses);
    }

    /** The same, with other pauses. */
    public Course pausing(Pauses other) {
        return new Course(shown, frames, side, seed, other);
    }

    /** Steps on the way out of a walk that comes back: to the end of the frames shown, or half of all where none are. */
    public int out() {
        return Math.max(1, shown == 0 ? (frames - 1) / 2 : shown - 1);
    }

    /**
     * Checks that a walk that goes exactly back goes no further than it came.
     *
     * @throws IllegalArgumentException if it would, in one line
     */
    public void requireWayBack() {
        int back = frames - shown;
        if (back > shown) {
            throw new IllegalArgumentException("a walk that goes back the way it came can generate at most " + shown
                    + " frames after a context of as many, not " + back);
        }
    }
}
