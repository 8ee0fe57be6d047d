package org.smriti.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.memory.DenoisingSettings;

/**
 * A line of steps. A branch that forks from another begins with the other's steps.
 *
 * <p>Belongs to its session; {@link #view} is for others.
 */
public final class Branch {

    private final int id;
    private final Optional<Branch> parent;
    private final Origin origin;
    private final Remembered remembered;
    private final int at; // its first own step
    private final List<Tick> ticks;

    /**
     * Where a branch leaves another.
     *
     * @param parent number of the other branch
     * @param at index of the first step that is its own
     */
    public record Fork(int parent, int at) {}

    /** How the own steps of a branch were made. */
    public sealed interface Origin {

        /** Live, under a person's keys or a policy. */
        record Live() implements Origin {}

        /**
         * Anew, with the actions that were recorded.
         *
         * @param prefix clean frames before the first regenerated one that the model saw; 0 for none
         * @param settings denoising steps and seed
         * @param noise level τ of the noise on the prefix, 0…1
         */
        record Regenerated(int prefix, DenoisingSettings settings, float noise) implements Origin {

            /** So many steps are made where none is the last: all that there are. */
            public static final int TO_THE_END = Integer.MAX_VALUE;
        }
    }

    /**
     * The description of a branch for the window.
     *
     * @param id its number, from 0
     * @param fork where it leaves another; nothing for the first
     * @param origin how its own steps were made
     * @param length steps in it
     */
    public record View(int id, Optional<Fork> fork, Origin origin, int length) {}

    private Branch(int id, Optional<Branch> parent, Origin origin, Remembered remembered, List<Tick> before) {
        this.id = id;
        this.parent = parent;
        this.origin = origin;
        this.remembered = remembered;
        at = before.size();
        ticks = new ArrayList<>(before);
    }

    /**
     * Which steps of a branch its models have in memory: those from {@code from} on, of which those before {@code clearFrom} with noise.
     *
     * @param from index of the first step they were shown
     * @param clearFrom index of the first step they were shown without noise
     * @param noise level τ, 0…1
     */
    record Remembered(int from, int clearFrom, float noise) {

        private static final Remembered EVERYTHING = new Remembered(0, 0, 0);

        /** The same for a branch that leaves after so many steps: its own steps are shown without noise. */
        private Remembered until(int steps) {
            return new Remembered(Math.min(from, steps), Math.min(clearFrom, steps), noise);
        }

        float noiseAt(int step) {
            return step < clearFrom ? noise : 0;
        }
    }

    /** The first branch of a session. */
    static Branch root() {
        return new Branch(0, Optional.empty(), new Origin.Live(), Remembered.EVERYTHING, List.of());
    }

    /** A live branch that leaves this one after its first {@code at} steps. */
    Branch fork(int newId, int at) {
        return new Branch(newId, Optional.of(this), new Origin.Live(), remembered.until(at), ticks.subList(0, at));
    }

    /** A branch to regenerate this one's steps from {@code at} on. */
    Branch regenerated(int newId, int at, Origin.Regenerated how) {
        Remembered prefix = new Remembered(at - how.prefix(), at, how.noise());
        return new Branch(newId, Optional.of(this), how, prefix, ticks.subList(0, at));
    }

    int id() {
        return id;
    }

    /** The branch that it leaves; none for the first. */
    Optional<Branch> parent() {
        return parent;
    }

    /** Where it leaves its parent. */
    Optional<Fork> fork() {
        return parent.map(left -> new Fork(left.id, at));
    }

    /** How its own steps were made. */
    Origin origin() {
        return origin;
    }

    Remembered remembered() {
        return remembered;
    }

    int length() {
        return ticks.size();
    }

    /** All steps, those before the fork included. */
    List<Tick> ticks() {
        return ticks;
    }

    Tick tick(int index) {
        return ticks.get(index);
    }

    Step step(int index) {
        return ticks.get(index).step();
    }

    /** The recorded prediction of a model at a step; none if the model had not joined by then. */
    Optional<FramePrediction> prediction(String name, int index) {
        return ticks.get(index).recorded(name).map(TrackTick::prediction);
    }

    /** The branch on which a step was taken: this one, or for a step before the fork, an ancestor. */
    Branch origin(int step) {
        return step >= at || parent.isEmpty() ? this : parent.get().origin(step);
    }

    View view() {
        return new View(id, fork(), origin, length());
    }
}
