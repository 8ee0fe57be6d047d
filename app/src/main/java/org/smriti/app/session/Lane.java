package org.smriti.app.session;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Moment;
import org.smriti.model.memory.PassTrace;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.Schedule;
import org.smriti.model.memory.Scheduler;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.Inspector;

/** One model at work in a session: its memory, and bookmarks of that memory to come back to. */
final class Lane implements AutoCloseable {

    /** Steps between two bookmarks: what a jump back has to replay at most. */
    private static final int SPACING = 25;

    private static final long MOST_BYTES = 256L << 20;

    private final String name;
    private final WorldModel model;
    private final PassTrace trace;
    private final Memory memory;
    private final Map<Integer, NavigableMap<Integer, Memory>> bookmarks = new HashMap<>(); // by branch and steps seen
    private Scheduler scheduler;
    private int spacing = SPACING;
    private Watching watching = Watching.OFF;

    Lane(String name, WorldModel model, Profile profile) {
        this.name = name;
        this.model = model;
        trace = new PassTrace(model.config());
        memory = model.blank();
        follow(profile);
    }

    String name() {
        return name;
    }

    WorldModel model() {
        return model;
    }

    Memory memory() {
        return memory;
    }

    /** Where attention went in the latest prediction; empty if nobody watches. */
    List<Glimpse> glimpses(int ahead) {
        return watching == Watching.ON ? Glimpse.of(trace.layers(), ahead) : List.of();
    }

    /** Follows the attention of a patch from now on; a patch that this model's frames do not have is left alone. */
    void follow(int patch) {
        if (patch < model.config().tokens()) {
            trace.follow(patch);
        }
    }

    /** Keeps another latency budget from now on. */
    void follow(Profile profile) {
        scheduler = new Scheduler(profile, model.config().chunkFrames());
    }

    /** Whether each pass is watched, which the charts need and which costs time. */
    void watched(Watching next) {
        watching = next;
        model.inspect(watching == Watching.ON ? trace : Inspector.NONE);
    }

    /** How many frames the latency budget lets it predict now, and in how many steps. */
    Schedule schedule() {
        return scheduler.next(memory.openFrames());
    }

    /** Predicts the frames of these moments, which must fit into the open chunk, within the latency budget. */
    Prediction predict(List<Moment> moments, Schedule schedule, long seed) {
        long began = System.nanoTime();
        trace.lookBefore(moments.size() - 1);
        List<byte[]> frames = model.predict(memory, moments, new Settings(schedule.steps(), seed));
        trace.lookBefore(0);
        double millis = (System.nanoTime() - began) / 1e6;
        scheduler.measured(memory.openFrames() + moments.size(), millis / schedule.steps());
        return new Prediction(frames, schedule.steps(), millis);
    }

    /** Adds a frame to the memory; returns the milliseconds that took. */
    double keep(byte[] rgb, Moment moment, float noise, long seed) {
        long began = System.nanoTime();
        model.observe(memory, rgb, moment, noise, seed);
        return (System.nanoTime() - began) / 1e6;
    }

    /** Remembers this moment of a branch, if it is time for that. */
    void mark(Branch branch) {
        int steps = branch.length();
        if (steps % spacing != 0 || memory.openFrames() > 0) {
            return;
        }
        Memory replaced =
                bookmarks.computeIfAbsent(branch.id(), id -> new TreeMap<>()).put(steps, memory.snapshot());
        if (replaced != null) {
            replaced.close();
        }
        if (bookmarks.values().stream()
                        .flatMap(all -> all.values().stream())
                        .mapToLong(Memory::bytes)
                        .sum()
                > MOST_BYTES) {
            thin();
        }
    }

    /** Gives up every second bookmark. */
    private void thin() {
        spacing *= 2;
        bookmarks
                .values()
                .forEach(all -> all.entrySet().removeIf(entry -> {
                    boolean dropped = entry.getKey() % spacing != 0;
                    if (dropped) {
                        entry.getValue().close();
                    }
                    return dropped;
                }));
    }

    /** Makes the memory what it was when the branch had that many steps. */
    void rewind(Branch branch, int steps, Map<Integer, Branch> branches) {
        try (Memory before = recalled(branch, steps, branches)) {
            memory.restore(before);
        }
    }

    /**
     * Predicts a step once more from the memory before it; this lane's memory stays as it is.
     *
     * @return the prediction after each denoising step
     */
    List<byte[]> unfold(Branch branch, int step, Map<Integer, Branch> branches, Settings settings) {
        try (Memory before = recalled(branch, step, branches)) {
            model.inspect(trace);
            return model.unfold(before, branch.step(step).moment(), settings);
        } finally {
            watched(watching);
        }
    }

    /** Where attention went in the latest unfolding. */
    List<Glimpse> unfolded() {
        return Glimpse.of(trace.layers(), 0);
    }

    /** A memory as it was when the branch had that many steps. */
    private Memory recalled(Branch branch, int steps, Map<Integer, Branch> branches) {
        Memory recalled = model.blank();
        Optional<Map.Entry<Integer, Memory>> nearest = nearest(branch, steps, branches);
        nearest.ifPresent(bookmark -> recalled.restore(bookmark.getValue()));
        int from = nearest.map(Map.Entry::getKey).orElse(branch.recollection().from());
        for (int i = from; i < steps; i++) {
            model.observe(
                    recalled,
                    kept(branch, i),
                    branch.step(i).moment(),
                    branch.recollection().noiseAt(i),
                    i);
        }
        return recalled;
    }

    private Optional<Map.Entry<Integer, Memory>> nearest(Branch branch, int steps, Map<Integer, Branch> branches) {
        NavigableMap<Integer, Memory> own = bookmarks.get(branch.id());
        Map.Entry<Integer, Memory> found = own == null ? null : own.floorEntry(steps);
        if (found != null || branch.fork().isEmpty() || !(branch.take() instanceof Take.Live)) {
            return Optional.ofNullable(found);
        }
        Fork fork = branch.fork().get();
        return nearest(branches.get(fork.parent()), Math.min(steps, fork.at()), branches);
    }

    /** The frame that the memory was given at a step of a branch. */
    private byte[] kept(Branch branch, int step) {
        List<Shot> shots = branch.shots(name);
        boolean own = step < shots.size() && shots.get(step).kept() != Provenance.OBSERVED;
        return own ? shots.get(step).rgb() : branch.step(step).given();
    }

    @Override
    public void close() {
        memory.close();
        bookmarks.values().forEach(all -> all.values().forEach(Memory::close));
    }
}
