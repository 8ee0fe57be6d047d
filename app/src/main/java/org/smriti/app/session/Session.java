package org.smriti.app.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.smriti.model.eval.Psnr;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.perturb.Perturbation;
import org.smriti.model.world.policy.Policy;

/**
 * One sitting: an agent in a maze, one or more models that follow it in step, and everything that was shown, as a tree of branches.
 *
 * <p>Each step the models predict first and are then given what the mode says. Changing the mode, the models or the branch never
 * resets anything. At a fixed pace the same seed, actions and modes give the same frames. Belongs to the thread that runs the models.
 */
public final class Session implements AutoCloseable {

    /** The lane that goes on untouched while another is operated on, in the ticks of that time. */
    public static final String TWIN = "Twin";

    private final Surroundings surroundings;
    private final long seed;
    private final Lanes lanes;
    private final Branches branches = new Branches();
    private final List<Tick> relived = new ArrayList<>();
    private Mode mode = Mode.FOLLOW;
    private boolean adrift; // a step failed, and not everything could be put back

    /**
     * Begins a session at the pace of a profile; nothing has happened yet, the first step shows where the agent stands.
     *
     * @param simulation stands at the start; the session owns it from now on
     * @param size pixels on a side of the frames
     * @param seed of the noise that predictions start from
     */
    public Session(Simulation simulation, int size, long seed, Profile profile) {
        this(simulation, size, seed, new Pace.Live(profile));
    }

    /** The same at any pace. */
    public Session(Simulation simulation, int size, long seed, Pace pace) {
        this(simulation, Ground.MAZE, size, seed, pace);
    }

    /** The same on any ground. */
    public Session(Simulation simulation, Ground ground, int size, long seed, Pace pace) {
        surroundings = new Surroundings(simulation, ground, size);
        this.seed = seed;
        lanes = new Lanes(size, pace);
    }

    /**
     * Begins where a session ended, as if it had never been closed.
     *
     * @param maze it took place in
     * @param models by lane; what other lanes made of it is left out
     * @param progress hears before each step, and may end it
     * @throws IllegalArgumentException if the transcript contradicts itself or the maze, or a model takes frames of another size
     * @throws CancellationException if the progress ended it
     */
    public static Session resume(Transcript transcript, Maze maze, Map<String, WorldModel> models, Progress progress) {
        Simulation simulation =
                Simulation.startAt(maze, transcript.start().motion().pose(), 0);
        simulation.restore(transcript.start());
        Session session =
                new Session(simulation, transcript.ground(), transcript.size(), transcript.seed(), transcript.pace());
        session.mode = transcript.mode();
        transcript.perturbations().forEach(session::perturb);
        try {
            transcript.lanes().stream()
                    .filter(models::containsKey)
                    .forEach(name -> session.lanes.add(name, models.get(name)));
            session.relive(transcript, new Reliving(transcript, progress));
            return session;
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
    }

    private void relive(Transcript transcript, Reliving reliving) {
        new Replay(surroundings, branches, lanes.names()).perform(transcript.branches(), reliving::step);
        branches.checkout(transcript.current());
        for (int i = 0; i < length(); i++) {
            reliving.step();
            relived.add(lanes.relive(branches.current(), i));
        }
        arrive();
    }

    /**
     * The steps of a branch as they were told when they were taken, but for what nobody can tell any more: what the models expected next
     * and looked at, and what they remembered on any branch but the one that was current when the session was resumed.
     */
    public List<Tick> past(int branch) {
        Branch asked = branches.get(branch);
        return IntStream.range(0, asked.length())
                .mapToObj(i ->
                        i < relived.size() && relived.get(i).step() == asked.step(i) ? relived.get(i) : faded(asked, i))
                .toList();
    }

    private Tick faded(Branch branch, int step) {
        Map<String, LaneTick> ticks = new LinkedHashMap<>();
        lanes.names()
                .forEach(name ->
                        ticks.put(name, LaneTick.faded(branch.shots(name).get(step))));
        return new Tick(branch.id(), branch.step(step), ticks);
    }

    /** All of it as data, to {@link #resume} from; whoever is operated on is written down healed. */
    public Transcript transcript() {
        return new Transcript(
                surroundings.start(),
                surroundings.size(),
                seed,
                lanes.pace(),
                mode,
                surroundings.ground(),
                surroundings.perturbations(),
                new Replay(surroundings, branches, lanes.names()).lines(),
                branch(),
                lanes.names());
    }

    /** The maze it takes place in. */
    public Maze maze() {
        return surroundings.maze();
    }

    /** What it takes place on. */
    public Ground ground() {
        return surroundings.ground();
    }

    /** What the models are given. */
    public Mode mode() {
        return mode;
    }

    /** Gives the models something else from the next step on. */
    public void mode(Mode next) {
        mode = next;
    }

    /** Chooses between speed and quality from the next step on. */
    public void profile(Profile next) {
        pace(new Pace.Live(next));
    }

    /** Does more or less work for each prediction from the next step on. */
    public void pace(Pace next) {
        lanes.pace(next);
    }

    /** Watches the models' insides from the next step on, or no longer. */
    public void watch(Watching next) {
        lanes.watched(next);
    }

    /** Follows the attention of a patch of the frame, its number row by row, from the next step on. */
    public void follow(int patch) {
        lanes.follow(patch);
    }

    /**
     * Predicts a step of the current branch once more to see how that goes; the session stays as it is.
     *
     * @param lane whose model predicts
     * @param steps of denoising
     * @throws IllegalArgumentException if there is no such lane or step
     */
    public Study study(String lane, int at, int steps) {
        Lane studied = lanes.find(lane)
                .filter(_ -> has(at))
                .orElseThrow(
                        () -> new IllegalArgumentException("there is no step " + at + " of " + lane + " to look into"));
        Branch home = branches.current();
        while (home.fork().isPresent() && at < home.fork().get().at()) {
            home = branches.get(home.fork().get().parent());
        }
        List<byte[]> frames = studied.unfold(home, at, branches, new Settings(steps, noiseSeed(at)));
        byte[] truth = step(at).truth();
        List<Double> psnr = frames.stream().map(frame -> Psnr.of(frame, truth)).toList();
        return new Study(lane, branch(), at, frames, psnr, studied.unfolded());
    }

    /**
     * Lets a model join under a name; it is told all that has happened on this branch as if it had been there, its predictions left out. A
     * model that had the name before leaves.
     *
     * @throws IllegalArgumentException if it takes frames of another size
     */
    public void join(String name, WorldModel model) {
        Lane lane = lanes.add(name, model);
        adrift = true; // until it has caught up
        for (Branch branch : branches.all()) {
            branch.forget(name);
            branch.steps().forEach(step -> branch.shots(name).add(Shot.unseen(step)));
        }
        look();
        lane.rewind(branches.current(), length(), branches);
        adrift = false;
    }

    /** Lets a model leave, if there is one of that name. */
    public void leave(String name) {
        lanes.remove(name);
        branches.all().forEach(branch -> branch.forget(name));
    }

    /**
     * Operates on what a lane remembers, from the next step on; with the first operation its twin joins the ticks as {@link #TWIN}. Another
     * lane that was operated on is healed. What cannot be done changes nothing.
     *
     * @throws IllegalArgumentException if there is no such lane, or it does not have what is operated on
     */
    public void operate(String lane, Surgery surgery) {
        lanes.operate(lane, surgery, branches);
    }

    /** Ends the operation on a lane, if there is one: it remembers what its twin does, and the twin leaves. */
    public void heal(String lane) {
        if (operated().filter(lane::equals).isPresent()) {
            lanes.heal();
        }
    }

    /** The lane that is operated on, if any is. */
    public Optional<String> operated() {
        return lanes.operated();
    }

    /** Disturbs some of the frames to come. */
    public void perturb(Perturbation perturbation) {
        surroundings.disturb(perturbation);
    }

    /** Steps of the current branch so far: the index of the next one. */
    public int length() {
        return branches.current().length();
    }

    /** A step of the current branch. */
    public Step step(int index) {
        return branches.current().step(index);
    }

    /** What a model made of a step of the current branch; of a lane that was operated on then, what its twin made of it. */
    public Shot shot(String lane, int index) {
        return branches.current().shots(lane).get(index);
    }

    /** The number of the current branch. */
    public int branch() {
        return branches.current().id();
    }

    /** All branches, the oldest first. */
    public List<BranchView> branches() {
        return branches.views();
    }

    /** What a policy would do now. */
    public Action ask(Policy policy) {
        return surroundings.ask(policy);
    }

    /**
     * Takes one step; the very first shows where the agent stands, whatever the action. If a model fails at it, all is as it was before, but
     * that whoever is operated on is healed.
     *
     * @throws IllegalStateException if there is no maze to walk in
     */
    public Tick tick(Action action) {
        if (!ground().isMaze()) {
            throw new IllegalStateException("recorded pictures alone are nothing to walk in");
        }
        return tick(() -> surroundings.walk(length(), action, mode));
    }

    /** Takes a step that was recorded, with its own picture if it has one; the models are given that. */
    public Tick tick(Transcript.Turn turn) {
        Provenance kept = mode == Mode.FOLLOW ? Provenance.OBSERVED : Provenance.IMAGINED;
        return tick(() -> surroundings.again(length(), turn, kept));
    }

    /**
     * Takes one step that ends at a given pose, at rest, however it is reached: for walks that no action can make, such as gliding back
     * the way one came.
     *
     * @param action that the models are told
     */
    public Tick tick(Action action, Pose pose) {
        return tick(() -> surroundings.put(length(), action, pose, mode));
    }

    private Tick tick(Supplier<Step> next) {
        if (adrift) {
            arrive();
        }
        try {
            Step step = next.get();
            return lanes.tick(branches.current(), step, mode, surroundings, noiseSeed(step.index()));
        } catch (RuntimeException e) {
            putBack(e);
            throw e;
        }
    }

    /** Some models may have taken the step that others failed at. */
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
     * Goes back to a moment of the current branch and begins a branch of its own there; the steps after it stay on the old one. Heals
     * whoever is operated on.
     *
     * @param steps that the new branch keeps, at least 1
     */
    public void forkAt(int steps) {
        if (steps < 1 || steps > length()) {
            throw new IllegalArgumentException("a branch of " + length() + " steps cannot be left after " + steps);
        }
        go(branches.current().fork(branches.next(), steps), List::of);
    }

    /**
     * Goes to the end of another branch. Heals whoever is operated on.
     *
     * @throws IllegalArgumentException if there is none of that number
     */
    public void checkout(int id) {
        Branch before = branches.current();
        branches.checkout(id);
        try {
            arrive();
        } catch (RuntimeException e) {
            branches.checkout(before.id());
            putBack(e);
            throw e;
        }
    }

    /**
     * Makes the steps of the current branch from {@code at} on anew, on a branch of its own: the models see the clean prefix before them
     * and nothing else, then live on their own predictions under the recorded actions. Heals whoever is operated on.
     *
     * @param at index of the first step to regenerate
     * @param how prefix, denoising steps and noise
     * @param progress hears before each chunk, and may end it: then the branch ends there
     * @return the steps made, one tick each
     * @throws IllegalArgumentException if there is no such step or the prefix is longer than what lies before it
     */
    public List<Tick> regenerate(int at, Take.Regenerated how, Progress progress) {
        if (!has(at) || how.prefix() < 0 || how.prefix() > at) {
            throw new IllegalArgumentException("of " + length() + " steps, the one at " + at
                    + " cannot be regenerated after a prefix of " + how.prefix());
        }
        Branch source = branches.current();
        Branch branch = source.retake(branches.next(), at, how);
        return go(branch, () -> new Regeneration(surroundings, lanes.all(), source, branch, how).run(progress));
    }

    /** Begins a branch with what is done on it; if that fails, there is no such branch. */
    private List<Tick> go(Branch next, Supplier<List<Tick>> deed) {
        Branch before = branches.current();
        branches.begin(next);
        try {
            arrive();
            return deed.get();
        } catch (RuntimeException e) {
            branches.drop(next);
            branches.checkout(before.id());
            putBack(e);
            throw e;
        }
    }

    private boolean has(int step) {
        return step >= 0 && step < length();
    }

    /**
     * Makes the steps of the current branch from {@code at} on anew after clean prefixes of several lengths, as {@link #regenerate} would, to
     * see what each is good for; no branch is left behind, and the session stays as it is.
     *
     * @param at index of the first step to regenerate
     * @param plan prefixes, frames, denoising steps and noise
     * @param progress hears before each part, in frames of all prefixes, and may end it: the prefixes that are done stay
     * @throws IllegalArgumentException if there is no such step
     */
    public Sweep sweep(int at, Sweep.Plan plan, Progress progress) {
        if (!has(at)) {
            throw new IllegalArgumentException("of " + length() + " steps, there is none at " + at + " to regenerate");
        }
        try (Sweeping sweeping = new Sweeping(surroundings, lanes.all(), branches)) {
            return sweeping.run(at, plan, progress);
        }
    }

    /** Puts maze, sight and memories where the current branch ends. */
    private void arrive() {
        adrift = true;
        look();
        lanes.rewind(branches.current(), branches);
        adrift = false;
    }

    /** Puts maze and sight where the current branch ends, as the first lane saw it. */
    private void look() {
        surroundings.arrive(
                branches.current(), lanes.names().stream().findFirst().orElse(""));
    }

    @Override
    public void close() {
        lanes.close();
    }
}
