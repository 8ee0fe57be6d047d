package org.smriti.app.live;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.smriti.app.files.ModelId;
import org.smriti.app.files.SavedBookmark;
import org.smriti.app.files.SavedSession;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.live.thread.StepRate;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.StepSettings;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.session.Tick;
import org.smriti.app.session.Transcript;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.Opened;
import org.smriti.app.state.OtherBranch;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.Action;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.MazeSimulation;

/**
 * The session that is live, the models it runs, and the settings of its next step; tells the window of every change. Most of what it can do
 * needs a session to be open. Belongs to the model thread.
 */
final class LiveSession {

    private static final long BUSY_AFTER_NANOS = 200_000_000;

    /** The session, what the window knows of it, and the policy that can steer it. */
    private record Current(Opened opened, Session session, Policy auto) {}

    private final EventQueue events;
    private final ModelEvents modelEvents;
    private final StepRate rate = new StepRate();
    private Optional<LoadedModels> models = Optional.empty();
    private Optional<Current> current = Optional.empty();
    private Profile profile = Profile.REALTIME; // of sessions to come; a session that is opened may have a fixed pace
    private StepSettings settings = new StepSettings(Mode.FOLLOW, new Pace.Live(profile));
    private Driver driver = Driver.PERSON;
    private Runnable wanted = () -> {}; // begins the world that was asked for last
    private Runnable leaving = () -> {}; // is called before a session is left

    // of the current session
    private final Deque<Integer> left = new ArrayDeque<>(); // branches, the one left last on top
    private final List<Surgery> operations = new ArrayList<>();
    private long version; // another number after each change, also across sessions

    /** Nothing is open yet. */
    LiveSession(EventQueue events, ModelEvents modelEvents) {
        this.events = events;
        this.modelEvents = modelEvents;
    }

    /** Notifies the listener before the session is left, while the models that made it are still there. */
    void beforeLeaving(Runnable listener) {
        leaving = listener;
    }

    /** The models, once there is an engine. */
    Optional<LoadedModels> models() {
        return models;
    }

    /** Whether there is a session. */
    boolean isOpen() {
        return current.isPresent();
    }

    /** What the session is, if one is open. */
    Optional<Opened> opened() {
        return current.map(Current::opened);
    }

    private Session session() {
        return current.orElseThrow().session();
    }

    /** Whether a person or a policy steers. */
    Driver driver() {
        return driver;
    }

    /** How many steps are taken a second. */
    StepRate rate() {
        return rate;
    }

    /** Another number after each change. */
    long version() {
        return version;
    }

    /** Whether there are more steps than the first, which only shows where the agent stands. */
    boolean isWorthKeeping() {
        return isOpen() && session().length() > 1;
    }

    // Models

    /** Sets the first models, before there is a session. */
    void use(LoadedModels first) {
        models = Optional.of(first);
        modelEvents.ready(first);
        tellProfile();
    }

    /**
     * Replaces the models by copies on another device, with which the session goes on if there is one. If it is cancelled or fails,
     * nothing changes.
     *
     * @return closes the memories of the models before, which may fail on a device that was lost
     */
    Runnable move(LoadedModels next, Progress progress) {
        Runnable release = () -> {};
        if (isOpen()) {
            release = session().move(next.byTrack(), progress);
        }
        models = Optional.of(next);
        if (isOpen()) {
            arrived();
        }
        modelEvents.running(next);
        return release;
    }

    /** Gives a track to a model, which is shown the steps so far. */
    void join(String track, WorldModel model) {
        version++;
        if (track.equals(TrackInfo.SMRITI)) {
            healed(); // the memory that was operated on is replaced
        }
        session().join(track, model);
        tellJoined();
    }

    /** Removes a track; the others go on. */
    void leave(String track) {
        version++;
        session().leave(track);
        tellJoined();
    }

    private void tellJoined() {
        events.tell(new Event.Joined(models.orElseThrow().infos(), session().ticks()));
    }

    // Beginning and ending

    /** Begins a session in a world; if there is no model yet, as soon as there is one. */
    void open(String world, long seed) {
        wanted = () -> begin(world, seed, start(world, seed), Ground.MAZE);
        if (models.filter(all -> !all.isEmpty()).isPresent()) {
            attempt(wanted);
        }
    }

    /** The start of a world. If it is open, its start is taken from there: a maze from a file cannot be made from its name. */
    private Simulation start(String world, long seed) {
        return opened().filter(
                        opened -> opened.ground().isWalkable() && opened.world().equals(world) && opened.seed() == seed)
                .map(Opened::start)
                .orElseGet(() -> Worlds.named(world).start(seed));
    }

    /** Whether a network takes the frames and the actions of what is open. */
    boolean suits(NetConfig net) {
        Opened opened = opened().orElseThrow();
        return net.resolution() == opened.side() && net.actions() == actions().size();
    }

    /**
     * Begins once more what is open, or if nothing is, the world that was asked for last. If Smriti's model was made for other actions,
     * begins in the first world that has them.
     *
     * @return false if no other session began: the window has been told why, and the session that is open goes on
     */
    boolean beginAnew() {
        Optional<Session> before = current.map(Current::session);
        if (isWalkable()) {
            int known = models.orElseThrow().model(TrackInfo.SMRITI).config().actions();
            attempt(opened().<Runnable>map(last -> () -> beginAnew(last, known)).orElse(wanted));
        }
        return !current.map(Current::session).equals(before);
    }

    private void beginAnew(Opened last, int known) {
        if (last.kind().actions().size() == known) {
            begin(last.world(), last.seed(), last.start(), last.ground());
            return;
        }
        World other = Worlds.all().stream()
                .filter(world -> world.actions().size() == known)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no world has the " + known + " actions of this model"));
        begin(other.name(), last.seed(), other.start(last.seed()), Ground.MAZE);
    }

    private void attempt(Runnable beginning) {
        try {
            beginning.run();
        } catch (IllegalArgumentException e) {
            events.failed("failed.world", e.getMessage());
        }
    }

    /** Begins a session where an agent stands, and takes the first step. */
    void begin(String world, long seed, Simulation agent, Ground ground) {
        beginUnseen(world, seed, agent, ground);
        tell(step(session().world().none()));
    }

    /** Begins a session where an agent stands, without a step yet. */
    void beginUnseen(String world, long seed, Simulation agent, Ground ground) {
        LoadedModels all = models.orElseThrow();
        Session session = new Session(agent, ground, all.side(), seed);
        try {
            all.byTrack().forEach(session::join);
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
        Opened opened = new Opened(world, seed, agent.world(), maze(agent), ground, all.side(), all.infos());
        enter(opened, session, Mode.FOLLOW, new Pace.Live(profile));
    }

    private static Optional<Maze> maze(Simulation agent) {
        return agent instanceof MazeSimulation simulation ? Optional.of(simulation.maze()) : Optional.empty();
    }

    /**
     * Goes on with a session that was read from a file.
     *
     * @param saved what the file holds
     */
    void resume(SavedSession saved, Session session) {
        Transcript transcript = saved.transcript();
        Opened opened = new Opened(
                saved.world(),
                saved.worldSeed(),
                session.world(),
                saved.maze(),
                session.ground(),
                transcript.size(),
                models.orElseThrow().infos());
        enter(opened, session, transcript.mode(), transcript.pace());
        arrived();
        modelEvents.running(models.orElseThrow());
    }

    private void enter(Opened opened, Session session, Mode mode, Pace pace) {
        notifyLeaving();
        current.ifPresent(before -> before.session().close());
        current = Optional.of(new Current(
                opened,
                session,
                session.world().policy(Walk.GOALS, Course.of(0, 1).wandering(opened.seed()))));
        settings = settings.with(mode).with(pace);
        if (pace instanceof Pace.Live live) {
            profile = live.profile();
        }
        left.clear();
        operations.clear();
        version++;
        events.tell(new Event.Began(opened));
        events.tell(new Event.Moded(mode));
        tellProfile();
        if (driver == Driver.AUTO) {
            drive(Driver.PERSON); // so that a person sees the session before it goes on
        }
    }

    /** Notifies the listener that the session is about to be left, if there is one. */
    void notifyLeaving() {
        if (isOpen()) {
            leaving.run();
        }
    }

    /** Closes session and models. */
    void end() {
        notifyLeaving();
        current.ifPresent(before -> before.session().close());
        models.ifPresent(LoadedModels::close);
    }

    /** Whether the session has the step of a bookmark. */
    boolean has(Bookmark mark) {
        return session().branches().stream()
                .anyMatch(branch -> branch.id() == mark.branch() && mark.step() < branch.length());
    }

    /** What a file of the session holds. */
    SavedSession saved(List<SavedBookmark> bookmarks) {
        Opened opened = opened().orElseThrow();
        Transcript transcript = session().transcript(settings);
        Map<String, ModelId> ids = new LinkedHashMap<>();
        transcript
                .tracks()
                .forEach(track -> ids.put(track, models.orElseThrow().ids().get(track)));
        return new SavedSession(opened.world(), opened.seed(), opened.maze(), ids, bookmarks, transcript);
    }

    // Settings of the next step

    /** Lets a person or a policy steer from now on. */
    void drive(Driver next) {
        driver = next;
        events.tell(new Event.Driven(next));
    }

    /** Changes what the models are given to remember. */
    void mode(Mode next) {
        version++;
        settings = settings.with(next);
        events.tell(new Event.Moded(next));
    }

    /** Chooses between speed and quality, for this session and those to come. */
    void profile(Profile next) {
        profile = next;
        settings = settings.with(new Pace.Live(next));
        tellProfile();
    }

    private void tellProfile() {
        if (settings.pace() instanceof Pace.Live live) {
            events.tell(new Event.Profiled(live.profile().label()));
        }
    }

    /** Turns the tracing of attention on or off. */
    void trace(boolean next) {
        settings = settings.traced(next);
    }

    /** Chooses the patch of the frame whose attention is traced patch by patch. */
    void follow(int patch) {
        settings = settings.following(patch);
    }

    // Steps

    /** Whether there is a world to walk in, or nothing is open yet; if not, tells the window so. */
    boolean isWalkable() {
        boolean walkable = opened().filter(one -> !one.ground().isWalkable()).isEmpty();
        if (!walkable) {
            events.failed("failed.no-maze");
        }
        return walkable;
    }

    /** What an agent can do in the world that is open. */
    List<? extends Action> actions() {
        return session().world().actions();
    }

    /** The action that does nothing there. */
    Action none() {
        return session().world().none();
    }

    /** The action that the policy chooses now. */
    Action ask() {
        return session().ask(current.orElseThrow().auto());
    }

    /** Takes one step. */
    Tick step(Action action) {
        return step(() -> session().tick(action, settings));
    }

    /** Takes a step that was recorded. */
    Tick step(Transcript.Turn turn) {
        return step(() -> session().tick(turn, settings));
    }

    private Tick step(Supplier<Tick> step) {
        try {
            Tick tick = step.get();
            version++;
            return tick;
        } finally {
            if (session().operated().isEmpty()) {
                healed(); // a step that failed has ended the operation
            }
        }
    }

    /** Tells of a step that no key asked for: its latency is the time that the models took. */
    void tell(Tick tick) {
        tell(
                tick,
                tick.tracks().values().stream()
                        .mapToDouble(track -> track.prediction().millis())
                        .sum());
    }

    /** Tells of a step and its latency, from the key that asked for it. */
    void tell(Tick tick, double latencyMillis) {
        events.tell(new Event.Ticked(tick, rate.perSecond(), latencyMillis));
    }

    /** Disturbs the next few frames. */
    void perturb(Disturbance disturbance) {
        version++;
        session().perturb(disturbance.from(session().length()));
    }

    // Branches

    /** Whether the current branch has a step: a command may have been given for a branch or a session that was left meanwhile. */
    boolean has(int step) {
        return step < session().length();
    }

    /** Leaves the current branch after its first {@code steps} steps, if it has as many by now. */
    void forkAt(int steps) {
        if (has(steps - 1)) {
            events.busy("work.going-back");
            int from = session().branch();
            session().forkAt(steps);
            left.push(from);
            arrived();
        }
    }

    /** Goes to the end of a branch, if there is one of that number by now. */
    void checkout(int branch) {
        if (session().branches().stream().anyMatch(one -> one.id() == branch)) {
            events.busy("work.going-to-branch", branch);
            int from = session().branch();
            session().checkout(branch);
            left.push(from);
            arrived();
        }
    }

    /** Tells of the steps of a branch, if there is one of that number by now. */
    void compare(int branch) {
        session().branches().stream()
                .filter(one -> one.id() == branch)
                .findFirst()
                .ifPresent(one -> events.tell(
                        new Event.Compared(new OtherBranch(one, session().ticks(branch)))));
    }

    /** Regenerates the steps from {@code at} on, if there is one of that index by now, until it is done or cancelled. */
    void regenerate(int at, Branch.Origin.Regenerated how, BooleanSupplier cancelled) {
        if (!has(at)) {
            return;
        }
        long began = System.nanoTime();
        int from = session().branch();
        session().regenerate(at, how, (done, total) -> {
            if (System.nanoTime() - began > BUSY_AFTER_NANOS) {
                events.busy((double) done / total, "work.regenerating");
            }
            return !cancelled.getAsBoolean();
        });
        left.push(from);
        arrived();
    }

    /** Goes back to the branch that was left last, if any was. */
    void undo() {
        if (!left.isEmpty()) {
            events.busy("work.going-back");
            session().checkout(left.peek());
            left.pop();
            arrived();
        }
    }

    private void arrived() {
        healed(); // going to another branch has ended it
        version++;
        events.tell(new Event.Arrived(
                session().branch(), session().ticks(), session().branches()));
        events.idle();
    }

    // Experiments

    /** Predicts a step once more and tells of each denoising step, if there is a step of that index. */
    void study(int at, int steps) {
        if (has(at)) {
            events.tell(new Event.Studied(session().study(TrackInfo.SMRITI, at, steps, settings.followedPatch())));
        }
    }

    /** Regenerates steps after clean prefixes of several lengths; the session stays as it is. */
    Sweep sweep(int at, Sweep.Plan plan, Progress progress) {
        return session().sweep(at, plan, progress);
    }

    /** A copy of the agent at the end of the current branch. */
    Simulation stand() {
        return session().stand();
    }

    /**
     * Operates on Smriti's memory.
     *
     * @throws IllegalArgumentException if the memory does not have what is operated on, in one line; nothing has changed then
     */
    void operate(Surgery surgery) {
        session().operate(TrackInfo.SMRITI, surgery);
        operations.add(surgery);
        events.tell(new Event.Operated(List.copyOf(operations)));
    }

    /** Ends the operation. */
    void heal() {
        session().heal(TrackInfo.SMRITI);
        healed();
    }

    private void healed() {
        if (!operations.isEmpty()) {
            operations.clear();
            events.tell(new Event.Operated(List.of()));
        }
    }
}
