package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Session;
import org.smriti.app.session.Take;
import org.smriti.app.session.Tick;
import org.smriti.app.session.Watching;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.LaneInfo;
import org.smriti.app.state.Opened;
import org.smriti.model.memory.Moment;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.Policy;

/** Plays a session: the clock ticks, the model thread steps, the feed tells. */
public final class Player implements Commands, AutoCloseable {

    /** The model that plays {@link LaneInfo#SMRITI}. */
    static final String OWN_MODEL = "hybrid";

    private static final Logger LOG = LoggerFactory.getLogger(Player.class);
    private static final long TAKE_SEED = 1;
    private static final double USUAL_RATE = 10;
    private static final double NEWEST = 0.1;
    private static final long BUSY_AFTER_NANOS = 200_000_000;

    private final Assets assets;
    private final Feed feed;
    private final ModelThread thread;
    private final DeadlineClock clock;

    // from any thread
    private volatile Action held = Action.NOOP;
    private volatile boolean playing = true;
    private volatile boolean cancelled;
    private final InputClock input = new InputClock();

    // of the model thread
    private Engine engine;
    private final Map<String, WorldModel> models = new LinkedHashMap<>(); // by lane
    private final Map<String, LaneInfo> infos = new LinkedHashMap<>();
    private final Map<Integer, List<Tick>> history = new HashMap<>(); // by branch
    private final Deque<Integer> left = new ArrayDeque<>(); // branches, the one left last on top
    private Session session;
    private Profile profile = Profile.REALTIME;
    private Watching watching = Watching.OFF;
    private Driver driver = Driver.PERSON;
    private Policy auto;
    private long lastTick;
    private double perSecond;

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
            busy("Starting the engine", -1);
            engine = Engine.start(device);
            List<String> names = new ArrayList<>();
            for (ShippedModel model : shipped()) {
                names.add(model.name());
            }
            feed.tell(new Event.Ready(engine.device(), engine.precision(), names, profiles()));
            feed.tell(new Event.Profiled(profile.label()));
            busy("Loading the model", -1);
            load(LaneInfo.SMRITI, folder(OWN_MODEL));
            busy("Warming up", -1);
            warmUp(models.get(LaneInfo.SMRITI));
        });
        open(world, seed);
        thread.run(clock::start);
    }

    private static List<String> profiles() {
        return Arrays.stream(Profile.values()).map(Profile::label).toList();
    }

    private List<ShippedModel> shipped() {
        try {
            return assets.models();
        } catch (IOException e) {
            feed.tell(new Event.Failed("The folder of models cannot be read: " + e.getMessage()));
            return List.of();
        }
    }

    private Path folder(String model) {
        return assets.folder().resolve("models").resolve(model);
    }

    /** @return whether it could be loaded */
    private boolean load(String lane, Path folder) {
        try {
            WorldModel model = engine.load(folder);
            LaneInfo info = LaneInfos.of(lane, folder, model);
            WorldModel before = models.put(lane, model);
            infos.put(lane, info);
            if (before != null) {
                if (session != null) {
                    session.leave(lane);
                }
                before.close();
            }
            return true;
        } catch (IOException e) {
            feed.tell(new Event.Failed("This model cannot be loaded: " + e.getMessage()));
            return false;
        }
    }

    /** The first passes of an engine are slow; better before the first key than after it. */
    private static void warmUp(WorldModel model) {
        int side = model.config().resolution();
        try (var memory = model.blank()) {
            for (int i = 0; i <= model.config().chunkFrames(); i++) {
                Moment moment = new Moment(0, 0, 0, 0);
                model.predict(memory, List.of(moment), new Settings(1, 0));
                model.observe(memory, new byte[3 * side * side], moment);
            }
        }
    }

    @Override
    public void open(String world, long seed) {
        thread.run(() -> {
            if (models.isEmpty()) {
                busyNoMore();
                return;
            }
            World chosen;
            try {
                chosen = World.named(world);
            } catch (IllegalArgumentException e) {
                feed.tell(new Event.Failed(e.getMessage()));
                return;
            }
            begin(world, seed, chosen.maze(seed));
        });
    }

    private void begin(String world, long seed, Maze maze) {
        if (session != null) {
            session.close();
        }
        int side = models.get(LaneInfo.SMRITI).config().resolution();
        session = new Session(Simulation.start(maze, seed), side, seed, profile);
        models.forEach((lane, model) -> session.join(lane, model));
        session.watch(watching);
        auto = new GoalPolicy(seed);
        history.clear();
        left.clear();
        feed.tell(new Event.Began(new Opened(world, seed, maze, side, List.copyOf(infos.values()))));
        feed.tell(new Event.Moded(session.mode()));
        busyNoMore();
        take(Action.NOOP);
    }

    @Override
    public void rival(String model) {
        thread.run(() -> {
            busy("Loading " + model, -1);
            if (load(LaneInfo.RIVAL, folder(model)) && session != null) {
                session.join(LaneInfo.RIVAL, models.get(LaneInfo.RIVAL));
                feed.tell(new Event.Joined(List.copyOf(infos.values()), List.copyOf(ticks())));
            }
            busyNoMore();
        });
    }

    private void tick() {
        if (!playing || session == null) {
            return;
        }
        boolean idle = driver == Driver.PERSON && held == Action.NOOP;
        if (idle) {
            lastTick = 0;
            input.dropped();
            return;
        }
        long now = System.nanoTime();
        if (lastTick > 0) {
            double rate = 1e9 / (now - lastTick);
            perSecond = perSecond == 0 ? rate : (1 - NEWEST) * perSecond + NEWEST * rate;
        }
        lastTick = now;
        take(driver == Driver.AUTO ? session.ask(auto) : held);
    }

    private void take(Action action) {
        long wanted = input.taken();
        Tick tick = session.tick(action);
        ticks().add(tick);
        feed.tell(new Event.Ticked(tick, perSecond, InputClock.millisSince(wanted)));
    }

    private List<Tick> ticks() {
        return history.computeIfAbsent(session.branch(), branch -> new ArrayList<>());
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
        thread.run(() -> {
            if (session != null) {
                session.mode(next);
                feed.tell(new Event.Moded(next));
            }
        });
    }

    @Override
    public void play(boolean next) {
        playing = next;
        feed.tell(new Event.Playing(next));
    }

    @Override
    public void step() {
        input.asked();
        thread.run(() -> {
            if (session != null) {
                take(held);
            }
        });
    }

    @Override
    public void rate(double next) {
        clock.rate(next);
    }

    @Override
    public void profile(String label) {
        thread.run(() -> {
            Profile next = Profile.named(label);
            profile = next;
            if (session != null) {
                session.profile(next);
            }
            feed.tell(new Event.Profiled(label));
        });
    }

    @Override
    public void forkAt(int steps) {
        thread.run(() -> {
            List<Tick> before = List.copyOf(ticks().subList(0, steps));
            busy("Going back", -1);
            left.push(session.branch());
            session.forkAt(steps);
            ticks().addAll(before);
            arrived();
        });
    }

    @Override
    public void checkout(int branch) {
        thread.run(() -> {
            busy("Going to branch " + branch, -1);
            left.push(session.branch());
            session.checkout(branch);
            arrived();
        });
    }

    @Override
    public void regenerate(int at, int prefix, int steps, double noise) {
        Take.Regenerated how = new Take.Regenerated(prefix, new Settings(steps, TAKE_SEED), (float) noise);
        cancelled = false;
        thread.run(() -> {
            List<Tick> before = List.copyOf(ticks().subList(0, at));
            long began = System.nanoTime();
            left.push(session.branch());
            List<Tick> made = session.regenerate(at, how, (done, total) -> {
                if (System.nanoTime() - began > BUSY_AFTER_NANOS) {
                    busy("Regenerating", (double) done / total);
                }
                return !cancelled;
            });
            ticks().addAll(before);
            ticks().addAll(made);
            arrived();
        });
    }

    private void arrived() {
        feed.tell(new Event.Arrived(session.branch(), List.copyOf(ticks()), session.branches()));
        busyNoMore();
    }

    @Override
    public void undo() {
        thread.run(() -> {
            if (!left.isEmpty()) {
                busy("Going back", -1);
                session.checkout(left.pop());
                arrived();
            }
        });
    }

    @Override
    public void perturb(Disturbance disturbance) {
        thread.run(() -> {
            if (session != null) {
                session.perturb(disturbance.from(session.length()));
            }
        });
    }

    @Override
    public void cancel() {
        cancelled = true;
    }

    @Override
    public void follow(int patch) {
        thread.run(() -> {
            if (session != null) {
                session.follow(patch);
            }
        });
    }

    @Override
    public void study(int at, int steps) {
        thread.run(() -> {
            if (session != null && at < session.length()) {
                feed.tell(new Event.Studied(session.study(LaneInfo.SMRITI, at, steps)));
            }
        });
    }

    @Override
    public void watch(boolean wanted) {
        thread.run(() -> {
            watching = wanted ? Watching.ON : Watching.OFF;
            if (session != null) {
                session.watch(watching);
            }
        });
    }

    private void busy(String title, double share) {
        feed.tell(new Event.Busy(Optional.of(new Event.Work(title, share))));
    }

    private void busyNoMore() {
        feed.tell(new Event.Busy(Optional.empty()));
    }

    private void failed(RuntimeException e) {
        LOG.warn("a job of the model thread failed", e);
        busyNoMore();
        feed.tell(new Event.Failed("Something went wrong: " + e.getMessage() + ". The session is still here."));
    }

    @Override
    public void close() {
        clock.close();
        cancelled = true;
        playing = false;
        thread.run(() -> {
            if (session != null) {
                session.close();
            }
            models.values().forEach(WorldModel::close);
            if (engine != null) {
                engine.close();
            }
        });
        thread.close();
    }
}
