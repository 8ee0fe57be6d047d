package org.smriti.app.runtime;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.smriti.app.assets.AppVersion;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Tick;
import org.smriti.app.session.Watching;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.FileEvent;
import org.smriti.app.state.Opened;
import org.smriti.model.memory.Profile;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.generate.World;

/** What is played just now: the models, their session, and how both are driven and looked at. Belongs to the model thread. */
final class Play {

    private final Feed feed;
    private final Engine.Starter engines;
    private final Repertoire repertoire;
    private final Pulse pulse = new Pulse();
    private Optional<Cast> cast = Optional.empty();
    private Optional<Sitting> sitting = Optional.empty();
    private Profile profile = Profile.REALTIME;
    private Watching watching = Watching.OFF;
    private OptionalInt patch = OptionalInt.empty(); // whose attention is followed
    private Driver driver = Driver.PERSON;
    private Runnable wanted = () -> {}; // begins the world that was asked for last
    private Consumer<Sitting> leaving = _ -> {};

    /** Nothing yet. */
    Play(Feed feed, Engine.Starter engines, Repertoire repertoire) {
        this.feed = feed;
        this.engines = engines;
        this.repertoire = repertoire;
    }

    /** Has somebody hear of each session before it is left, while the models that made it still play. */
    void beforeLeaving(Consumer<Sitting> listener) {
        leaving = listener;
    }

    /** The models, once there is an engine. */
    Optional<Cast> cast() {
        return cast;
    }

    /** The session, if anything is played. */
    Optional<Sitting> sitting() {
        return sitting;
    }

    Profile profile() {
        return profile;
    }

    Driver driver() {
        return driver;
    }

    /** Has these play, before there is a session. */
    void cast(Cast first) {
        cast = Optional.of(first);
        tellReady();
        feed.tell(new Event.Profiled(profile.label()));
    }

    /** Goes on with other models, and with the session as they live it if there is one; nobody is told that anything began. */
    void goOn(Cast next, Optional<Sitting> moved) {
        cast = Optional.of(next);
        sitting = moved;
        moved.ifPresent(this::look);
        tellRunning();
    }

    /** What is played may be over soon. */
    void leave() {
        sitting.ifPresent(leaving);
    }

    /** Plays another session from now on. */
    void sit(Sitting next) {
        leave();
        sitting.ifPresent(Sitting::close);
        sitting = Optional.of(next);
        look(next);
        if (driver == Driver.AUTO) {
            drive(Driver.PERSON); // who opens something wants to see it as it is
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
        begin(world, seed, maze, Ground.MAZE);
    }

    private void begin(String world, long seed, Maze maze, Ground ground) {
        sit(Sitting.begin(world, seed, Simulation.start(maze, seed), ground, cast.orElseThrow(), profile, feed));
        tell(sitting.orElseThrow().take(Action.NOOP));
    }

    /** Begins in a world; as soon as there is a model, if there is none yet. */
    void open(String world, long seed) {
        wanted = () -> begin(world, seed, maze(world, seed));
        if (cast.filter(all -> !all.isEmpty()).isPresent()) {
            attempt(wanted);
        }
    }

    /** Begins once more what is played; what was wanted first, if nothing could be played yet. */
    void beginAnew() {
        if (isWalkable()) {
            attempt(sitting.map(Sitting::opened)
                    .<Runnable>map(played -> () -> begin(played.world(), played.seed(), played.maze(), played.ground()))
                    .orElse(wanted));
        }
    }

    /** Whether there is a maze to walk in, or nothing is played yet; if not, says so. */
    boolean isWalkable() {
        boolean walkable = sitting.map(Sitting::opened)
                .map(Opened::ground)
                .filter(ground -> !ground.isMaze())
                .isEmpty();
        if (!walkable) {
            feed.failed("failed.no-maze");
        }
        return walkable;
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
                .filter(opened -> opened.ground().isMaze() && opened.world().equals(world) && opened.seed() == seed)
                .map(Opened::maze)
                .orElseGet(() -> World.named(world).maze(seed));
    }

    /** How many steps are taken a second. */
    Pulse pulse() {
        return pulse;
    }

    /** Tells of a step that nobody's key asked for: it was here as soon as the models had it. */
    void tell(Tick tick) {
        tell(
                tick,
                tick.lanes().values().stream()
                        .mapToDouble(lane -> lane.shot().millis())
                        .sum());
    }

    /** Tells of a step, and how long after the key it was here. */
    void tell(Tick tick, double latencyMillis) {
        feed.tell(new Event.Ticked(tick, pulse.perSecond(), latencyMillis));
    }

    /** Has a person or a policy walk from now on. */
    void drive(Driver next) {
        driver = next;
        feed.tell(new Event.Driven(next));
    }

    /** Chooses between speed and quality, for this session and those to come. */
    void profile(Profile next) {
        profile = next;
        sitting.ifPresent(current -> current.profile(next));
        feed.tell(new Event.Profiled(next.label()));
    }

    /** Has the models' insides watched, or no longer. */
    void watch(Watching next) {
        watching = next;
        sitting.ifPresent(this::look);
    }

    /** Has the attention of a patch of the frame followed. */
    void follow(int next) {
        patch = OptionalInt.of(next);
        sitting.ifPresent(this::look);
    }

    /** Has a session's models watched as the window wants it. */
    private void look(Sitting next) {
        next.watch(watching);
        patch.ifPresent(next::follow);
    }

    /** Tells what there is to choose from. */
    void tellReady() {
        Engine engine = cast.orElseThrow().engine();
        feed.tell(new Event.Ready(
                new Event.Device(engine.name(), engine.device(), engine.precision()),
                engines.names(),
                models(),
                Arrays.stream(Profile.values()).map(Profile::label).toList()));
    }

    private List<String> models() {
        try {
            return repertoire.names();
        } catch (IOException e) {
            feed.failed("failed.models-folder", e.getMessage());
            return List.of();
        }
    }

    /** Tells which engine and models run, for whoever wants to report something. */
    void tellRunning() {
        Cast all = cast.orElseThrow();
        List<String> lines = new ArrayList<>();
        lines.add("Smriti " + AppVersion.number());
        lines.add("PyTorch " + all.engineVersion());
        all.ids().forEach((lane, id) -> lines.add(lane + ": " + id.text()));
        feed.tell(new Event.Filed(new FileEvent.Running(lines)));
    }

    /** Closes everything. */
    void end() {
        leave();
        sitting.ifPresent(Sitting::close);
        cast.ifPresent(Cast::close);
    }
}
