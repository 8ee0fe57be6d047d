package org.smriti.model.world.film;

import java.util.List;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.episode.Frames;
import org.smriti.model.world.watch.Moment;
import org.smriti.model.world.watch.WatchedWorld;

/**
 * Films: nothing to do but watch. A seed gives a film and the frame at which it begins; a simulation that has come to the last frame that may
 * be shown stays there.
 */
public final class FilmWorld implements WatchedWorld {

    /** The name of worlds of more than one film, also in stages of a training. */
    public static final String NAME = "film";

    /** Frames a second that are taken of a film if nobody asks for another rate. */
    public static final double USUAL_RATE = 10;

    /** The fewest frames a second that are taken of a film. */
    public static final double SLOWEST_RATE = 0.01;

    /** The most frames a second that are taken of a film. */
    public static final double FASTEST_RATE = 240;

    /** Tells what can be done in any film; nothing can begin in it. */
    public static final FilmWorld WITHOUT_FILMS =
            new FilmWorld(NAME, new Stretches(List.of(), 1), new Stretches(List.of(), 1));

    private final String name;
    private final Stretches trained;
    private final Stretches heldOut;
    private final OptionalDouble rate;

    /**
     * Makes a world.
     *
     * @param trained where walks of training seeds begin
     * @param heldOut where those of all other seeds begin
     */
    FilmWorld(String name, Stretches trained, Stretches heldOut) {
        this(name, trained, heldOut, OptionalDouble.empty());
    }

    private FilmWorld(String name, Stretches trained, Stretches heldOut, OptionalDouble rate) {
        this.name = name;
        this.trained = trained;
        this.heldOut = heldOut;
        this.rate = rate;
    }

    /**
     * One film, which begins at its first frame whatever the seed.
     *
     * @param rate frames a second
     */
    public static FilmWorld of(String name, Frames frames, double rate) {
        Stretches whole = new Stretches(List.of(Reach.whole(new FilmInMemory(name, frames))), frames.count());
        return new FilmWorld(name, whole, whole, OptionalDouble.of(rate));
    }

    /**
     * Films of which each seed gives a stretch of so many frames; only those that are long enough.
     *
     * @throws IllegalArgumentException if none is, in one line
     */
    public static FilmWorld stretches(List<Film> films, int length) {
        Stretches any = new Stretches(films.stream().map(Reach::whole).toList(), length);
        if (any.count() == 0) {
            throw new IllegalArgumentException("no film has " + length + " frames");
        }
        return new FilmWorld(NAME, any, any);
    }

    /** A film whose frames are in memory. */
    public static Film film(String name, Frames frames) {
        return new FilmInMemory(name, frames);
    }

    /** How many different stretches seeds can give. */
    public long stretchCount() {
        return trained.equals(heldOut) ? trained.count() : trained.count() + heldOut.count();
    }

    /** Those of a film that begins at its first frame; films of which stretches are taken do not end for who takes them. */
    @Override
    public OptionalInt frames() {
        return stretchCount() == 1 ? OptionalInt.of(trained.length()) : OptionalInt.empty();
    }

    /** Frames a second, of one film. */
    public OptionalDouble rate() {
        return rate;
    }

    /** Bytes of all its frames. */
    public long bytes() {
        return trained.reaches().stream()
                .map(Reach::film)
                .mapToLong(film -> 3L * film.side() * film.side() * film.count())
                .sum();
    }

    @Override
    public String name() {
        return name;
    }

    /**
     * A film at the beginning of a stretch.
     *
     * @param agent makes no difference
     * @throws IllegalStateException if there is no film that is long enough
     */
    @Override
    public Simulation start(long place, long agent) {
        Stretches.Beginning beginning = (Seeds.isTraining(place) ? trained : heldOut).of(place);
        return new FilmSimulation(this, beginning.reach(), new Moment(beginning.frame()));
    }

    @Override
    public Renderer renderer(int size) {
        return new FilmRenderer(size);
    }

    /** None: nothing is known of what a film shows. */
    @Override
    public Surfaces surfaces(Simulation at, int size) {
        return new UnknownSurfaces();
    }
}
