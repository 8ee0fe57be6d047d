package org.smriti.app.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A line of steps, and what each model made of them. A branch that forks from another begins with the other's steps.
 *
 * <p>Belongs to its session; {@link #view} tells others of it.
 */
final class Branch {

    private final int id;
    private final Optional<Fork> fork;
    private final Take take;
    private final Recollection recollection;
    private final List<Step> steps = new ArrayList<>();
    private final Map<String, List<Shot>> shots = new LinkedHashMap<>();

    private Branch(int id, Optional<Fork> fork, Take take, Recollection recollection) {
        this.id = id;
        this.fork = fork;
        this.take = take;
        this.recollection = recollection;
    }

    /** The first branch of a session. */
    static Branch root() {
        return new Branch(0, Optional.empty(), new Take.Live(), Recollection.EVERYTHING);
    }

    /** A live branch that leaves this one after its first {@code at} steps. */
    Branch fork(int newId, int at) {
        return fork(newId, at, new Take.Live(), recollection.of(at));
    }

    /** A branch to regenerate this one's steps from {@code at} on. */
    Branch retake(int newId, int at, Take.Regenerated how) {
        return fork(newId, at, how, new Recollection(at - how.prefix(), at, how.noise()));
    }

    private Branch fork(int newId, int at, Take newTake, Recollection newRecollection) {
        Branch branch = new Branch(newId, Optional.of(new Fork(id, at)), newTake, newRecollection);
        branch.steps.addAll(steps.subList(0, at));
        // a lane that nobody plays has been asked for, but has no shots
        shots.forEach((lane, all) -> branch.shots.put(lane, new ArrayList<>(all.subList(0, Math.min(at, all.size())))));
        return branch;
    }

    int id() {
        return id;
    }

    Optional<Fork> fork() {
        return fork;
    }

    Take take() {
        return take;
    }

    /** What of this branch its models remember. */
    Recollection recollection() {
        return recollection;
    }

    int length() {
        return steps.size();
    }

    List<Step> steps() {
        return steps;
    }

    Step step(int index) {
        return steps.get(index);
    }

    void add(Step step) {
        steps.add(step);
    }

    /** A lane's shots, one per step. */
    List<Shot> shots(String lane) {
        return shots.computeIfAbsent(lane, name -> new ArrayList<>());
    }

    /** Forgets all about a lane. */
    void forget(String lane) {
        shots.remove(lane);
    }

    BranchView view() {
        return new BranchView(id, fork, take, steps.size());
    }
}
