package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Take;
import org.smriti.app.session.Watching;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.Action;
import org.smriti.model.world.generate.World;

/** Carries out what a person asks for: the clock ticks, the model thread steps, the feed tells. */
public final class Player implements Commands, AutoCloseable {

    /** The model that plays {@link LaneInfo#SMRITI}. */
    static final String OWN_MODEL = "hybrid";

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);
    private static final long TAKE_SEED = 1;
    private static final double USUAL_RATE = 10;

    private final Assets assets;
    private final Feed feed;
    private final ModelThread thread;
    private final DeadlineClock clock;
    private final InputClock input = new InputClock();
    private final Pulse pulse = new Pulse();

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

    /** Plays the models of these assets. */
    public Player(Assets assets, Feed feed) {
        this.assets = assets;
        this.feed = feed;
        thread = new ModelThread(this::failed);
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
            Engine engine = Engine.start(device);
            feed.tell(new Event.Ready(engine.device(), engine.precision(), shipped(), profiles()));
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
            Optional<WorldModel> before = cast.orElseThrow().load(lane, folder);
            before.ifPresent(_ -> sitting.ifPresent(current -> current.leave(lane)));
            before.ifPresent(WorldModel::close);
            return true;
        } catch (IOException e) {
            feed.failed("failed.model", e.getMessage());
            return false;
        }
    }

    @Override
    public void open(String world, long seed) {
        thread.run(() -> {
            if (cast.isEmpty() || cast.get().isEmpty()) {
                feed.idle();
                return;
            }
            World chosen;
            try {
                chosen = World.named(world);
            } catch (IllegalArgumentException e) {
                feed.failed("failed.world", e.getMessage());
                return;
            }
            sitting.ifPresent(Sitting::close);
            Sitting fresh = Sitting.begin(world, seed, chosen.maze(seed), cast.get(), profile, feed);
            fresh.watch(watching);
            sitting = Optional.of(fresh);
            feed.idle();
            take(fresh, Action.NOOP);
        });
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
    private void play(Consumer<Sitting> what) {
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
        cancelled = false;
        play(current -> current.regenerate(at, how, () -> cancelled));
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
    }
}
