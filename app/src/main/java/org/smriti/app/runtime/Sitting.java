package org.smriti.app.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.smriti.app.files.ModelId;
import org.smriti.app.files.SavedBookmark;
import org.smriti.app.files.SavedSession;
import org.smriti.app.session.BranchView;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.session.Take;
import org.smriti.app.session.Tick;
import org.smriti.app.session.Transcript;
import org.smriti.app.session.Watching;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Event;
import org.smriti.app.state.LaneInfo;
import org.smriti.app.state.Opened;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
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
    private final List<Surgery> operations = new ArrayList<>();
    private long version;

    private Sitting(Feed feed, Opened opened, Session session) {
        this.feed = feed;
        this.opened = opened;
        this.session = session;
        auto = new GoalPolicy(opened.seed());
    }

    /** Begins anew where an agent stands, with all models of the cast. */
    static Sitting begin(
            String world, long seed, Simulation agent, Ground ground, Cast cast, Profile profile, Feed feed) {
        int side = cast.side();
        Session session = new Session(agent, ground, side, seed, new Pace.Live(profile));
        cast.forEach(session::join);
        Opened opened = new Opened(world, seed, session.maze(), ground, side, cast.infos());
        Sitting sitting = new Sitting(feed, opened, session);
        sitting.began();
        return sitting;
    }

    /**
     * Goes on with a session that was opened.
     *
     * @param saved what it was opened from
     */
    static Sitting resume(SavedSession saved, Session session, List<LaneInfo> lanes, Feed feed) {
        int side = saved.transcript().size();
        Opened opened = new Opened(saved.world(), saved.worldSeed(), session.maze(), session.ground(), side, lanes);
        Sitting sitting = new Sitting(feed, opened, session);
        for (BranchView branch : session.branches()) {
            sitting.history.put(branch.id(), new ArrayList<>(session.past(branch.id())));
        }
        sitting.began();
        sitting.arrived();
        return sitting;
    }

    /** The same again, after its session was opened anew; nobody is told that anything began. */
    Sitting moved(Session again) {
        healed(); // nobody is operated on in a session that was opened anew
        Sitting moved = new Sitting(feed, opened, again);
        moved.version = version;
        moved.left.addAll(left);
        for (BranchView branch : again.branches()) {
            List<Tick> told = history.getOrDefault(branch.id(), List.of());
            boolean all = told.size() == branch.length(); // not where something failed on the way to a branch
            moved.history.put(branch.id(), new ArrayList<>(all ? told : again.past(branch.id())));
        }
        moved.arrived();
        return moved;
    }

    private void began() {
        feed.tell(new Event.Began(opened));
        feed.tell(new Event.Moded(session.mode()));
    }

    /** What is played. */
    Opened opened() {
        return opened;
    }

    boolean isEmpty() {
        return session.length() == 0;
    }

    /** Whether more happened than that the agent looked around. */
    boolean isWorthKeeping() {
        return session.length() > 1;
    }

    /** Another number after each change. */
    long version() {
        return version;
    }

    /** Whether there is such a moment. */
    boolean has(Bookmark mark) {
        return session.branches().stream()
                .anyMatch(branch -> branch.id() == mark.branch() && mark.step() < branch.length());
    }

    /**
     * Writes it all down.
     *
     * @param models by lane
     */
    SavedSession saved(Map<String, ModelId> models, List<SavedBookmark> bookmarks) {
        Transcript transcript = session.transcript();
        Map<String, ModelId> ids = new LinkedHashMap<>();
        transcript.lanes().forEach(lane -> ids.put(lane, models.get(lane)));
        return new SavedSession(opened.world(), opened.seed(), session.maze(), ids, bookmarks, transcript);
    }

    /** Whether the branch has a step: who asked about it may have seen another branch, or another session. */
    boolean has(int step) {
        return step < session.length();
    }

    /** Tries clean prefixes of several lengths; the session stays as it is. */
    Sweep sweep(int at, Sweep.Plan plan, Progress progress) {
        return session.sweep(at, plan, progress);
    }

    /**
     * Operates on what Smriti remembers.
     *
     * @throws IllegalArgumentException if it does not have what is operated on, in one line; nothing has changed then
     */
    void operate(Surgery surgery) {
        session.operate(LaneInfo.SMRITI, surgery);
        operations.add(surgery);
        feed.tell(new Event.Operated(List.copyOf(operations)));
    }

    /** Ends the operation. */
    void heal() {
        session.heal(LaneInfo.SMRITI);
        healed();
    }

    private void healed() {
        if (!operations.isEmpty()) {
            operations.clear();
            feed.tell(new Event.Operated(List.of()));
        }
    }

    /** An agent as it stands at the end of the current branch, to go its own way. */
    Simulation stand() {
        Simulation agent = Simulation.startAt(opened.maze(), new Pose(0, 0, 0), 0);
        agent.restore(session.step(session.length() - 1).agent());
        return agent;
    }

    /** Takes one step. */
    Tick take(Action action) {
        return taken(() -> session.tick(action));
    }

    /** Takes a step that was recorded. */
    Tick take(Transcript.Turn turn) {
        return taken(() -> session.tick(turn));
    }

    private Tick taken(Supplier<Tick> step) {
        try {
            Tick tick = step.get();
            version++;
            ticks().add(tick);
            return tick;
        } finally {
            if (session.operated().isEmpty()) {
                healed(); // a step that failed has ended the operation
            }
        }
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
        version++;
        if (lane.equals(LaneInfo.SMRITI)) {
            healed(); // there is another memory now
        }
        session.join(lane, model);
        forget(lane);
        feed.tell(new Event.Joined(infos, List.copyOf(ticks())));
    }

    /** Lets a lane go; the others play on. */
    void leave(String lane, List<LaneInfo> infos) {
        version++;
        session.leave(lane);
        forget(lane);
        feed.tell(new Event.Joined(infos, List.copyOf(ticks())));
    }

    /** What another model made of the steps of a lane is not what the one that plays it now would have made of them. */
    private void forget(String lane) {
        history.values().forEach(told -> told.replaceAll(tick -> tick.without(lane)));
    }

    void mode(Mode next) {
        version++;
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
        version++;
        session.perturb(disturbance.from(session.length()));
    }

    /** Leaves the current branch after its first {@code steps} steps, if it has as many by now. */
    void forkAt(int steps) {
        if (!has(steps - 1)) {
            return;
        }
        List<Tick> before = List.copyOf(ticks().subList(0, steps));
        feed.busy("work.going-back");
        int from = session.branch();
        session.forkAt(steps);
        left.push(from);
        ticks().addAll(before);
        arrived();
    }

    /** Goes to the end of a branch, if there is one of that number by now. */
    void checkout(int branch) {
        if (session.branches().stream().noneMatch(one -> one.id() == branch)) {
            return;
        }
        feed.busy("work.going-to-branch", branch);
        int from = session.branch();
        session.checkout(branch);
        left.push(from);
        arrived();
    }

    /** Makes the steps from {@code at} on anew, if there is one of that index by now, until it is done or cancelled. */
    void regenerate(int at, Take.Regenerated how, BooleanSupplier cancelled) {
        if (!has(at)) {
            return;
        }
        List<Tick> before = List.copyOf(ticks().subList(0, at));
        long began = System.nanoTime();
        int from = session.branch();
        List<Tick> made = session.regenerate(at, how, (done, total) -> {
            if (System.nanoTime() - began > BUSY_AFTER_NANOS) {
                feed.busy((double) done / total, "work.regenerating");
            }
            return !cancelled.getAsBoolean();
        });
        left.push(from);
        ticks().addAll(before);
        ticks().addAll(made);
        arrived();
    }

    /** Goes back to the branch that was left last, if any was. */
    void undo() {
        if (!left.isEmpty()) {
            feed.busy("work.going-back");
            session.checkout(left.peek());
            left.pop();
            arrived();
        }
    }

    private void arrived() {
        healed(); // going elsewhere has ended it
        version++;
        feed.tell(new Event.Arrived(session.branch(), List.copyOf(ticks()), session.branches()));
        feed.idle();
    }

    /** Looks into a step, if there is one of that index. */
    void study(int at, int steps) {
        if (has(at)) {
            feed.tell(new Event.Studied(session.study(LaneInfo.SMRITI, at, steps)));
        }
    }

    @Override
    public void close() {
        session.close();
    }
}
