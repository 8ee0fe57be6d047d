package org.smriti.app.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.smriti.model.memory.WorldModel;

/** The models of a session, which go in step. */
final class Lanes implements AutoCloseable {

    private final int size;
    private final Map<String, Lane> byName = new LinkedHashMap<>();
    private Optional<Operation> operation = Optional.empty();
    private Pace pace;
    private Watching watching = Watching.OFF;
    private OptionalInt patch = OptionalInt.empty(); // followed

    /**
     * No models yet.
     *
     * @param size pixels on a side of the frames
     */
    Lanes(int size, Pace pace) {
        this.size = size;
        this.pace = pace;
    }

    /**
     * Adds a model that has seen nothing yet.
     *
     * @throws IllegalArgumentException if it takes frames of another size, or the name is the twin's
     */
    Lane add(String name, WorldModel model) {
        if (name.equals(Session.TWIN)) {
            throw new IllegalArgumentException(
                    "the name " + name + " is kept for who is not operated on: take another");
        }
        int resolution = model.config().resolution();
        if (resolution != size) {
            throw new IllegalArgumentException(
                    "this session has frames of " + size + " pixels, the model " + name + " takes " + resolution);
        }
        if (operated().filter(name::equals).isPresent()) {
            heal();
        }
        Lane lane = new Lane(name, model, pace);
        lane.watched(watching);
        patch.ifPresent(lane::follow);
        Lane before = byName.put(name, lane); // takes the place of whoever had the name
        if (before != null) {
            before.close();
        }
        return lane;
    }

    void remove(String name) {
        if (operated().filter(name::equals).isPresent()) {
            heal();
        }
        Lane lane = byName.remove(name);
        if (lane != null) {
            lane.close();
        }
    }

    /** The lane of a name, if there is one. */
    Optional<Lane> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Lane> all() {
        return byName.values();
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    Pace pace() {
        return pace;
    }

    void pace(Pace next) {
        pace = next;
        playing().forEach(lane -> lane.pace(next));
    }

    void follow(int next) {
        patch = OptionalInt.of(next);
        playing().forEach(lane -> lane.follow(next));
    }

    void watched(Watching next) {
        watching = next;
        playing().forEach(lane -> lane.watched(next));
    }

    private Stream<Lane> playing() {
        return Stream.concat(all().stream(), operation.map(Operation::patient).stream());
    }

    /** Who is operated on. */
    Optional<String> operated() {
        return operation.map(Operation::name);
    }

    /** Operates on one of them, and heals whoever else was operated on; an operation that cannot be done changes nothing. */
    void operate(String name, Surgery surgery, Branches branches) {
        if (operated().filter(name::equals).isPresent()) {
            operation.orElseThrow().perform(surgery, branches);
            return;
        }
        Lane lane =
                find(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name + " to operate on"));
        Operation begun = new Operation(lane);
        try {
            begun.perform(surgery, branches);
        } catch (RuntimeException e) {
            begun.close();
            throw e;
        }
        heal();
        operation = Optional.of(begun);
    }

    /** Ends an operation, if there is one. */
    void heal() {
        operation.ifPresent(Operation::close);
        operation = Optional.empty();
    }

    /**
     * All predict a step that is not on the branch yet, then it is. Of a lane that is operated on the branch gets what the twin made of
     * it, so that there is nothing to heal in what is recorded. If one of them fails, the branch has not changed.
     */
    Tick tick(Branch branch, Step step, Mode mode, Surroundings surroundings, long seed) {
        Map<String, LaneTick> shown = new LinkedHashMap<>();
        Optional<LaneTick> operated = operation.map(one -> one.tick(step, mode, surroundings, seed));
        byName.forEach((name, lane) -> shown.put(name, lane.tick(step, lane.schedule(), mode, surroundings, seed)));
        byName.values().forEach(lane -> lane.mark(branch, branch.length() + 1));
        branch.add(step);
        byName.forEach((name, _) -> branch.shots(name).add(shown.get(name).shot()));
        operated.ifPresent(tick -> shown.put(Session.TWIN, shown.put(operated().orElseThrow(), tick)));
        return new Tick(branch.id(), step, shown);
    }

    /** All live through a step of a branch once more, as it was shown. */
    Tick relive(Branch branch, int step) {
        Map<String, LaneTick> ticks = new LinkedHashMap<>();
        byName.forEach((name, lane) -> ticks.put(name, lane.relive(branch, step)));
        return new Tick(branch.id(), branch.step(step), ticks);
    }

    /** All remember what they did at the end of a branch; who is operated on is healed by that. */
    void rewind(Branch branch, Branches branches) {
        heal();
        all().forEach(lane -> lane.rewind(branch, branch.length(), branches));
    }

    @Override
    public void close() {
        heal();
        all().forEach(Lane::close);
        byName.clear();
    }
}
