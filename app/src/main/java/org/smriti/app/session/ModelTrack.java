package org.smriti.app.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;
import org.smriti.app.session.tick.AttentionSummary;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Observation;
import org.smriti.model.memory.PassTrace;
import org.smriti.model.memory.Schedule;
import org.smriti.model.memory.Scheduler;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.Inspector;

/** One model of a session: its memory, bookmarks of that memory to come back to, and the scheduler of its predictions. */
final class ModelTrack implements AutoCloseable {

    private static final StepSettings UNTRACED = new StepSettings(Mode.IMAGINE, new Pace.Fixed(1, 1));

    private final String name;
    private final WorldModel model;
    private final PassTrace trace;
    private final Memory memory;
    private final int chunkFrames;
    private final Bookmarks bookmarks = new Bookmarks();
    private final Scheduler scheduler;

    /**
     * Predicted frames.
     *
     * @param frames R·R·3 bytes each, the next one first
     * @param millis it took
     */
    private record Prediction(List<byte[]> frames, double millis) {}

    /** A track with an empty memory. */
    ModelTrack(String name, WorldModel model) {
        this.name = name;
        this.model = model;
        trace = new PassTrace(model.config());
        memory = model.blank();
        chunkFrames = model.config().chunkFrames();
        scheduler = new Scheduler(chunkFrames);
    }

    /** A second track of the same model with the same memory and no bookmarks; the two go on independently. */
    ModelTrack second() {
        ModelTrack second = new ModelTrack(name, model);
        second.memory.restore(memory);
        return second;
    }

    String name() {
        return name;
    }

    /**
     * Operates on the memory.
     *
     * @param other the track whose bookmarks lead to the moment that a state is taken from
     * @param branches by number
     * @throws IllegalArgumentException if this memory or that moment does not have what is operated on
     */
    void operate(Surgery surgery, ModelTrack other, IntFunction<Branch> branches) {
        switch (surgery) {
            case Surgery.ZeroState zero -> memory.clearState(layer(zero.layer()));
            case Surgery.FreezeState freeze -> memory.freezeState(layer(freeze.layer()));
            case Surgery.ThawState thaw -> memory.thawState(layer(thaw.layer()));
            case Surgery.Window window -> memory.look(window.reach());
            case Surgery.SwapState swap -> {
                try (Memory then = other.recalled(branches.apply(swap.branch()), swap.steps())) {
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

    /** Bytes of its memory and of the bookmarks of it. */
    long bytes() {
        return memory.bytes() + bookmarks.bytes();
    }

    /** Frames that fit into the chunk that is open. */
    int room() {
        return chunkFrames - memory.openFrames();
    }

    /** Denoising steps and look-ahead of the next prediction. */
    Schedule schedule(Pace pace) {
        return switch (pace) {
            case Pace.Live live -> scheduler.next(live.profile(), memory.openFrames());
            case Pace.Fixed fixed ->
                new Schedule(fixed.steps(), Math.min(fixed.lookAhead(), room()), 0, "as asked for");
        };
    }

    /**
     * Predicts a step, then adds to the memory what the mode says: the camera's frame or the prediction.
     *
     * @param environment where the step has just been taken
     */
    TrackTick tick(Step step, Schedule schedule, StepSettings settings, Environment environment, long seed) {
        // 1. this frame, and those that would follow if the action were repeated
        List<FrameCondition> conditions = new ArrayList<>(List.of(step.condition()));
        conditions.addAll(environment.ahead(step.action(), schedule.lookAhead() - 1));
        Prediction prediction = predict(conditions, schedule, settings, seed);
        byte[] predicted = prediction.frames().getFirst();
        List<AttentionSummary> summaries =
                settings.traced() ? AttentionSummary.of(trace.layers(), conditions.size() - 1) : List.of();

        // 2. what the memory is given
        Provenance kept = settings.mode() == Mode.FOLLOW ? Provenance.OBSERVED : Provenance.IMAGINED;
        byte[] given = kept == Provenance.OBSERVED ? step.given() : predicted;
        double millis = prediction.millis() + keep(given, step.condition(), kept);

        FramePrediction made = FramePrediction.of(predicted, kept, step, environment.size(), millis, schedule.steps());
        return told(made, prediction.frames().subList(1, conditions.size()), summaries, schedule.why());
    }

    /**
     * Predicts steps anew, which must fit into the open chunk, and adds the predictions to the memory.
     *
     * @param settings denoising steps and noise
     * @param size pixels on a side of a frame
     */
    List<TrackTick> regenerate(List<Step> steps, DenoisingSettings settings, int size) {
        Schedule schedule = new Schedule(settings.steps(), steps.size(), 0, "as asked for");
        List<FrameCondition> conditions = steps.stream().map(Step::condition).toList();
        Prediction prediction = predict(
                conditions,
                schedule,
                UNTRACED,
                settings.seed() + steps.getFirst().index());
        List<TrackTick> all = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            byte[] predicted = prediction.frames().get(i);
            double millis =
                    prediction.millis() / steps.size() + keep(predicted, conditions.get(i), Provenance.REGENERATED);
            FramePrediction made =
                    FramePrediction.of(predicted, Provenance.REGENERATED, steps.get(i), size, millis, schedule.steps());
            all.add(told(made, List.of(), List.of(), schedule.why()));
        }
        return all;
    }

    /** The result of a step that the memory has by now. */
    private TrackTick told(
            FramePrediction prediction, List<byte[]> upcoming, List<AttentionSummary> summaries, String why) {
        return new TrackTick(
                prediction, upcoming, memory.stateNorms(), summaries, memory.bytes(), memory.frames(), why);
    }

    /** Predicts the frames of these conditions, which must fit into the open chunk. */
    private Prediction predict(List<FrameCondition> conditions, Schedule schedule, StepSettings settings, long seed) {
        long began = System.nanoTime();
        follow(settings.followedPatch());
        model.inspect(settings.traced() ? trace : Inspector.NONE); // another track may have the same model
        trace.lookBefore(conditions.size() - 1);
        List<byte[]> frames = model.predict(memory, conditions, new DenoisingSettings(schedule.steps(), seed));
        trace.lookBefore(0);
        double millis = (System.nanoTime() - began) / 1e6;
        scheduler.measured(memory.openFrames() + conditions.size(), millis / schedule.steps());
        return new Prediction(frames, millis);
    }

    /** Has the attention of a patch traced; a number that this model's frames do not have changes nothing, as models differ in it. */
    private void follow(OptionalInt patch) {
        patch.ifPresent(number -> {
            if (number < model.config().tokens()) {
                trace.follow(number);
            }
        });
    }

    /** Adds a frame to the memory; returns the milliseconds that took. */
    private double keep(byte[] rgb, FrameCondition condition, Provenance kept) {
        long began = System.nanoTime();
        model.observe(memory, new Observation(rgb, condition, 0, 0, kept != Provenance.OBSERVED));
        return (System.nanoTime() - began) / 1e6;
    }

    /** Bookmarks the memory, which is as of so many steps of a branch, if a bookmark is due. */
    void mark(Branch branch, int steps) {
        bookmarks.mark(branch, steps, memory);
    }

    /**
     * Adds a recorded step of a branch to a memory that was blank before the first; called for each step in order.
     *
     * @return the recorded prediction with the figures of the memory; nothing if the model had not joined when the step was taken
     */
    Optional<TrackTick> relive(Branch branch, int step) {
        if (step >= branch.remembered().from()) {
            observe(memory, branch, step);
            mark(branch, step + 1);
        }
        return branch.prediction(name, step).map(prediction -> told(prediction, List.of(), List.of(), ""));
    }

    /** Makes the memory what it was when the branch had that many steps. */
    void rewind(Branch branch, int steps) {
        try (Memory before = recalled(branch, steps)) {
            memory.restore(before);
        }
    }

    /**
     * Predicts a step once more from the memory before it, traced; this track's memory stays as it is.
     *
     * @return the prediction after each denoising step
     */
    List<byte[]> unfold(Branch branch, int step, DenoisingSettings settings, OptionalInt followedPatch) {
        try (Memory before = recalled(branch, step)) {
            follow(followedPatch);
            model.inspect(trace);
            return model.unfold(before, branch.step(step).condition(), settings);
        } finally {
            model.inspect(Inspector.NONE);
        }
    }

    /** Where attention went in the latest unfolding. */
    List<AttentionSummary> unfolded() {
        return AttentionSummary.of(trace.layers(), 0);
    }

    /** A memory as it was when the branch had that many steps. */
    private Memory recalled(Branch branch, int steps) {
        if (steps < 0 || steps > branch.length()) {
            throw new IllegalArgumentException("branch " + branch.id() + " has " + branch.length()
                    + " steps: there is nothing to remember after " + steps);
        }
        Memory recalled = model.blank();
        try {
            Optional<Map.Entry<Integer, Memory>> nearest = bookmarks.nearest(branch, steps);
            nearest.ifPresent(bookmark -> recalled.restore(bookmark.getValue()));
            int from = nearest.map(Map.Entry::getKey).orElse(branch.remembered().from());
            for (int i = from; i < steps; i++) {
                observe(recalled, branch, i);
            }
            return recalled;
        } catch (RuntimeException e) {
            recalled.close();
            throw e;
        }
    }

    /** Adds a step of a branch to a memory, with the frame it was given at that step: the model's own prediction or the camera's. */
    private void observe(Memory into, Branch branch, int step) {
        Optional<byte[]> own = branch.prediction(name, step)
                .filter(prediction -> prediction.kept() != Provenance.OBSERVED)
                .map(FramePrediction::rgb);
        model.observe(
                into,
                new Observation(
                        own.orElseGet(() -> branch.step(step).given()),
                        branch.step(step).condition(),
                        branch.remembered().noiseAt(step),
                        step,
                        own.isPresent()));
    }

    @Override
    public void close() {
        memory.close();
        bookmarks.close();
    }
}
