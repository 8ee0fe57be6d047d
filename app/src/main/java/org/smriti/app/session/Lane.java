package org.smriti.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

    private final String name;
    private final WorldModel model;
    private final PassTrace trace;
    private final Memory memory;
    private final int chunkFrames;
    private final Bookmarks bookmarks = new Bookmarks();
    private Pace pace;
    private Scheduler scheduler;
    private Watching watching = Watching.OFF;

    Lane(String name, WorldModel model, Pace pace) {
        this.name = name;
        this.model = model;
        trace = new PassTrace(model.config());
        memory = model.blank();
        chunkFrames = model.config().chunkFrames();
        pace(pace);
    }

    /** A second lane of the same model that remembers the same and nothing of the way there; the two go on independently. */
    Lane second() {
        Lane second = new Lane(name, model, pace);
        second.memory.restore(memory);
        second.trace.follow(trace.followed());
        second.watched(watching);
        return second;
    }

    String name() {
        return name;
    }

    /**
     * Operates on the memory.
     *
     * @param other whose moments a state may be taken from
     * @throws IllegalArgumentException if this memory or that moment does not have what is operated on
     */
    void operate(Surgery surgery, Lane other, Branches branches) {
        switch (surgery) {
            case Surgery.ZeroState zero -> memory.clearState(layer(zero.layer()));
            case Surgery.FreezeState freeze -> memory.freezeState(layer(freeze.layer()));
            case Surgery.ThawState thaw -> memory.thawState(layer(thaw.layer()));
            case Surgery.Window window -> memory.look(window.reach());
            case Surgery.SwapState swap -> {
                try (Memory then = other.recalled(branches.get(swap.branch()), swap.steps(), branches)) {
                    memory.takeStates(then);
                }
            }
        }
    }

    private int layer(int layer) {
        int layers = model.config().layers().size();
        if (layer < 0 || layer >= layers) {
            throw new IllegalArgumentException(
                    "the model of " + name + " has layers 0 to " + (layers - 1) + ", not " + layer);
        }
        return layer;
    }

    /** Frames that fit into the chunk that is open. */
    int room() {
        return chunkFrames - memory.openFrames();
    }

    /** Keeps another pace from now on. */
    void pace(Pace next) {
        pace = next;
        scheduler = new Scheduler(next instanceof Pace.Live live ? live.profile() : Profile.QUALITY, chunkFrames);
    }

    /** Follows the attention of a patch from now on; a patch that this model's frames do not have is left alone. */
    void follow(int patch) {
        if (patch < model.config().tokens()) {
            trace.follow(patch);
        }
    }

    /** Whether each pass is watched, which the charts need and which costs time. */
    void watched(Watching next) {
        watching = next;
    }

    /** How the next prediction is made. */
    Schedule schedule() {
        return switch (pace) {
            case Pace.Live _ -> scheduler.next(memory.openFrames());
            case Pace.Fixed fixed ->
                new Schedule(fixed.steps(), Math.min(fixed.lookAhead(), room()), 0, "as asked for");
        };
    }

    /**
     * Predicts a step, and is then given what the mode says.
     *
     * @param surroundings where the step has just been taken
     */
    LaneTick tick(Step step, Schedule schedule, Mode mode, Surroundings surroundings, long seed) {
        // 1. this frame, and those that would follow if the key were kept
        List<Moment> moments = new ArrayList<>(List.of(step.moment()));
        moments.addAll(surroundings.ahead(step.action(), schedule.lookAhead() - 1));
        Prediction prediction = predict(moments, schedule, seed);
        byte[] predicted = prediction.frames().getFirst();
        List<Glimpse> glimpses = watching == Watching.ON ? Glimpse.of(trace.layers(), moments.size() - 1) : List.of();

        // 2. what it is given
        Provenance kept = mode == Mode.FOLLOW ? Provenance.OBSERVED : Provenance.IMAGINED;
        byte[] given = kept == Provenance.OBSERVED ? step.given() : predicted;
        double millis = prediction.millis() + keep(given, step.moment(), 0, seed);

        Shot shot = Shot.of(predicted, kept, step, surroundings.size(), millis, schedule.steps());
        return told(shot, prediction.frames().subList(1, prediction.frames().size()), glimpses, schedule.why());
    }

    /** What a step was for it, now that its memory has it. */
    LaneTick told(Shot shot, List<byte[]> upcoming, List<Glimpse> glimpses, String why) {
        return new LaneTick(shot, upcoming, memory.stateNorms(), glimpses, memory.bytes(), memory.frames(), why);
    }

    /** Predicts the frames of these moments, which must fit into the open chunk. */
    Prediction predict(List<Moment> moments, Schedule schedule, long seed) {
        long began = System.nanoTime();
        model.inspect(watching == Watching.ON ? trace : Inspector.NONE); // another lane may have the same model
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

    /** Remembers this moment, when so many steps of a branch are seen, if it is time for that. */
    void mark(Branch branch, int steps) {
        bookmarks.mark(branch, steps, memory);
    }

    /**
     * Lives through a step of a branch as it was shown once, in order, beginning with a blank memory.
     *
     * @return what the step was for it then, but for what it expected next
     */
    LaneTick relive(Branch branch, int step) {
        Recollection recollection = branch.recollection();
        if (step >= recollection.from()) {
            Moment moment = branch.step(step).moment();
            model.observe(memory, kept(branch, step), moment, recollection.noiseAt(step), step);
            bookmarks.mark(branch, step + 1, memory);
        }
        return told(branch.shots(name).get(step), List.of(), List.of(), "");
    }

    /** Makes the memory what it was when the branch had that many steps. */
    void rewind(Branch branch, int steps, Branches branches) {
        try (Memory before = recalled(branch, steps, branches)) {
            memory.restore(before);
        }
    }

    /**
     * Predicts a step once more from the memory before it; this lane's memory stays as it is.
     *
     * @return the prediction after each denoising step
     */
    List<byte[]> unfold(Branch branch, int step, Branches branches, Settings settings) {
        try (Memory before = recalled(branch, step, branches)) {
            model.inspect(trace);
            return model.unfold(before, branch.step(step).moment(), settings);
        } finally {
            model.inspect(Inspector.NONE);
        }
    }

    /** Where attention went in the latest unfolding. */
    List<Glimpse> unfolded() {
        return Glimpse.of(trace.layers(), 0);
    }

    /** A memory as it was when the branch had that many steps. */
    private Memory recalled(Branch branch, int steps, Branches branches) {
        if (steps < 0 || steps > branch.length()) {
            throw new IllegalArgumentException("branch " + branch.id() + " has " + branch.length()
                    + " steps: there is nothing to remember after " + steps);
        }
        Memory recalled = model.blank();
        Optional<Map.Entry<Integer, Memory>> nearest = bookmarks.nearest(branch, steps, branches);
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

    /** The frame that the memory was given at a step of a branch. */
    private byte[] kept(Branch branch, int step) {
        List<Shot> shots = branch.shots(name);
        boolean own = step < shots.size() && shots.get(step).kept() != Provenance.OBSERVED;
        return own ? shots.get(step).rgb() : branch.step(step).given();
    }

    @Override
    public void close() {
        memory.close();
        bookmarks.close();
    }
}
