package org.smriti.app.live;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.Owner;
import org.smriti.app.files.UserFolders;
import org.smriti.app.live.models.Engine;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.models.ModelRegistry;
import org.smriti.app.live.models.TorchEngine;
import org.smriti.app.live.thread.Cancellation;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.live.thread.InputClock;
import org.smriti.app.live.thread.ModelThread;
import org.smriti.app.live.thread.StepClock;
import org.smriti.app.live.thread.Worker;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.Profile;
import org.smriti.model.world.Action;
import org.smriti.model.world.World;

/** Carries out a person's commands: a clock asks for steps, the model thread takes them, events tell the window. */
public final class Player implements Commands, AutoCloseable {

    /** Name of the first model of the track {@link TrackInfo#SMRITI}. */
    static final String OWN_MODEL = "hybrid";

    /** Seed of the noise that regenerated frames are predicted from. */
    static final long REGENERATION_SEED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);
    private static final double USUAL_RATE = 10;

    private final EventQueue events;
    private final ModelThread thread;
    private final StepClock clock;
    private final InputClock input = new InputClock();
    private final Cancellation cancellation = new Cancellation();
    private final Engine.Starter engines;
    private final ModelRegistry registry;
    private final ModelEvents modelEvents;
    private final LiveSession live; // of the model thread, as are the five below
    private final Beginnings beginnings;
    private final ModelSwitcher switcher;
    private final FileDesk files;
    private final ExperimentDesk experiments;
    private final UndoDesk undo;

    // from any thread
    private final HeldAction held = new HeldAction(System::nanoTime);
    private volatile boolean playing = true;

    /** Runs the models of these assets; sessions are kept in the folders of the person. */
    public Player(Assets assets, EventQueue events) {
        this(assets, events, new Autosaves(UserFolders.find().state(), Owner.current()));
    }

    /** Runs them, with sessions kept elsewhere. */
    public Player(Assets assets, EventQueue events, Autosaves autosaves) {
        this(assets, events, autosaves, new TorchEngine.Starter());
    }

    Player(Assets assets, EventQueue events, Autosaves autosaves, Engine.Starter engines) {
        this.events = events;
        this.engines = engines;
        thread = new ModelThread(this::failedOnModelThread);
        registry = new ModelRegistry(assets);
        modelEvents = new ModelEvents(events, engines, registry);
        SessionHistory history = new SessionHistory();
        live = new LiveSession(events, modelEvents, history);
        live.whenEntered((world, entry) -> {
            if (world.isWatched()) {
                play(entry == LiveSession.Entry.BEGUN); // what was left waits for a person
            }
        });
        beginnings = new Beginnings(live, events);
        switcher = new ModelSwitcher(live, beginnings, engines, events, registry, modelEvents);
        beginnings.choose(switcher);
        FileOpener opener = new FileOpener(live, beginnings, events, registry, switcher);
        Worker disk = new Worker("files", this::failed);
        Worker exports = new Worker("exports", this::failed);
        files = new FileDesk(live, history, events, opener, thread, disk, exports, cancellation, autosaves);
        undo = new UndoDesk(live, history, opener, files, events);
        experiments = new ExperimentDesk(live, events, this::whenOpen, cancellation);
        clock = new StepClock(USUAL_RATE, () -> {
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
            events.busy("work.engine");
            live.use(new LoadedModels(engine(device)));
            load(OWN_MODEL);
        });
        open(world, seed);
        thread.run(clock::start);
        files.lookBack();
    }

    private Engine engine(String device) {
        try {
            return engines.start(device);
        } catch (EngineException | IllegalArgumentException e) { // or there is no such device
            LOG.warn("the device does not start, going on with the CPU", e);
            events.failed("failed.device", device);
            return engines.start(Engine.CPU);
        }
    }

    /** The first model, before there is a session. */
    private void load(String model) {
        LoadedModels all = live.models().orElseThrow();
        events.busy("work.loading", model);
        try {
            all.put(all.load(TrackInfo.SMRITI, registry.folder(model)));
            modelEvents.running(all);
        } catch (IOException e) {
            events.failed("failed.model", e.getMessage());
        }
    }

    /** Runs the passes that are slow for the first time, once the first prediction is shown: later they would delay a key. */
    public void warmUp() {
        thread.run(() -> live.models().filter(all -> !all.isEmpty()).ifPresent(all -> {
            events.busy("work.warming-up");
            all.warmUp(TrackInfo.SMRITI);
            events.idle();
        }));
    }

    @Override
    public FileCommands files() {
        return files;
    }

    @Override
    public Experiments experiments() {
        return experiments;
    }

    void onModelThread(Runnable job) {
        thread.run(job);
    }

    @Override
    public void open(String world, long seed) {
        thread.run(() -> {
            beginnings.open(world, seed);
            events.idle();
        });
    }

    @Override
    public void demonstrate(boolean wanted) {
        whenOpen(() -> {
            beginnings.demonstrate(wanted);
            events.idle();
        });
    }

    @Override
    public void assign(String track, String model) {
        thread.run(() -> switcher.assign(track, model));
    }

    /** Gives the rival's track to a model, or in a world that it does not know to one that can stand in for it, if any can. */
    public void accompany(String model) {
        thread.run(() -> switcher.accompany(model));
    }

    @Override
    public void dismissRival() {
        thread.run(switcher::dismissRival);
    }

    @Override
    public void device(String name) {
        BooleanSupplier cancelled = cancellation.token();
        thread.run(() -> switcher.go(name, cancelled));
    }

    private void tick() {
        files.tick();
        if (!playing || !live.isOpen()) {
            held.forgetTaps();
            return;
        }
        Optional<Action> action = next();
        if (action.isEmpty()) {
            live.rate().rest();
            input.dropped();
            return;
        }
        live.rate().stepped();
        take(action.get());
    }

    /** The action of the next step; nothing if none is to be taken. */
    private Optional<Action> next() {
        if (live.hasEnded()) {
            return Optional.empty();
        }
        return live.driver() == Driver.AUTO || world().isWatched() ? asked() : held.next(world());
    }

    /** What the policy does next; a person's taps go for nothing meanwhile. */
    private Optional<Action> asked() {
        held.forgetTaps();
        return Optional.of(live.ask());
    }

    private World world() {
        return live.opened().orElseThrow().kind();
    }

    private void take(Action action) {
        long asked = input.taken();
        if (live.goesOn() && !live.hasEnded()) {
            live.tell(live.step(action), InputClock.millisSince(asked));
        }
    }

    /** Runs a job on the model thread if a session is open by then. */
    private void whenOpen(Runnable job) {
        thread.run(() -> {
            if (live.isOpen()) {
                job.run();
            }
        });
    }

    @Override
    public void hold(Action action) {
        if (held.hold(action)) {
            input.changed();
        }
    }

    @Override
    public void drive(Driver next) {
        thread.run(() -> {
            if (next == Driver.PERSON || live.isWalkable()) {
                live.drive(next);
                if (next == Driver.AUTO && !playing) {
                    play(true); // or the policy would be asked for nothing
                }
            }
        });
    }

    @Override
    public void mode(Mode next) {
        whenOpen(() -> live.mode(next));
    }

    @Override
    public void play(boolean next) {
        playing = next;
        events.tell(new Event.Playing(next));
    }

    @Override
    public void step() {
        input.asked();
        whenOpen(() -> take(held.now(world()).orElseGet(live::none)));
    }

    @Override
    public void step(Action action) {
        input.asked();
        whenOpen(() -> {
            if (live.actions().contains(action)) { // and not of a world that was left meanwhile
                take(action);
            }
        });
    }

    @Override
    public void rate(double next) {
        clock.rate(next);
    }

    @Override
    public void profile(String label) {
        thread.run(() -> live.profile(Profile.named(label)));
    }

    @Override
    public void forkAt(int steps) {
        whenOpen(() -> live.forkAt(steps));
    }

    @Override
    public void checkout(int branch) {
        whenOpen(() -> live.checkout(branch));
    }

    @Override
    public void compare(int branch) {
        whenOpen(() -> live.compare(branch));
    }

    @Override
    public void regenerate(int at, int most, int prefix, int steps, double noise) {
        Branch.Origin.Regenerated how =
                new Branch.Origin.Regenerated(prefix, new DenoisingSettings(steps, REGENERATION_SEED), (float) noise);
        BooleanSupplier cancelled = cancellation.token();
        whenOpen(() -> live.regenerate(at, most, how, cancelled));
    }

    @Override
    public void undo() {
        BooleanSupplier cancelled = cancellation.token();
        whenOpen(() -> undo.undo(cancelled));
    }

    @Override
    public void redo() {
        BooleanSupplier cancelled = cancellation.token();
        whenOpen(() -> undo.redo(cancelled));
    }

    @Override
    public void perturb(Disturbance disturbance) {
        whenOpen(() -> live.perturb(disturbance));
    }

    @Override
    public void cancel() {
        cancellation.cancel();
    }

    @Override
    public void follow(int patch) {
        thread.run(() -> live.follow(patch));
    }

    @Override
    public void study(int at, int steps) {
        whenOpen(() -> live.study(at, steps));
    }

    @Override
    public void watch(boolean wanted) {
        thread.run(() -> live.trace(wanted));
    }

    private void failedOnModelThread(RuntimeException e) {
        if (!switcher.isLostWith(e)) {
            giveUp(e);
            return;
        }
        LOG.warn("the device failed, going on with the CPU", e);
        try {
            switcher.rescue();
        } catch (RuntimeException again) {
            giveUp(again);
        }
    }

    /** Pauses, as the failure would come again with every tick, and tells of it. */
    private void giveUp(RuntimeException e) {
        play(false);
        failed(e);
    }

    private void failed(RuntimeException e) {
        LOG.warn("a job failed", e);
        events.idle();
        events.failed("failed.unexpected", String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        clock.close();
        cancellation.cancel();
        playing = false;
        thread.run(live::end);
        thread.close();
        files.close();
    }
}
