package org.smriti.app.session;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.memory.Profile;
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

    private final Surroundings surroundings;
    private final long seed;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Branches branches = new Branches();
    private Mode mode = Mode.FOLLOW;
    private Pace pace;
    private Watching watching = Watching.OFF;

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
        surroundings = new Surroundings(simulation, size);
        this.seed = seed;
        this.pace = pace;
    }

    /** The maze it takes place in. */
    public Maze maze() {
        return surroundings.maze();
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
        pace = next;
        lanes.values().forEach(lane -> lane.follow(next));
    }

    /** Watches the models' insides from the next step on, or no longer. */
    public void watch(Watching next) {
        watching = next;
        lanes.values().forEach(lane -> lane.watched(next));
    }

    /**
     * Lets a model join under a name; it is told all that has happened on this branch as if it had been there, its predictions left out. A
     * model that had the name before leaves.
     *
     * @throws IllegalArgumentException if it takes frames of another size
     */
    public void join(String name, WorldModel model) {
        int resolution = model.config().resolution();
        if (resolution != surroundings.size()) {
            throw new IllegalArgumentException("this session has frames of " + surroundings.size()
                    + " pixels, the model " + name + " takes " + resolution);
        }
        leave(name);
        for (Branch branch : branches.all()) {
            branch.steps().forEach(step -> branch.shots(name).add(Shot.unseen(step)));
        }
        Lane lane = new Lane(name, model, pace);
        lane.watched(watching);
        lane.rewind(branches.current(), length(), branches);
        lanes.put(name, lane);
    }

    /** Lets a model leave, if there is one of that name. */
    public void leave(String name) {
        Lane lane = lanes.remove(name);
        if (lane != null) {
            lane.close();
            branches.all().forEach(branch -> branch.forget(name));
        }
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

    /** What a model made of a step of the current branch. */
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

    /** Takes one step; the very first shows where the agent stands, whatever the action. */
    public Tick tick(Action action) {
        return tick(surroundings.walk(length(), action, mode));
    }

    /**
     * Takes one step that ends at a given pose, at rest, however it is reached: for walks that no action can make, such as gliding back
     * the way one came.
     *
     * @param action that the models are told
     */
    public Tick tick(Action action, Pose pose) {
        return tick(surroundings.put(length(), action, pose, mode));
    }

    private Tick tick(Step step) {
        Branch branch = branches.current();
        Map<String, LaneTick> ticks = new LinkedHashMap<>();
        lanes.forEach((name, lane) -> ticks.put(name, lane.tick(step, mode, surroundings, noiseSeed(step))));
        branch.add(step);
        lanes.forEach((name, lane) -> {
            branch.shots(name).add(ticks.get(name).shot());
            lane.mark(branch);
        });
        return new Tick(branch.id(), step, ticks);
    }

    private long noiseSeed(Step step) {
        return seed * 1_000_003 + step.index();
    }

    /**
     * Goes back to a moment of the current branch and begins a branch of its own there; the steps after it stay on the old one.
     *
     * @param steps that the new branch keeps, at least 1
     */
    public void forkAt(int steps) {
        if (steps < 1 || steps > length()) {
            throw new IllegalArgumentException("a branch of " + length() + " steps cannot be left after " + steps);
        }
        branches.begin(branches.current().fork(branches.next(), steps));
        arrive();
    }

    /**
     * Goes to the end of another branch.
     *
     * @throws IllegalArgumentException if there is none of that number
     */
    public void checkout(int id) {
        branches.checkout(id);
        arrive();
    }

    /**
     * Makes the steps of the current branch from {@code at} on anew, on a branch of its own: the models see the clean prefix before them
     * and nothing else, then live on their own predictions under the recorded actions.
     *
     * @param at index of the first step to regenerate
     * @param how prefix, denoising steps and noise
     * @param progress hears before each chunk, and may end it: then the branch ends there
     * @return the steps made, one tick each
     * @throws IllegalArgumentException if there is no such step or the prefix is longer than what lies before it
     */
    public List<Tick> regenerate(int at, Take.Regenerated how, Progress progress) {
        if (at < 0 || at >= length() || how.prefix() < 0 || how.prefix() > at) {
            throw new IllegalArgumentException("of " + length() + " steps, the one at " + at
                    + " cannot be regenerated after a prefix of " + how.prefix());
        }
        Branch source = branches.current();
        Branch branch = source.retake(branches.next(), at, how);
        branches.begin(branch);
        arrive();
        return new Regeneration(surroundings, lanes.values(), source, branch, how).run(progress);
    }

    /** Puts maze, sight and memories where the current branch ends. */
    private void arrive() {
        Branch branch = branches.current();
        String any = lanes.keySet().stream().findFirst().orElse("");
        surroundings.arrive(branch, any);
        lanes.values().forEach(lane -> lane.rewind(branch, branch.length(), branches));
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
        lanes.clear();
    }
}
