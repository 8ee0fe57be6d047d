package org.smriti.app.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Session;
import org.smriti.app.session.Take;
import org.smriti.app.session.Tick;
import org.smriti.app.session.Watching;
import org.smriti.app.state.Event;
import org.smriti.app.state.LaneInfo;
import org.smriti.app.state.Opened;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.Action;
import org.smriti.model.world.Maze;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.policy.GoalPolicy;
import org.smriti.model.world.policy.Policy;

/** A session as it is played, from its beginning to its end, with all its steps as the window was told of them. Belongs to the model thread. */
final class Sitting implements AutoCloseable {

    private static final long BUSY_AFTER_NANOS = 200_000_000;

    private final Feed feed;
    private final Opened opened;
    private final Session session;
    private final Policy auto;
    private final Map<Integer, List<Tick>> history = new HashMap<>(); // by branch
    private final Deque<Integer> left = new ArrayDeque<>(); // branches, the one left last on top

    private Sitting(Feed feed, Opened opened, Session session) {
        this.feed = feed;
        this.opened = opened;
        this.session = session;
        auto = new GoalPolicy(opened.seed());
    }

    /** Begins anew in a maze, with all models of the cast. */
    static Sitting begin(String world, long seed, Maze maze, Cast cast, Profile profile, Feed feed) {
        int side = cast.model(LaneInfo.SMRITI).config().resolution();
        Session session = new Session(Simulation.start(maze, seed), side, seed, profile);
        cast.forEach(session::join);
        Sitting sitting = new Sitting(feed, new Opened(world, seed, maze, side, cast.infos()), session);
        feed.tell(new Event.Began(sitting.opened));
        feed.tell(new Event.Moded(session.mode()));
        return sitting;
    }

    /** Takes one step. */
    Tick take(Action action) {
        Tick tick = session.tick(action);
        ticks().add(tick);
        return tick;
    }

    /** What the policy would do now. */
    Action ask() {
        return session.ask(auto);
    }

    private List<Tick> ticks() {
        return history.computeIfAbsent(session.branch(), branch -> new ArrayList<>());
    }

    /** Lets a model play a lane from now on; it is told what has happened. */
    void join(String lane, WorldModel model, List<LaneInfo> infos) {
        session.join(lane, model);
        feed.tell(new Event.Joined(infos, List.copyOf(ticks())));
    }

    void leave(String lane) {
        session.leave(lane);
    }

    void mode(Mode next) {
        session.mode(next);
        feed.tell(new Event.Moded(next));
    }

    void profile(Profile next) {
        session.profile(next);
    }

    void watch(Watching next) {
        session.watch(next);
    }

    void follow(int patch) {
        session.follow(patch);
    }

    void perturb(Disturbance disturbance) {
        session.perturb(disturbance.from(session.length()));
    }

    /** Leaves the current branch after its first {@code steps} steps. */
    void forkAt(int steps) {
        List<Tick> before = List.copyOf(ticks().subList(0, steps));
        feed.busy("work.going-back");
        left.push(session.branch());
        session.forkAt(steps);
        ticks().addAll(before);
        arrived();
    }

    /** Goes to the end of a branch. */
    void checkout(int branch) {
        feed.busy("work.going-to-branch", branch);
        left.push(session.branch());
        session.checkout(branch);
        arrived();
    }

    /** Makes the steps from {@code at} on anew, until it is done or cancelled. */
    void regenerate(int at, Take.Regenerated how, BooleanSupplier cancelled) {
        List<Tick> before = List.copyOf(ticks().subList(0, at));
        long began = System.nanoTime();
        left.push(session.branch());
        List<Tick> made = session.regenerate(at, how, (done, total) -> {
            if (System.nanoTime() - began > BUSY_AFTER_NANOS) {
                feed.busy((double) done / total, "work.regenerating");
            }
            return !cancelled.getAsBoolean();
        });
        ticks().addAll(before);
        ticks().addAll(made);
        arrived();
    }

    /** Goes back to the branch that was left last, if any was. */
    void undo() {
        if (!left.isEmpty()) {
            feed.busy("work.going-back");
            session.checkout(left.pop());
            arrived();
        }
    }

    private void arrived() {
        feed.tell(new Event.Arrived(session.branch(), List.copyOf(ticks()), session.branches()));
        feed.idle();
    }

    /** Looks into a step, if there is one of that index. */
    void study(int at, int steps) {
        if (at < session.length()) {
            feed.tell(new Event.Studied(session.study(LaneInfo.SMRITI, at, steps)));
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
