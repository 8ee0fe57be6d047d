package org.smriti.app.session;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.smriti.model.eval.Psnr;
import org.smriti.model.eval.Ssim;
import org.smriti.model.memory.Moment;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.Schedule;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.perturb.Perturbation;
import org.smriti.model.world.policy.Policy;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;
import org.smriti.model.world.sight.LastSeen;
import org.smriti.model.world.sight.Sight;

/**
 * One sitting: an agent in a maze, one or more models that follow it in step, and everything that was shown, as a tree of branches.
 *
 * <p>Each step the models predict first and are then given what the mode says. Changing the mode, the models or the branch never
 * resets anything. The same seed, actions and modes give the same frames. Belongs to the thread that runs the models.
 */
public final class Session implements AutoCloseable {

    private final Maze maze;
    private final Renderer renderer;
    private final Simulation simulation;
    private final long seed;
    private final Map<String, Lane> lanes = new LinkedHashMap<>();
    private final Map<Integer, Branch> branches = new TreeMap<>();
    private final List<Perturbation> perturbations = new ArrayList<>();
    private Branch branch = Branch.root();
    private Sight sight;
    private Mode mode = Mode.FOLLOW;
    private Profile profile;
    private Watching watching = Watching.OFF;

    /**
     * Begins a session; nothing has happened yet, the first step shows where the agent stands.
     *
     * @param simulation stands at the start; the session owns it from now on
     * @param size pixels on a side of the frames
     * @param seed of the noise that predictions start from
     */
    public Session(Simulation simulation, int size, long seed, Profile profile) {
        this.simulation = simulation;
        this.seed = seed;
        this.profile = profile;
        maze = simulation.maze();
        renderer = new Renderer(size, Textures.painted());
        sight = new Sight(maze, size);
        branches.put(branch.id(), branch);
    }

    /** The maze it takes place in. */
    public Maze maze() {
        return maze;
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
        profile = next;
        lanes.values().forEach(lane -> lane.follow(next));
    }

    /** Watches the models' insides from the next step on, or no longer. */
    public void watch(Watching next) {
        watching = next;
        lanes.values().forEach(lane -> lane.watched(next));
    }

    /** Follows the attention of a patch of the frame, its number row by row, from the next step on. */
    public void follow(int patch) {
        lanes.values().forEach(lane -> lane.follow(patch));
    }

    /**
     * Predicts a step of the current branch once more to see how that goes; the session stays as it is.
     *
     * @param lane whose model predicts
     * @param steps of denoising
     * @throws IllegalArgumentException if there is no such lane or step
     */
    public Study study(String lane, int at, int steps) {
        Lane studied = lanes.get(lane);
        if (studied == null || at < 0 || at >= branch.length()) {
            throw new IllegalArgumentException("there is no step " + at + " of " + lane + " to look into");
        }
        Branch home = branch;
        while (home.fork().isPresent() && at < home.fork().get().at()) {
            home = branches.get(home.fork().get().parent());
        }
        List<byte[]> frames = studied.unfold(home, at, branches, new Settings(steps, noiseSeed(at)));
        byte[] truth = branch.step(at).truth();
        List<Double> psnr = frames.stream().map(frame -> Psnr.of(frame, truth)).toList();
        return new Study(lane, branch.id(), at, frames, psnr, studied.unfolded());
    }

    /**
     * Lets a model join under a name; it is told all that has happened on this branch as if it had been there, its predictions left out. A
     * model that had the name before leaves.
     *
     * @throws IllegalArgumentException if it takes frames of another size
     */
    public void join(String name, WorldModel model) {
        if (model.config().resolution() != renderer.size()) {
            throw new IllegalArgumentException("this session has frames of " + renderer.size() + " pixels, the model "
                    + name + " takes " + model.config().resolution());
        }
        leave(name);
        Lane lane = new Lane(name, model, profile);
        lane.watched(watching);
        for (Branch each : branches.values()) {
            List<Shot> shots = each.shots(name);
            shots.clear();
            each.steps().forEach(step -> shots.add(unseen(step)));
        }
        lane.rewind(branch, branch.length(), branches);
        lanes.put(name, lane);
    }

    /** Before a model joined it made nothing of a step. */
    private static Shot unseen(Step step) {
        return new Shot(step.given(), Provenance.OBSERVED, Double.NaN, Double.NaN, 0, 0);
    }

    /** Lets a model leave, if there is one of that name. */
    public void leave(String name) {
        Lane lane = lanes.remove(name);
        if (lane != null) {
            lane.close();
            branches.values().forEach(each -> each.shots(name).clear());
        }
    }

    /** Disturbs some of the frames to come. */
    public void perturb(Perturbation perturbation) {
        perturbations.add(perturbation);
    }

    /** Steps of the current branch so far: the index of the next one. */
    public int length() {
        return branch.length();
    }

    /** A step of the current branch. */
    public Step step(int index) {
        return branch.step(index);
    }

    /** What a model made of a step of the current branch. */
    public Shot shot(String lane, int index) {
        return branch.shots(lane).get(index);
    }

    /** The number of the current branch. */
    public int branch() {
        return branch.id();
    }

    /** All branches, the oldest first. */
    public List<BranchView> branches() {
        return branches.values().stream().map(Branch::view).toList();
    }

    /** What a policy would do now. */
    public Action ask(Policy policy) {
        return policy.next(simulation);
    }

    /** Takes one step; the very first shows where the agent stands, whatever the action. */
    public Tick tick(Action action) {
        Step step = walk(branch.length() == 0 ? Action.NOOP : action);
        branch.add(step);
        Map<String, LaneTick> ticks = new LinkedHashMap<>();
        lanes.forEach((name, lane) -> ticks.put(name, tick(lane, step)));
        return new Tick(branch.id(), step, ticks);
    }

    private Step walk(Action action) {
        int index = branch.length();
        if (index > 0) {
            simulation.step(action);
        }
        Pose pose = simulation.pose();
        Pose camera = pose;
        for (Perturbation perturbation : perturbations) {
            camera = perturbation.pose(index, camera);
        }
        byte[] truth = picture(pose);
        byte[] given = camera.equals(pose) ? truth.clone() : picture(camera);
        for (Perturbation perturbation : perturbations) {
            perturbation.develop(index, given);
        }
        LastSeen lastSeen = mode == Mode.FOLLOW ? sight.observe(camera) : sight.imagine(camera);
        return new Step(index, action, simulation.snapshot(), camera, truth, given, lastSeen);
    }

    private byte[] picture(Pose pose) {
        byte[] rgb = new byte[renderer.frameBytes()];
        renderer.render(maze, pose, rgb);
        return rgb;
    }

    /** The step is the branch's last. */
    private LaneTick tick(Lane lane, Step step) {
        // 1. this frame, and those that would follow if the key were kept
        Schedule schedule = lane.schedule();
        List<Moment> moments = new ArrayList<>(List.of(step.moment()));
        moments.addAll(ahead(step.action(), schedule.lookAhead() - 1));
        Prediction prediction = lane.predict(moments, schedule, noiseSeed(step.index()));
        byte[] predicted = prediction.frames().getFirst();
        List<Glimpse> glimpses = lane.glimpses(moments.size() - 1);

        // 2. what it is given
        Provenance kept = mode == Mode.FOLLOW ? Provenance.OBSERVED : Provenance.IMAGINED;
        byte[] given = kept == Provenance.OBSERVED ? step.given() : predicted;
        double advance = lane.keep(given, step.moment(), 0, noiseSeed(step.index()));

        Shot shot = scored(predicted, kept, step, prediction.millis() + advance, prediction.steps());
        branch.shots(lane.name()).add(shot);
        lane.mark(branch);
        return new LaneTick(
                shot,
                prediction.frames().subList(1, prediction.frames().size()),
                lane.memory().stateNorms(),
                glimpses,
                lane.memory().bytes(),
                lane.memory().frames(),
                schedule.why());
    }

    private Shot scored(byte[] predicted, Provenance kept, Step step, double millis, int steps) {
        return new Shot(
                predicted,
                kept,
                Psnr.of(predicted, step.truth()),
                Ssim.of(predicted, step.truth(), renderer.size()),
                millis,
                steps);
    }

    /** What would be known of the next steps if an action were kept. */
    private List<Moment> ahead(Action action, int steps) {
        Simulation future = simulation.copy();
        List<Moment> moments = new ArrayList<>();
        for (int i = 0; i < steps; i++) {
            future.step(action);
            Pose pose = future.pose();
            moments.add(new Moment(action.ordinal(), pose.x(), pose.y(), pose.heading()));
        }
        return moments;
    }

    private long noiseSeed(int index) {
        return seed * 1_000_003 + index;
    }

    /**
     * Goes back to a moment of the current branch and begins a branch of its own there; the steps after it stay on the old one.
     *
     * @param steps that the new branch keeps, at least 1
     */
    public void forkAt(int steps) {
        if (steps < 1 || steps > branch.length()) {
            throw new IllegalArgumentException(
                    "a branch of " + branch.length() + " steps cannot be left after " + steps);
        }
        begin(branch.fork(nextId(), steps));
        arrive();
    }

    /**
     * Goes to the end of another branch.
     *
     * @throws IllegalArgumentException if there is none of that number
     */
    public void checkout(int id) {
        if (!branches.containsKey(id)) {
            throw new IllegalArgumentException("there is no branch " + id);
        }
        branch = branches.get(id);
        arrive();
    }

    /**
     * Makes the steps of the current branch from {@code at} on anew, on a branch of its own: the models see the clean prefix before them
     * and nothing else, then live on their own predictions under the recorded actions.
     *
     * @param at index of the first step to regenerate
     * @param how prefix, denoising steps and noise
     * @param progress hears after each step, and may end it: then the branch ends there
     * @return the steps made, one tick each
     * @throws IllegalArgumentException if there is no such step or the prefix is longer than what lies before it
     */
    public List<Tick> regenerate(int at, Take.Regenerated how, Progress progress) {
        if (at < 0 || at >= branch.length() || how.prefix() < 0 || how.prefix() > at) {
            throw new IllegalArgumentException("of " + branch.length() + " steps, the one at " + at
                    + " cannot be regenerated after a prefix of " + how.prefix());
        }
        Branch source = branch;
        begin(source.retake(nextId(), at, how));
        lanes.values().forEach(lane -> lane.rewind(branch, at, branches));
        List<Tick> ticks = new ArrayList<>();
        int total = source.length() - at;
        while (branch.length() < source.length() && progress.goesOn(branch.length() - at, total)) {
            int from = branch.length();
            List<Step> steps = source.steps().subList(from, Math.min(source.length(), from + room()));
            branch.steps().addAll(steps);
            List<Map<String, LaneTick>> made = steps.stream()
                    .<Map<String, LaneTick>>map(step -> new LinkedHashMap<>())
                    .toList();
            lanes.forEach((name, lane) -> {
                List<LaneTick> own = regenerate(lane, steps, how);
                IntStream.range(0, own.size()).forEach(i -> made.get(i).put(name, own.get(i)));
            });
            for (int i = 0; i < steps.size(); i++) {
                ticks.add(new Tick(branch.id(), steps.get(i), made.get(i)));
            }
        }
        arrive();
        return ticks;
    }

    /** Steps that fit into the chunk that is open in all lanes. */
    private int room() {
        return lanes.values().stream()
                .mapToInt(lane ->
                        lane.model().config().chunkFrames() - lane.memory().openFrames())
                .min()
                .orElse(1);
    }

    private List<LaneTick> regenerate(Lane lane, List<Step> steps, Take.Regenerated how) {
        Schedule schedule = new Schedule(how.settings().steps(), steps.size(), 0, "as asked for");
        Prediction prediction = lane.predict(
                steps.stream().map(Step::moment).toList(),
                schedule,
                how.settings().seed() + steps.getFirst().index());
        List<LaneTick> ticks = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            byte[] predicted = prediction.frames().get(i);
            double advance = lane.keep(predicted, step.moment(), 0, 0);
            Shot shot = scored(
                    predicted,
                    Provenance.REGENERATED,
                    step,
                    prediction.millis() / steps.size() + advance,
                    prediction.steps());
            branch.shots(lane.name()).add(shot);
            ticks.add(new LaneTick(
                    shot,
                    List.of(),
                    lane.memory().stateNorms(),
                    List.of(),
                    lane.memory().bytes(),
                    lane.memory().frames(),
                    schedule.why()));
        }
        return ticks;
    }

    private int nextId() {
        return branches.size();
    }

    private void begin(Branch next) {
        branches.put(next.id(), next);
        branch = next;
    }

    /** Puts maze, sight and memories where the current branch ends. */
    private void arrive() {
        int steps = branch.length();
        simulation.restore(branch.step(steps - 1).agent());
        sight = new Sight(maze, renderer.size());
        String any = lanes.keySet().stream().findFirst().orElse("");
        for (int i = 0; i < steps; i++) {
            Pose camera = branch.step(i).camera();
            List<Shot> shots = branch.shots(any);
            if (i < shots.size() && shots.get(i).kept() != Provenance.OBSERVED) {
                sight.imagine(camera);
            } else {
                sight.observe(camera);
            }
        }
        lanes.values().forEach(lane -> lane.rewind(branch, steps, branches));
    }

    @Override
    public void close() {
        lanes.values().forEach(Lane::close);
        lanes.clear();
    }
}
