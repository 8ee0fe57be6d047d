package org.smriti.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A line of steps. A branch that forks from another begins with the other's steps.
 *
 * <p>Belongs to its session; {@link #view} is for others.
 */
final class Branch {

    private final int id;
    private final Optional<Branch> parent;
    private final Take take;
    private final Remembered remembered;
    private final int at; // its first own step
    private final List<Tick> ticks;

    private Branch(int id, Optional<Branch> parent, Take take, Remembered remembered, List<Tick> before) {
        this.id = id;
        this.parent = parent;
        this.take = take;
        this.remembered = remembered;
        at = before.size();
        ticks = new ArrayList<>(before);
    }

    /**
     * What of a branch its models have in memory: the steps from {@code from} on; those before {@code clearFrom} through noise.
     *
     * @param from index of the first step they were shown
     * @param clearFrom index of the first step they were shown without noise
     * @param noise level τ, 0…1
     */
    record Remembered(int from, int clearFrom, float noise) {

        private static final Remembered EVERYTHING = new Remembered(0, 0, 0);

        /** The same of a branch that leaves after so many steps: what comes then is shown, and clearly. */
        private Remembered until(int steps) {
            return new Remembered(Math.min(from, steps), Math.min(clearFrom, steps), noise);
        }

        float noiseAt(int step) {
            return step < clearFrom ? noise : 0;
        }
    }

    /** The first branch of a session. */
    static Branch root() {
        return new Branch(0, Optional.empty(), new Take.Live(), Remembered.EVERYTHING, List.of());
    }

    /** A live branch that leaves this one after its first {@code at} steps. */
    Branch fork(int newId, int at) {
        return new Branch(newId, Optional.of(this), new Take.Live(), remembered.until(at), ticks.subList(0, at));
    }

    /** A branch to regenerate this one's steps from {@code at} on. */
    Branch retake(int newId, int at, Take.Regenerated how) {
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
    Take take() {
        return take;
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

    /** What counts of a model's prediction of a step; nothing if the model was not there yet. */
    Optional<Shot> shot(String lane, int index) {
        return ticks.get(index).recorded(lane).map(LaneTick::shot);
    }

    /** Where the step was taken: on this branch, or on the one that it leaves at a later one. */
    Branch origin(int step) {
        return step >= at || parent.isEmpty() ? this : parent.get().origin(step);
    }

    BranchView view() {
        return new BranchView(id, fork(), take, length());
    }
}
