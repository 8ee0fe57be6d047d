package org.smriti.app.runtime;

import ai.djl.engine.EngineException;
import java.io.IOException;
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
import org.smriti.app.session.Take;
import org.smriti.app.session.Tick;
import org.smriti.app.session.Watching;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.Settings;
import org.smriti.model.world.Action;

/** Carries out what a person asks for: the clock ticks, the model thread steps, the feed tells. */
public final class Player implements Commands, AutoCloseable {

    /** The model that plays {@link LaneInfo#SMRITI}. */
    static final String OWN_MODEL = "hybrid";

    /** Of the noise that takes begin from. */
    static final long TAKE_SEED = 1;

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);
    private static final double USUAL_RATE = 10;

    private final Feed feed;
    private final ModelThread thread;
    private final DeadlineClock clock;
    private final InputClock input = new InputClock();
    private final Wishes wishes = new Wishes();
    private final Engine.Starter engines;
    private final Repertoire repertoire;
    private final Play play; // of the model thread, as are those below
    private final Recasting recasting;
    private final Relocation relocation;
    private final Documents documents;
    private final Laboratory laboratory;

    // from any thread
    private volatile Action held = Action.NOOP;
    private volatile boolean playing = true;

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
        thread = new ModelThread(this::failedOnModelThread);
        repertoire = new Repertoire(assets);
        play = new Play(feed, engines, repertoire);
        recasting = new Recasting(play, feed, repertoire);
        relocation = new Relocation(play, engines, feed);
        Opener opener = new Opener(play, feed, repertoire, recasting);
        documents = new Documents(play, feed, opener, thread, new Worker("files", this::failed), wishes, autosaves);
        laboratory = new Laboratory(play, feed, thread, wishes);
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
            play.cast(new Cast(engine(device)));
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
        Cast all = play.cast().orElseThrow();
        feed.busy("work.loading", model);
        try {
            all.give(all.load(LaneInfo.SMRITI, repertoire.folder(model)));
            play.tellRunning();
        } catch (IOException e) {
            feed.failed("failed.model", e.getMessage());
        }
    }

    /** Asks the model for what makes its first steps slow: after the first prediction is seen, before anybody has found a key to press. */
    public void warmUp() {
        thread.run(() -> play.cast().filter(all -> !all.isEmpty()).ifPresent(all -> {
            feed.busy("work.warming-up");
            all.warmUp(LaneInfo.SMRITI);
            feed.idle();
        }));
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

    @Override
    public void open(String world, long seed) {
        thread.run(() -> {
            play.open(world, seed);
            feed.idle();
        });
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
        thread.run(() -> relocation.go(name, cancelled));
    }

    private void tick() {
        documents.tick();
        if (!playing || play.sitting().isEmpty()) {
            return;
        }
        Sitting sitting = play.sitting().get();
        if (play.driver() == Driver.PERSON && held == Action.NOOP) {
            play.pulse().rest();
            input.dropped();
            return;
        }
        play.pulse().beat();
        take(sitting, play.driver() == Driver.AUTO ? sitting.ask() : held);
    }

    private void take(Sitting sitting, Action action) {
        long asked = input.taken();
        if (!play.isWalkable()) {
            return;
        }
        Tick tick = sitting.take(action);
        play.tell(tick, InputClock.millisSince(asked));
    }

    /** Does something with the session, if there is one by then. */
    private void play(Consumer<Sitting> what) {
        thread.run(() -> play.sitting().ifPresent(what));
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
            if (next == Driver.PERSON || play.isWalkable()) {
                play.drive(next);
            }
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
        thread.run(() -> play.profile(Profile.named(label)));
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
        BooleanSupplier cancelled = wishes.wish();
        play(current -> current.regenerate(at, how, cancelled));
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
    public void follow(int patch) {
        thread.run(() -> play.follow(patch));
    }

    @Override
    public void study(int at, int steps) {
        play(current -> current.study(at, steps));
    }

    @Override
    public void watch(boolean wanted) {
        thread.run(() -> play.watch(wanted ? Watching.ON : Watching.OFF));
    }

    private void failedOnModelThread(RuntimeException e) {
        if (!relocation.isLostWith(e)) {
            giveUp(e);
            return;
        }
        LOG.warn("the device failed, going on with the CPU", e);
        try {
            relocation.rescue();
        } catch (RuntimeException again) {
            giveUp(again);
        }
    }

    /** Time stands still, or it would fail again with every tick. */
    private void giveUp(RuntimeException e) {
        play(false);
        failed(e);
    }

    private void failed(RuntimeException e) {
        LOG.warn("a job failed", e);
        feed.idle();
        feed.failed("failed.unexpected", String.valueOf(e.getMessage()));
    }

    @Override
    public void close() {
        clock.close();
        wishes.cancel();
        playing = false;
        thread.run(play::end);
        thread.close();
        documents.close();
    }
}
