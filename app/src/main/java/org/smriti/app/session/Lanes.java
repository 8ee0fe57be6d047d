package org.smriti.app.session;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.model.memory.WorldModel;

/** The models of a session, which go in step. */
final class Lanes implements AutoCloseable {

    private final int size;
    private final Map<String, Lane> byName = new LinkedHashMap<>();
    private Pace pace;
    private Watching watching = Watching.OFF;

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
     * @throws IllegalArgumentException if it takes frames of another size
     */
    Lane add(String name, WorldModel model) {
        int resolution = model.config().resolution();
        if (resolution != size) {
            throw new IllegalArgumentException(
                    "this session has frames of " + size + " pixels, the model " + name + " takes " + resolution);
        }
        remove(name);
        Lane lane = new Lane(name, model, pace);
        lane.watched(watching);
        byName.put(name, lane);
        return lane;
    }

    void remove(String name) {
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

    void follow(Pace next) {
        pace = next;
        all().forEach(lane -> lane.follow(next));
    }

    void watched(Watching next) {
        watching = next;
        all().forEach(lane -> lane.watched(next));
    }

    /** All predict a step that is not on the branch yet, then it is. */
    Tick tick(Branch branch, Step step, Mode mode, Surroundings surroundings, long seed) {
        Map<String, LaneTick> ticks = new LinkedHashMap<>();
        byName.forEach((name, lane) -> ticks.put(name, lane.tick(step, mode, surroundings, seed)));
        branch.add(step);
        byName.forEach((name, lane) -> {
            branch.shots(name).add(ticks.get(name).shot());
            lane.mark(branch);
        });
        return new Tick(branch.id(), step, ticks);
    }

    /** All live through a step of a branch once more, as it was shown. */
    Tick relive(Branch branch, int step) {
        Map<String, LaneTick> ticks = new LinkedHashMap<>();
        byName.forEach((name, lane) -> ticks.put(name, lane.relive(branch, step)));
        return new Tick(branch.id(), branch.step(step), ticks);
    }

    /** All remember what they did at the end of a branch. */
    void rewind(Branch branch, Branches branches) {
        all().forEach(lane -> lane.rewind(branch, branch.length(), branches));
    }

    @Override
    public void close() {
        all().forEach(Lane::close);
        byName.clear();
    }
}
