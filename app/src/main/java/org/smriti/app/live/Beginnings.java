package org.smriti.app.live;

import java.util.Optional;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Session;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.MazeSimulation;

/**
 * Begins sessions, with models that know their world: in the world that was asked for, where an agent stands, or once more in what is open.
 * Belongs to the model thread.
 */
final class Beginnings {

    private record Wanted(String world, long seed) {}

    /** Chooses models for a world. */
    interface ModelChooser {

        /**
         * Runs what begins a session, with models that know its world, as far as there are any. If none begins, the models stay those they
         * were.
         */
        void beginWithModels(World world, Runnable beginning);
    }

    private final LiveSession live;
    private final EventQueue events;
    private Optional<Wanted> wanted = Optional.empty(); // the world that was asked for last
    private ModelChooser chooser = (_, beginning) -> beginning.run();

    /** Nothing was asked for yet. */
    Beginnings(LiveSession live, EventQueue events) {
        this.live = live;
        this.events = events;
    }

    /** Sets who chooses models for a world. */
    void choose(ModelChooser next) {
        chooser = next;
    }

    /** Begins a session in a world; if there is no model yet, as soon as there is one. */
    void open(String world, long seed) {
        wanted = Optional.of(new Wanted(world, seed));
        if (live.models().filter(all -> !all.isEmpty()).isPresent()) {
            attempt(() -> reopened(world, seed)
                    .ifPresentOrElse(
                            this::begin,
                            () -> begin(world, seed, Worlds.named(world).start(seed), Ground.MAZE)));
        }
    }

    /** What is open, if it is that world: a maze or a film from a file cannot be made from its name. */
    private Optional<Opened> reopened(String world, long seed) {
        return live.opened()
                .filter(opened -> opened.ground().goesOn() && opened.world().equals(world) && opened.seed() == seed);
    }

    /**
     * Begins once more what is open, or if nothing is, the world that was asked for last. If Smriti's model was made for other actions,
     * begins in the first world that has them.
     *
     * @return false if no other session began: the window has been told why, and the session that is open goes on
     */
    boolean beginAnew() {
        long before = live.version();
        if (live.goesOn()) {
            int known =
                    live.models().orElseThrow().model(TrackInfo.SMRITI).config().actions();
            attempt(() -> live.opened()
                    .ifPresentOrElse(
                            last -> beginKnown(last.kind(), last.seed(), known, () -> begin(last)),
                            () -> wanted.ifPresent(world -> begin(world, known))));
        }
        return live.version() != before;
    }

    /** Lets the session show something by itself, of which nothing is kept; afterwards the same begins anew. */
    void demonstrate(boolean next) {
        if (next) {
            live.demonstrate();
        } else if (live.isDemonstrating() && live.goesOn()) {
            attempt(() -> begin(live.opened().orElseThrow()));
        }
    }

    private void begin(Opened once) {
        begin(once.world(), once.seed(), once.start(), once.ground());
    }

    private void begin(Wanted next, int known) {
        Simulation start = Worlds.named(next.world()).start(next.seed());
        beginKnown(start.world(), next.seed(), known, () -> begin(next.world(), next.seed(), start, Ground.MAZE));
    }

    /** Begins in a world if it has so many actions, else in the first world that has. */
    private void beginKnown(World world, long seed, int known, Runnable beginning) {
        if (world.actions().size() == known) {
            beginning.run();
            return;
        }
        World other = Worlds.all().stream()
                .filter(some -> some.actions().size() == known)
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException("no world has the " + known + " actions of this model"));
        begin(other.name(), seed, other.start(seed), Ground.MAZE);
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
        live.tell(live.step(live.none()));
    }

    /**
     * Begins a session where an agent stands, without a step yet. Models that were made for other actions or frames give way to others, or if
     * there are none are left out of it.
     */
    void beginUnseen(String world, long seed, Simulation agent, Ground ground) {
        chooser.beginWithModels(agent.world(), () -> enter(world, seed, agent, ground));
    }

    private void enter(String world, long seed, Simulation agent, Ground ground) {
        LoadedModels all = live.models().orElseThrow();
        Session session = new Session(agent, ground, all.side(), seed);
        try {
            all.byTrack().forEach((track, model) -> {
                if (LiveSession.suits(model.config(), all.side(), agent.world())) {
                    session.join(track, model);
                }
            });
        } catch (RuntimeException e) {
            session.close();
            throw e;
        }
        Opened opened = new Opened(world, seed, agent.world(), maze(agent), ground, all.side(), live.infos(session));
        live.enter(opened, session);
    }

    private static Optional<Maze> maze(Simulation agent) {
        return agent instanceof MazeSimulation simulation ? Optional.of(simulation.maze()) : Optional.empty();
    }
}
