package org.smriti.app.runtime;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.Owner;
import org.smriti.app.files.UserFolders;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Take;
import org.smriti.app.session.Tick;
import org.smriti.app.session.Watching;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.LaneInfo;
import org.smriti.app.state.Opened;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.Settings;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.generate.World;

/** Carries out what a person asks for: the clock ticks, the model thread steps, the feed tells. */
public final class Player implements Commands, AutoCloseable {

    /** The model that plays {@link LaneInfo#SMRITI}. */
    static final String OWN_MODEL = "hybrid";

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);
    static final long TAKE_SEED = 1;
    private static final double USUAL_RATE = 10;

    private final Feed feed;
    private final ModelThread thread;
    private final DeadlineClock clock;
    private final InputClock input = new InputClock();
    private final Pulse pulse = new Pulse();
    private final Wishes wishes = new Wishes();
    private final Documents documents;
    private final Laboratory laboratory;
    private final Engine.Starter engines;
    private final Relocation relocation;
    private final Repertoire repertoire;
    private final Recasting recasting;

    // from any thread
    private volatile Action held = Action.NOOP;
    private volatile boolean playing = true;

    // of the model thread
    private Optional<Cast> cast = Optional.empty();
    private Optional<Sitting> sitting = Optional.empty();
    private Profile profile = Profile.REALTIME;
    private Watching watching = Watching.OFF;
    private OptionalInt patch = OptionalInt.empty(); // whose attention is followed
    private Driver driver = Driver.PERSON;
    private Runnable wanted = () -> {}; // begins the world that was asked for last

    /** Plays the models of these assets; sessions are kept where this person's things lie. */
    public Player(Assets assets, Feed feed) {
        this(assets, feed, new Autosaves(UserFolders.find().state(), Owner.current()));
    }

    /** The same, keeping sessions elsewhere. */
    public Player(Assets assets, Feed feed, Autosaves autosaves) {
        this(assets, feed, autosaves, new TorchEngine.Starter());
    }

    Player(Assets assets, Feed feed, Autosaves autosaves, Engine.Starter engines) {
        this.feed = feed;
        this.engines = engines;
        relocation = new Relocation(engines, feed);
        repertoire = new Repertoire(assets);
        recasting = new Recasting(this, feed, repertoire);
        thread = new ModelThread(this::failedOnModelThread);
        documents = new Documents(
                this, feed, new Opener(this, feed, repertoire, recasting), new FileThread(this::failed), autosaves);
        laboratory = new Laboratory(this, feed);
        clock = new DeadlineClock(USUAL_RATE, () -> {
            input.asked();
            thread.tick(this::tick);
        });
    }

    /**
     * Starts engine, models and clock, and opens a first world.
     *
     * @param device auto, cpu, gpu0, …
     */
    public void start(String device, String world, long seed) {
        thread.run(() -> {
            feed.busy("work.engine");
            cast = Optional.of(new Cast(engine(device)));
            tellReady();
            feed.tell(new Event.Profiled(profile.label()));
            load(OWN_MODEL);
        });
        open(world, seed);
        thread.run(clock::start);
        documents.lookBack();
    }

    private Engine engine(String device) {
        try {
            return engines.start(device);
        } catch (EngineException | IllegalArgumentException e) { // or there is no such device
            LOG.warn("the device does not start, going on with the CPU", e);
            feed.failed("failed.device", device);
            return engines.start(Engine.CPU);
        }
    }

    /** The first model, before there is a session. */
    private void load(String model) {
        Cast all = cast.orElseThrow();
        feed.busy("work.loading", model);
        try {
            all.give(all.load(LaneInfo.SMRITI, repertoire.folder(model)));
            tellRunning();
        } catch (IOException e) {
            feed.failed("failed.model", e.getMessage());
        }
    }

    /** Asks the model for what makes its first steps slow: after the first prediction is seen, before anybody has found a key to press. */
    public void warmUp() {
        thread.run(() -> cast.flatMap(all -> all.part(LaneInfo.SMRITI)).ifPresent(_ -> {
            feed.busy("work.warming-up");
            cast.orElseThrow().warmUp(LaneInfo.SMRITI);
            feed.idle();
        }));
    }

    /** What there is to choose from. */
    void tellReady() {
        Engine engine = cast.orElseThrow().engine();
        feed.tell(new Event.Ready(
                new Event.Device(engine.name(), engine.device(), engine.precision()),
                engines.names(),
                models(),
                profiles()));
    }

    private static List<String> profiles() {
        return Arrays.stream(Profile.values()).map(Profile::label).toList();
    }

    private List<String> models() {
        try {
            return repertoire.names();
        } catch (IOException e) {
            feed.failed("failed.models-folder", e.getMessage());
            return List.of();
        }
    }

    void tellRunning() {
        documents.tellRunning(cast.orElseThrow());
    }

    @Override
    public FileCommands files() {
        return documents;
    }

    @Override
    public Experiments experiments() {
        return laboratory;
    }

    void onModelThread(Runnable job) {
        thread.run(job);
    }

    Optional<Cast> cast() {
        return cast;
    }

    Optional<Sitting> sitting() {
        return sitting;
    }

    Profile profile() {
        return profile;
    }

    Wishes wishes() {
        return wishes;
    }

    /** What is played may be over soon: it is kept, to come back to. */
    void leave() {
        documents.leave();
    }

    /** Plays another session from now on. */
    void sit(Sitting next) {
        leave();
        sitting.ifPresent(Sitting::close);
        sitting = Optional.of(next);
        look(next);
        if (driver == Driver.AUTO) {
            driver = Driver.PERSON; // who opens something wants to see it as it is
            feed.tell(new Event.Driven(driver));
        }
    }

    /** The same, at the pace it was left with. */
    void sit(Sitting next, Pace pace) {
        sit(next);
        if (pace instanceof Pace.Live live) {
            profile = live.profile();
            feed.tell(new Event.Profiled(profile.label()));
        }
        tellRunning();
    }

    /** Begins in a maze. */
    void begin(String world, long seed, Maze maze) {
        sit(Sitting.begin(world, seed, Simulation.start(maze, seed), cast.orElseThrow(), profile, feed));
        take(sitting.orElseThrow(), Action.NOOP);
    }

    /** Tells of a step that was taken. */
    void take(Tick tick) {
        feed.tell(new Event.Ticked(
                tick,
                pulse.perSecond(),
                tick.lanes().values().stream()
                        .mapToDouble(lane -> lane.shot().millis())
                        .sum()));
    }

    @Override
    public void open(String world, long seed) {
        thread.run(() -> {
            wanted = () -> begin(world, seed, maze(world, seed));
            if (cast.filter(all -> !all.isEmpty()).isPresent()) {
                attempt(wanted);
            }
            feed.idle();
        });
    }

    /** Begins once more what is played; what was wanted first, if nothing could be played yet. */
    void beginAnew() {
        attempt(sitting.map(Sitting::opened)
                .<Runnable>map(played -> () -> begin(played.world(), played.seed(), played.maze()))
                .orElse(wanted));
    }

    private void attempt(Runnable beginning) {
        try {
            beginning.run();
        } catch (IllegalArgumentException e) {
            feed.failed("failed.world", e.getMessage());
        }
    }

    /** The maze that is played, if it is the one, as not every maze can be made anew from its name. */
    private Maze maze(String world, long seed) {
        return sitting.map(Sitting::opened)
                .filter(opened -> opened.world().equals(world) && opened.seed() == seed)
                .map(Opened::maze)
                .orElseGet(() -> World.named(world).maze(seed));
    }

    @Override
    public void cast(String lane, String model) {
        thread.run(() -> recasting.cast(lane, model));
    }

    @Override
    public void dismissRival() {
        thread.run(recasting::dismissRival);
    }

    @Override
    public void device(String name) {
        BooleanSupplier cancelled = wishes.wish();
        thread.run(() -> {
            if (!cast.orElseThrow().engine().name().equals(name)) {
                move(name, cancelled);
                tellReady(); // whichever it is now
                feed.idle();
            }
        });
    }

    private void move(String device, BooleanSupplier cancelled) {
        Cast before = cast.orElseThrow();
        try {
            Cast next = relocation.copy(before, device);
            try {
                goOnWith(next, before, cancelled);
            } catch (RuntimeException e) {
                next.close();
                throw e;
            }
            before.close();
        } catch (CancellationException e) {
            LOG.info("the move to {} was cancelled", device);
        } catch (IOException | IllegalArgumentException | EngineException e) {
            LOG.warn("the device {} does not start, going on as before", device, e);
            feed.failed("failed.device-choice", device, String.valueOf(e.getMessage()));
        }
    }

    private void tick() {
        documents.tick();
        if (!playing || sitting.isEmpty()) {
            return;
        }
        if (driver == Driver.PERSON && held == Action.NOOP) {
            pulse.rest();
            input.dropped();
            return;
        }
        pulse.beat();
        take(sitting.get(), driver == Driver.AUTO ? sitting.get().ask() : held);
    }

    private void take(Sitting current, Action action) {
        long wanted = input.taken();
        feed.tell(new Event.Ticked(current.take(action), pulse.perSecond(), InputClock.millisSince(wanted)));
    }

    /** Does something with the session, if there is one by then. */
    void play(Consumer<Sitting> what) {
        thread.run(() -> sitting.ifPresent(what));
    }

    @Override
    public void hold(Action action) {
        if (action != held) {
            input.changed();
        }
        held = action;
    }

    @Override
    public void drive(Driver next) {
        thread.run(() -> {
            driver = next;
            feed.tell(new Event.Driven(next));
        });
    }

    @Override
    public void mode(Mode next) {
        play(current -> current.mode(next));
    }

    @Override
    public void play(boolean next) {
        playing = next;
        feed.tell(new Event.Playing(next));
    }

    @Override
    public void step() {
        input.asked();
        play(current -> take(current, held));
    }

    @Override
    public void rate(double next) {
        clock.rate(next);
    }

    @Override
    public void profile(String label) {
        thread.run(() -> {
            profile = Profile.named(label);
            sitting.ifPresent(current -> current.profile(profile));
            feed.tell(new Event.Profiled(label));
        });
    }

    @Override
    public void forkAt(int steps) {
        play(current -> current.forkAt(steps));
    }

    @Override
    public void checkout(int branch) {
        play(current -> current.checkout(branch));
    }

    @Override
    public void regenerate(int at, int prefix, int steps, double noise) {
        Take.Regenerated how = new Take.Regenerated(prefix, new Settings(steps, TAKE_SEED), (float) noise);
        BooleanSupplier wish = wishes.wish();
        play(current -> current.regenerate(at, how, wish));
    }

    @Override
    public void undo() {
        play(Sitting::undo);
    }

    @Override
    public void perturb(Disturbance disturbance) {
        play(current -> current.perturb(disturbance));
    }

    @Override
    public void cancel() {
        wishes.cancel();
    }

    @Override
    public void follow(int next) {
        thread.run(() -> {
            patch = OptionalInt.of(next);
            sitting.ifPresent(this::look);
        });
    }

    @Override
    public void study(int at, int steps) {
        play(current -> current.study(at, steps));
    }

    @Override
    public void watch(boolean wanted) {
        thread.run(() -> {
            watching = wanted ? Watching.ON : Watching.OFF;
            sitting.ifPresent(this::look);
        });
    }

    /** Has a session's models watched as the window wants it. */
    private void look(Sitting next) {
        next.watch(watching);
        patch.ifPresent(next::follow);
    }

    private void failedOnModelThread(RuntimeException e) {
        if (cast.filter(all -> all.engine().isLostWith(e)).isEmpty()) {
            play(false); // or it would fail again with every tick
            failed(e);
            return;
        }
        LOG.warn("the device failed, going on with the CPU", e);
        try {
            moveToCpu(cast.get());
        } catch (RuntimeException again) {
            play(false);
            failed(again);
        }
    }

    private void moveToCpu(Cast lost) {
        goOnWith(relocation.rescue(lost), lost, () -> false);
        tellReady();
        feed.idle();
        feed.failed("failed.device", lost.engine().device());
    }

    /** The same session with the models of another cast. */
    private void goOnWith(Cast next, Cast before, BooleanSupplier cancelled) {
        Optional<Sitting> moved = sitting.map(left -> relocation.move(left, before, next, cancelled));
        sitting.ifPresent(left -> Relocation.quietly(left::close));
        cast = Optional.of(next);
        sitting = moved;
        moved.ifPresent(this::look);
        tellRunning();
    }

    private void failed(RuntimeException e) {
        LOG.warn("a job of the model thread failed", e);
        feed.idle();
        feed.failed("failed.unexpected", String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        clock.close();
        wishes.cancel();
        playing = false;
        thread.run(() -> {
            leave();
            sitting.ifPresent(Sitting::close);
            cast.ifPresent(Cast::close);
        });
        thread.close();
        documents.close();
    }
}
