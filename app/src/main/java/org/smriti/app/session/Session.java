package org.smriti.app.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.eval.score.Psnr;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.Action;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.World;
import org.smriti.model.world.perturb.Perturbation;

/**
 * An agent in a world, the models that follow it in step, and all steps taken so far, as a tree of branches.
 *
 * <p>At each step the models predict the frame before their memories are given what the mode says. Changing the settings, the models or
 * the branch never resets anything. At a fixed pace the same seed, actions and modes give the same frames. Belongs to the thread that runs
 * the models.
 */
public final class Session implements AutoCloseable {

    private final Environment environment;
    private final long seed;
    private final Map<String, ModelTrack> byName = new LinkedHashMap<>(); // by track
    private final List<Branch> branches = new ArrayList<>(); // by number
    private Branch current = Branch.root();
    private Optional<ModelTrack> patient = Optional.empty(); // copy of a track; operations are done to the copy
    private boolean adrift; // a failure could not be undone in every model; tried again before the next step

    /**
     * Begins a session; nothing has happened yet, the first step shows where the agent stands.
     *
     * @param simulation stands at the start; the session owns it from now on
     * @param size pixels on a side of the frames
     * @param seed of the noise that predictions start from
     */
    public Session(Simulation simulation, int size, long seed) {
        this(simulation, Ground.MAZE, size, seed);
    }

    /** Begins one on any ground. */
    public Session(Simulation simulation, Ground ground, int size, long seed) {
        environment = new Environment(simulation, ground, size);
        this.seed = seed;
        branches.add(current);
    }

    /**
     * Begins where a session ended, as if it had never been closed.
     *
     * @param start the agent before the first step; the session owns it from now on
     * @param models by track; predictions of other tracks are left out
     * @param progress is called before each step, and may cancel
     * @throws IllegalArgumentException if the transcript contradicts itself or the world, or a model takes other frames or actions
     * @throws CancellationException if the progress cancelled
     */
    public static Session resume(
            Transcript transcript, Simulation start, Map<String, WorldModel> models, Progress progress) {
        Session session = new Session(start, transcript.ground(), transcript.size(), transcript.seed());
        try {
            session.relive(transcript, models, progress);
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    /** Takes all steps of the transcript again, and shows the models those of the branch it ended on. */
    private void relive(Transcript transcript, Map<String, WorldModel> models, Progress progress) {
        for (String name : transcript.tracks()) {
            if (models.containsKey(name)) {
                byName.put(name, track(name, models.get(name)));
            }
        }
        Progress.Count count =
                new Progress.Count(progress, transcript.steps() + transcript.length(transcript.current()));
        List<Branch> taken = new Replay(environment, tracks()).perform(transcript.branches(), count::next);
        branches.clear();
        branches.addAll(taken);
        current = branch(transcript.current());
        for (int i = 0; i < length(); i++) {
            count.next();
            relive(i);
        }
        arrive();
        transcript.perturbations().forEach(this::perturb);
    }

    /** Shows the models a step of the current branch again; the tick gets the figures of their memories, on every branch that has it. */
    private void relive(int step) {
        Tick before = current.tick(step);
        Map<String, TrackTick> results = new LinkedHashMap<>();
        byName.forEach((name, track) -> track.relive(current, step).ifPresent(tick -> results.put(name, tick)));
        Tick after = new Tick(before.branch(), before.step(), results);
        branches.stream()
                .filter(branch -> branch.length() > step && branch.tick(step) == before)
                .forEach(branch -> branch.ticks().set(step, after));
    }

    /**
     * Replaces the models by other copies of them, as on another device: each is shown the current branch. An operation is healed. If it is
     * cancelled or fails, the session stays as it was.
     *
     * @param models by track; tracks without one leave
     * @param progress is called before each step, and may cancel
     * @return closes the memories of the models before, which may fail on a device that was lost
     * @throws CancellationException if the progress cancelled
     */
    public Runnable move(Map<String, WorldModel> models, Progress progress) {
        Map<String, ModelTrack> next = new LinkedHashMap<>();
        try {
            tracks().stream()
                    .filter(models::containsKey)
                    .forEach(name -> next.put(name, track(name, models.get(name))));
            Progress.Count count = new Progress.Count(progress, length());
            for (int i = 0; i < length(); i++) {
                count.next();
                for (ModelTrack track : next.values()) {
                    track.relive(current, i);
                }
            }
        } catch (RuntimeException e) {
            next.values().forEach(ModelTrack::close);
            throw e;
        }
        List<ModelTrack> before = new ArrayList<>(byName.values());
        patient.ifPresent(before::add);
        patient = Optional.empty();
        tracks().stream().filter(name -> !next.containsKey(name)).forEach(this::forget);
        byName.clear();
        byName.putAll(next);
        look();
        adrift = false;
        return () -> before.forEach(ModelTrack::close);
    }

    /**
     * The whole session as data, for {@link #resume}; of a track that is operated on, it has what the twin did.
     *
     * @param settings of the next step
     */
    public Transcript transcript(StepSettings settings) {
        Replay replay = new Replay(environment, tracks());
        return new Transcript(
                environment.start(),
                environment.size(),
                seed,
                settings.pace(),
                settings.mode(),
                environment.ground(),
                environment.perturbations(),
                branches.stream().map(replay::line).toList(),
                current.id(),
                tracks());
    }

    /** The world it takes place in. */
    public World world() {
        return environment.simulation().world();
    }

    /** A copy of the agent at the end of the current branch; the session stays as it is when the copy moves. */
    public Simulation stand() {
        return environment.simulation().copy();
    }

    /** What it takes place on. */
    public Ground ground() {
        return environment.ground();
    }

    /** Names of the models, in the order in which they joined. */
    public List<String> tracks() {
        return List.copyOf(byName.keySet());
    }

    /**
     * Lets a model join under a name: it is shown the current branch, and has no predictions of these steps. A model that had the name
     * before leaves.
     *
     * @throws IllegalArgumentException if it takes frames of another size or other actions, or the name is the twin's
     */
    public void join(String name, WorldModel model) {
        ModelTrack track = track(name, model);
        heal(name);
        ModelTrack before = byName.put(name, track); // in the place of the one that had the name
        if (before != null) {
            before.close();
        }
        forget(name);
        boolean others = adrift; // which a step that failed has left out of place
        adrift = true; // until it has caught up
        if (others) {
            arrive();
            return;
        }
        look();
        track.rewind(current, length());
        adrift = false;
    }

    private ModelTrack track(String name, WorldModel model) {
        if (name.equals(Tick.TWIN)) {
            throw new IllegalArgumentException(
                    "the name " + name + " is kept for what is not operated on: take another");
        }
        world().requireActions(name, model.config().actions());
        int resolution = model.config().resolution();
        if (resolution != environment.size()) {
            throw new IllegalArgumentException("this session has frames of " + environment.size()
                    + " pixels, the model " + name + " takes " + resolution);
        }
        return new ModelTrack(name, model);
    }

    /** Lets a model leave, if there is one of that name. */
    public void leave(String name) {
        heal(name);
        ModelTrack track = byName.remove(name);
        if (track != null) {
            track.close();
        }
        forget(name);
    }

    /** Takes a track's predictions out of all ticks, as they were made by a model that the track no longer has. */
    private void forget(String name) {
        branches.forEach(branch -> branch.ticks().replaceAll(tick -> tick.without(name)));
    }

    /**
     * Operates on a model's memory, from the next step on; with the first operation its twin joins the ticks as {@link Tick#TWIN}. Another
     * memory that was operated on is healed. An operation that cannot be done changes nothing.
     *
     * @throws IllegalArgumentException if there is no such track, or it does not have what is operated on
     */
    public void operate(String name, Surgery surgery) {
        ModelTrack untouched =
                find(name).orElseThrow(() -> new IllegalArgumentException("there is no " + name + " to operate on"));
        if (isOperated(name)) {
            patient.orElseThrow().operate(surgery, untouched, this::branch);
            return;
        }
        ModelTrack second = untouched.second();
        try {
            second.operate(surgery, untouched, this::branch);
        } catch (RuntimeException e) {
            second.close();
            throw e;
        }
        heal();
        patient = Optional.of(second);
    }

    /** Ends the operation on a model's memory, if there is one: the model has its twin's memory again, and the twin leaves the ticks. */
    public void heal(String name) {
        if (isOperated(name)) {
            heal();
        }
    }

    private void heal() {
        patient.ifPresent(ModelTrack::close);
        patient = Optional.empty();
    }

    /** The track whose memory is operated on, if any is. */
    public Optional<String> operated() {
        return patient.map(ModelTrack::name);
    }

    private boolean isOperated(String name) {
        return operated().filter(name::equals).isPresent();
    }

    private Optional<ModelTrack> find(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    /** Disturbs some of the frames to come. */
    public void perturb(Perturbation perturbation) {
        environment.disturb(perturbation);
    }

    /** What will act on the camera at the next step. */
    public List<Disturbance> armed() {
        return environment.disturbancesAt(length());
    }

    /** Steps of the current branch so far: the index of the next one. */
    public int length() {
        return current.length();
    }

    /** A step of the current branch. */
    public Step step(int index) {
        return current.step(index);
    }

    /** The steps of the current branch as the window shows them. */
    public List<Tick> ticks() {
        return List.copyOf(current.ticks());
    }

    /** The recorded prediction of a model at a step of the current branch; none if the model had not joined by then. */
    public Optional<FramePrediction> prediction(String name, int index) {
        return current.prediction(name, index);
    }

    /**
     * The steps of a branch.
     *
     * @throws IllegalArgumentException if there is no such branch
     */
    public List<Tick> ticks(int branch) {
        return List.copyOf(branch(branch).ticks());
    }

    /** Bytes of the memories of all models, those kept to go back to included. */
    public long memoryBytes() {
        return Stream.concat(byName.values().stream(), patient.stream())
                .mapToLong(ModelTrack::bytes)
                .sum();
    }

    /** The number of the current branch. */
    public int branch() {
        return current.id();
    }

    private Branch branch(int id) {
        if (id < 0 || id >= branches.size()) {
            throw new IllegalArgumentException("there is no branch " + id);
        }
        return branches.get(id);
    }

    /** All branches, the oldest first. */
    public List<Branch.View> branches() {
        return branches.stream().map(Branch::view).toList();
    }

    /** The action that a policy chooses now. */
    public Action ask(Policy policy) {
        return environment.ask(policy);
    }

    /**
     * Takes one step; the first one ignores the action and shows where the agent stands. If a model fails, the session is as it was before
     * the step, except that an operation is healed.
     *
     * @throws IllegalStateException if the session is of recorded pictures alone, without a world
     */
    public Tick tick(Action action, StepSettings settings) {
        if (!ground().goesOn()) {
            throw new IllegalStateException("recorded pictures alone do not go on");
        }
        return tick(Transcript.Turn.act(length() == 0 ? world().none() : action), settings);
    }

    /**
     * Takes one step that ends at a given pose, at rest, however it is reached: for walks that no action can make, such as gliding back
     * the way one came.
     *
     * @param action that the models are told
     */
    public Tick tick(Action action, Pose pose, StepSettings settings) {
        return tick(Transcript.Turn.place(length() == 0 ? world().none() : action, pose), settings);
    }

    /** Takes any step, such as one that was recorded, with its own picture. */
    public Tick tick(Transcript.Turn turn, StepSettings settings) {
        if (adrift) {
            arrive();
        }
        try {
            Step step = environment.step(length(), turn, settings.mode() == Mode.FOLLOW);
            Tick tick = predicted(step, settings);
            byName.values().forEach(track -> track.mark(current, length() + 1));
            current.ticks().add(tick);
            return tick;
        } catch (RuntimeException e) {
            putBack(e);
            throw e;
        }
    }

    /** Lets all tracks predict a new step; one that is operated on keeps to the schedule of its twin, so that the two can be compared. */
    private Tick predicted(Step step, StepSettings settings) {
        long noise = noiseSeed(step.index());
        Optional<TrackTick> operated = patient.map(track ->
                track.tick(step, byName.get(track.name()).schedule(settings.pace()), settings, environment, noise));
        Map<String, TrackTick> shown = new LinkedHashMap<>();
        byName.forEach((name, track) ->
                shown.put(name, track.tick(step, track.schedule(settings.pace()), settings, environment, noise)));
        operated.ifPresent(tick -> shown.put(Tick.TWIN, shown.put(operated().orElseThrow(), tick)));
        return new Tick(branch(), step, shown, operated());
    }

    /** Undoes a step or a move that failed: some models may have made it before another one failed. */
    private void putBack(RuntimeException failure) {
        try {
            arrive();
        } catch (RuntimeException e) {
            failure.addSuppressed(e); // tried again before the next step
        }
    }

    private long noiseSeed(int index) {
        return seed * 1_000_003 + index;
    }

    /**
     * Predicts a step of the current branch once more to see how that goes; the session stays as it is.
     *
     * @param name of the track whose model predicts
     * @param steps of denoising
     * @param followedPatch number of the patch whose attention is recorded patch by patch
     * @throws IllegalArgumentException if there is no such track or step
     */
    public Study study(String name, int at, int steps, OptionalInt followedPatch) {
        ModelTrack studied = find(name)
                .filter(_ -> has(at))
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no step " + at + " of " + name + " to look into"));
        DenoisingSettings settings = new DenoisingSettings(steps, noiseSeed(at));
        List<byte[]> frames = studied.unfold(current.origin(at), at, settings, followedPatch);
        byte[] truth = step(at).truth();
        List<Double> psnr = frames.stream().map(frame -> Psnr.of(frame, truth)).toList();
        return new Study(name, branch(), at, frames, psnr, studied.unfolded());
    }

    /**
     * Goes back to an earlier step of the current branch and begins a new branch after it; the later steps stay on the old one. Heals.
     *
     * @param steps that the new branch keeps, at least 1
     */
    public void forkAt(int steps) {
        if (steps < 1 || steps > length()) {
            throw new IllegalArgumentException("a branch of " + length() + " steps cannot be left after " + steps);
        }
        begin(current.fork(branches.size(), steps), List::of);
    }

    /**
     * Makes the steps of the current branch from {@code at} on anew, on a branch of its own: the models see the clean prefix before them
     * and nothing else, then remember their own predictions under the recorded actions. Heals.
     *
     * @param at index of the first step to regenerate
     * @param most steps to regenerate, at least 1; then the branch ends, though there were more
     * @param how prefix, denoising steps and noise
     * @param progress is called before each chunk, and may end it: then the branch ends there
     * @return the steps made, one tick each
     * @throws IllegalArgumentException if there is no such step or the prefix is longer than what lies before it
     */
    public List<Tick> regenerate(int at, int most, Branch.Origin.Regenerated how, Progress progress) {
        if (most < 1) {
            throw new IllegalArgumentException("nothing to regenerate: " + most + " steps");
        }
        if (!has(at) || how.prefix() < 0 || how.prefix() > at) {
            throw new IllegalArgumentException("of " + length() + " steps, the one at " + at
                    + " cannot be regenerated after a prefix of " + how.prefix());
        }
        Branch source = current;
        Branch branch = source.regenerated(branches.size(), at, how);
        return begin(
                branch, () -> new Regeneration(environment, byName.values(), source, branch, how).run(most, progress));
    }

    /** Does the same to the last step that there is. */
    public List<Tick> regenerate(int at, Branch.Origin.Regenerated how, Progress progress) {
        return regenerate(at, Branch.Origin.Regenerated.TO_THE_END, how, progress);
    }

    /** Adds a branch and does the work on it; if that fails, the branch is taken away again. */
    private List<Tick> begin(Branch next, Supplier<List<Tick>> work) {
        Branch before = current;
        branches.add(next);
        current = next;
        try {
            arrive();
            return work.get();
        } catch (RuntimeException e) {
            branches.remove(next);
            current = before;
            putBack(e);
            throw e;
        }
    }

    /**
     * Goes to the end of another branch. Heals.
     *
     * @throws IllegalArgumentException if there is none of that number
     */
    public void checkout(int id) {
        Branch before = current;
        current = branch(id);
        try {
            arrive();
        } catch (RuntimeException e) {
            current = before;
            putBack(e);
            throw e;
        }
    }

    private boolean has(int step) {
        return step >= 0 && step < length();
    }

    /**
     * Regenerates the steps of the current branch from {@code at} on after clean prefixes of several lengths, as {@link #regenerate} would,
     * to compare the prefixes; no branch is left behind, and the session stays as it is.
     *
     * @param at index of the first step to regenerate
     * @param plan prefixes, frames, denoising steps and noise
     * @param progress is called before each part, in frames of all prefixes, and may end it: the prefixes that are done stay
     * @throws IllegalArgumentException if there is no such step
     */
    public Sweep sweep(int at, Sweep.Plan plan, Progress progress) {
        if (!has(at)) {
            throw new IllegalArgumentException("of " + length() + " steps, there is none at " + at + " to regenerate");
        }
        try (Sweeping sweeping = new Sweeping(environment, byName.values())) {
            return sweeping.run(current, at, plan, progress);
        }
    }

    /** Puts agent, sight and memories where the current branch ends. */
    private void arrive() {
        adrift = true;
        look();
        heal();
        byName.values().forEach(track -> track.rewind(current, length()));
        adrift = false;
    }

    /** Puts agent and sight where the current branch ends, as the first track saw it. */
    private void look() {
        environment.arrive(current, tracks().stream().findFirst().orElse(""));
    }

    @Override
    public void close() {
        heal();
        byName.values().forEach(ModelTrack::close);
        byName.clear();
    }
}
