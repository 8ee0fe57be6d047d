package org.smriti.app.runtime;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
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

    private final Assets assets;
    private final Feed feed;
    private final ModelThread thread;
    private final DeadlineClock clock;
    private final InputClock input = new InputClock();
    private final Pulse pulse = new Pulse();
    private final Documents documents;
    private final Laboratory laboratory;
    private final Engine.Starter engines;
    private final Rescue rescue;

    // from any thread
    private volatile Action held = Action.NOOP;
    private volatile boolean playing = true;
    private volatile boolean cancelled;

    // of the model thread
    private Optional<Cast> cast = Optional.empty();
    private Optional<Sitting> sitting = Optional.empty();
    private Profile profile = Profile.REALTIME;
    private Watching watching = Watching.OFF;
    private Driver driver = Driver.PERSON;

    /** Plays the models of these assets; sessions are kept where this person's things lie. */
    public Player(Assets assets, Feed feed) {
        this(assets, feed, new Autosaves(UserFolders.find().state(), Owner.current()));
    }

    /** The same, keeping sessions elsewhere. */
    public Player(Assets assets, Feed feed, Autosaves autosaves) {
        this(assets, feed, autosaves, TorchEngine::start);
    }

    Player(Assets assets, Feed feed, Autosaves autosaves, Engine.Starter engines) {
        this.assets = assets;
        this.feed = feed;
        this.engines = engines;
        rescue = new Rescue(engines, feed);
        thread = new ModelThread(this::failedOnModelThread);
        documents = new Documents(this, feed, new Opener(this, feed, assets), new FileThread(this::failed), autosaves);
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
            Engine engine = engine(device);
            ready(engine);
            feed.tell(new Event.Profiled(profile.label()));
            feed.busy("work.loading", OWN_MODEL);
            cast = Optional.of(new Cast(engine));
            if (load(LaneInfo.SMRITI, OWN_MODEL)) {
                feed.busy("work.warming-up");
                cast.get().warmUp(LaneInfo.SMRITI);
            }
        });
        open(world, seed);
        thread.run(clock::start);
        documents.lookBack();
    }

    private Engine engine(String device) {
        try {
            return engines.start(device);
        } catch (EngineException e) {
            LOG.warn("the device does not start, going on with the CPU", e);
            feed.failed("failed.device", device);
            return engines.start(Engine.CPU);
        }
    }

    private void ready(Engine engine) {
        feed.tell(new Event.Ready(engine.device(), engine.precision(), shipped(), profiles()));
    }

    private static List<String> profiles() {
        return Arrays.stream(Profile.values()).map(Profile::label).toList();
    }

    private List<String> shipped() {
        try {
            return assets.models().stream().map(ShippedModel::name).toList();
        } catch (IOException e) {
            feed.failed("failed.models-folder", e.getMessage());
            return List.of();
        }
    }

    /** Gives a lane to a shipped model; returns whether it could be loaded. */
    private boolean load(String lane, String model) {
        Path folder = assets.folder().resolve("models").resolve(model);
        try {
            Cast all = cast.orElseThrow();
            Optional<Part> before = all.give(all.load(lane, folder));
            before.ifPresent(_ -> sitting.ifPresent(current -> current.leave(lane)));
            before.ifPresent(Part::close);
            documents.tellRunning(all);
            return true;
        } catch (IOException e) {
            feed.failed("failed.model", e.getMessage());
            return false;
        }
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

    /** Something long was asked for just now; tells whether it has been cancelled since. */
    BooleanSupplier newWish() {
        cancelled = false;
        return () -> cancelled;
    }

    /** Plays another session from now on. */
    void sit(Sitting next) {
        sitting.filter(old -> old != next).ifPresent(Sitting::close);
        sitting = Optional.of(next);
        next.watch(watching);
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
        documents.tellRunning(cast.orElseThrow());
    }

    /** Models that were lent to a session that could not be opened are watched as before. */
    void watchAgain() {
        sitting.ifPresent(current -> current.watch(watching));
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
            if (cast.isEmpty() || cast.get().isEmpty()) {
                feed.idle();
                return;
            }
            try {
                begin(world, seed, maze(world, seed));
            } catch (IllegalArgumentException e) {
                feed.failed("failed.world", e.getMessage());
            }
            feed.idle();
        });
    }

    /** The maze that is played, if it is the one, as not every maze can be made anew from its name. */
    private Maze maze(String world, long seed) {
        return sitting.map(Sitting::opened)
                .filter(opened -> opened.world().equals(world) && opened.seed() == seed)
                .map(Opened::maze)
                .orElseGet(() -> World.named(world).maze(seed));
    }

    @Override
    public void rival(String model) {
        thread.run(() -> {
            feed.busy("work.loading", model);
            if (load(LaneInfo.RIVAL, model)) {
                Cast all = cast.orElseThrow();
                sitting.ifPresent(current -> current.join(LaneInfo.RIVAL, all.model(LaneInfo.RIVAL), all.infos()));
            }
            feed.idle();
        });
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
        BooleanSupplier wish = newWish();
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
        cancelled = true;
    }

    @Override
    public void follow(int patch) {
        play(current -> current.follow(patch));
    }

    @Override
    public void study(int at, int steps) {
        play(current -> current.study(at, steps));
    }

    @Override
    public void watch(boolean wanted) {
        thread.run(() -> {
            watching = wanted ? Watching.ON : Watching.OFF;
            sitting.ifPresent(current -> current.watch(watching));
        });
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
            failed(again);
        }
    }

    private void moveToCpu(Cast lost) {
        Optional<Sitting> before = sitting;
        sitting = Optional.empty();
        Cast next = rescue.move(lost);
        cast = Optional.of(next);
        before.ifPresent(old -> {
            Sitting moved = rescue.move(old, lost, next);
            moved.watch(watching);
            sitting = Optional.of(moved);
        });
        ready(next.engine());
        documents.tellRunning(next);
        feed.idle();
        feed.failed("failed.device", lost.engine().device());
    }

    private void failed(RuntimeException e) {
        LOG.warn("a job of the model thread failed", e);
        feed.idle();
        feed.failed("failed.unexpected", String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        clock.close();
        cancelled = true;
        playing = false;
        thread.run(() -> {
            sitting.ifPresent(Sitting::close);
            cast.ifPresent(Cast::close);
        });
        thread.close();
        documents.close();
    }
}
