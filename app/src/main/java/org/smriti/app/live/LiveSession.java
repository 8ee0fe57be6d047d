package org.smriti.app.live;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.smriti.app.files.ModelId;
import org.smriti.app.files.SavedBookmark;
import org.smriti.app.files.SavedSession;
import org.smriti.app.live.models.LoadedModels;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.live.thread.StepRate;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Pace;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.StepSettings;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.Sweep;
import org.smriti.app.session.Transcript;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.Offer;
import org.smriti.app.state.Opened;
import org.smriti.app.state.OtherBranch;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.world.Action;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.World;
import org.smriti.model.world.film.FilmWorld;

/**
 * The session that is live, the models it runs, and the settings of its next step; tells the window of every change. Most of what it can do
 * needs a session to be open. Belongs to the model thread.
 */
final class LiveSession {

    private static final long BUSY_AFTER_NANOS = 200_000_000;

    /** Is told before work is taken away, while the models that made it are still there. */
    interface Keeper {

        /** The session is about to be left; may be told twice of the same. */
        void leaving();

        /** What a model predicted is about to be taken out of the session, which goes on. */
        void changing();
    }

    /** How a session is entered. */
    enum Entry {
        /** It has just begun. */
        BEGUN,
        /** It had begun before: it is from a file, or was left. */
        RESUMED
    }

    private final EventQueue events;
    private final ModelEvents modelEvents;
    private final SessionHistory history;
    private final StepRate rate = new StepRate();
    private Optional<LoadedModels> models = Optional.empty();
    private Optional<OpenSession> current = Optional.empty();
    private Profile profile = Profile.REALTIME; // of sessions to come; a session that is opened may have a fixed pace
    private StepSettings settings = new StepSettings(Mode.FOLLOW, new Pace.Live(profile));
    private Driver driver = Driver.PERSON;
    private Optional<Keeper> keeper = Optional.empty();
    private BiConsumer<World, Entry> entered = (_, _) -> {};
    private Event.LeftOut leftOut = new Event.LeftOut("", List.of()); // told last
    private boolean demonstrating; // whether the session shows something by itself, of which nothing is kept
    private long version; // another number after each change, also across sessions

    /** Nothing is open yet. */
    LiveSession(EventQueue events, ModelEvents modelEvents, SessionHistory history) {
        this.events = events;
        this.modelEvents = modelEvents;
        this.history = history;
    }

    /** Sets who is told of the world of each session that is entered. */
    void whenEntered(BiConsumer<World, Entry> next) {
        entered = next;
    }

    /** Sets who is told before work is taken away. */
    void keep(Keeper next) {
        keeper = Optional.of(next);
    }

    /** The models, once there is an engine. */
    Optional<LoadedModels> models() {
        return models;
    }

    /** Whether there is a session. */
    boolean isOpen() {
        return current.isPresent();
    }

    /** What the session is, if one is open. */
    Optional<Opened> opened() {
        return current.map(OpenSession::opened);
    }

    private OpenSession current() {
        return current.orElseThrow();
    }

    private Session session() {
        return current().session();
    }

    /** Whether a person or a policy steers. */
    Driver driver() {
        return driver;
    }

    /** How many steps are taken a second. */
    StepRate rate() {
        return rate;
    }

    /** Another number after each change. */
    long version() {
        return version;
    }

    /** Whether a branch has more steps than the first, which only shows where the agent stands. */
    boolean isWorthKeeping() {
        return isOpen() && !demonstrating && session().branches().stream().anyMatch(branch -> branch.length() > 1);
    }

    /** Keeps nothing of the session, which shows something by itself from now on. */
    void demonstrate() {
        demonstrating = true;
    }

    /** Whether the session shows something by itself; another that is entered does not. */
    boolean isDemonstrating() {
        return demonstrating;
    }

    /** Steps of the current branch. */
    int length() {
        return session().length();
    }

    // Models

    /** Sets the first models, before there is a session. */
    void use(LoadedModels first) {
        models = Optional.of(first);
        modelEvents.ready(first);
        tellProfile();
    }

    /**
     * Replaces the models by copies on another device, with which the session goes on if there is one. If it is cancelled or fails,
     * nothing changes.
     *
     * @return closes the memories of the models before, which may fail on a device that was lost
     */
    Runnable move(LoadedModels next, Progress progress) {
        Runnable release = () -> {};
        if (isOpen()) {
            release = session().move(next.byTrack(), progress);
        }
        history.closeWhole(); // sessions of the models before
        models = Optional.of(next);
        if (isOpen()) {
            arrived();
        }
        modelEvents.running(next);
        return release;
    }

    /** Gives a track to a model, which is shown the steps so far. */
    void join(String track, WorldModel model) {
        version++;
        if (track.equals(TrackInfo.SMRITI)) {
            healed(); // the memory that was operated on is replaced
        }
        session().join(track, model);
        tellJoined();
    }

    /** Removes a track; the others go on. */
    void leave(String track) {
        version++;
        session().leave(track);
        tellJoined();
    }

    private void tellJoined() {
        events.tell(new Event.Joined(infos(), session().ticks()));
        tellLeftOut();
    }

    /** Tells which loaded models take no part in the session, unless the window knows that already. */
    private void tellLeftOut() {
        List<String> out = models.orElseThrow().infos().stream()
                .filter(info -> !takesPart(info.name()))
                .map(TrackInfo::model)
                .toList();
        Event.LeftOut now =
                new Event.LeftOut(out.isEmpty() ? "" : session().world().name(), out);
        if (!now.equals(leftOut)) {
            leftOut = now;
            events.tell(now);
        }
    }

    /** Whether a network takes the frames and the actions of what is open. */
    boolean suits(NetConfig net) {
        return suits(net, opened().orElseThrow().side(), session().world());
    }

    /** Whether a network takes frames of that many pixels on a side and the actions of a world. */
    static boolean suits(NetConfig net, int side, World world) {
        return net.resolution() == side && net.actions() == world.actions().size();
    }

    /** Whether the session has a model of a track; one that is loaded may be left out, as it was made for other actions. */
    boolean takesPart(String track) {
        return session().tracks().contains(track);
    }

    /** Whether the session has any model; if not, tells the window so. */
    boolean hasModel() {
        boolean has = !session().tracks().isEmpty();
        if (!has) {
            events.failed("failed.no-model");
        }
        return has;
    }

    /** The models that take part in the session, by track. */
    Map<String, WorldModel> participants() {
        Map<String, WorldModel> all = models.orElseThrow().byTrack();
        all.keySet().retainAll(session().tracks());
        return all;
    }

    /** What the window shows of the models that take part in the session. */
    List<TrackInfo> infos() {
        return infos(session());
    }

    /** The same of any session. */
    List<TrackInfo> infos(Session session) {
        return models.orElseThrow().infos().stream()
                .filter(info -> session.tracks().contains(info.name()))
                .toList();
    }

    // Entering and ending

    /** Goes on with a session that has just begun. */
    void enter(Opened opened, Session session) {
        Message what = opened().filter(before -> isSame(before, opened))
                .map(_ -> Message.of("undo.again"))
                .orElseGet(() -> begun(opened));
        enter(OpenSession.of(opened, session), Mode.FOLLOW, new Pace.Live(profile), what);
        entered.accept(opened.kind(), Entry.BEGUN);
    }

    /** Whether what begins was open before; of films, two may have one name. */
    private static boolean isSame(Opened before, Opened opened) {
        return before.title().equals(opened.title())
                && (opened.ground() != Ground.FILM || before.kind().equals(opened.kind()));
    }

    private static Message begun(Opened opened) {
        return Message.of("undo.begun", opened.title());
    }

    /**
     * Goes on with a session that was read from a file.
     *
     * @param saved what the file holds
     */
    void resume(SavedSession saved, Session session) {
        Transcript transcript = saved.transcript();
        Opened opened = new Opened(
                saved.world(),
                saved.worldSeed(),
                session.world(),
                saved.maze(),
                session.ground(),
                transcript.size(),
                infos(session));
        enter(OpenSession.of(opened, session), transcript.mode(), transcript.pace(), begun(opened));
        entered.accept(opened.kind(), Entry.RESUMED);
        arrived();
        modelEvents.running(models.orElseThrow());
    }

    /**
     * Goes on with a session that was left and kept whole.
     *
     * @param left what was taken down of it
     */
    void comeBack(OpenSession whole, Transcript left) {
        OpenSession next = whole.with(infos(whole.session()));
        enter(next, left.mode(), left.pace(), begun(next.opened()));
        entered.accept(next.opened().kind(), Entry.RESUMED);
        tellArrived();
        events.tell(new Event.Operated(List.copyOf(next.operations())));
    }

    private void enter(OpenSession next, Mode mode, Pace pace, Message what) {
        notifyLeaving();
        demonstrating = false;
        Optional<OpenSession> before = current;
        current = Optional.of(next);
        version++; // first of all, as closing the session before may fail
        boolean undoable = before.filter(history::left).isPresent();
        settings = settings.with(mode).with(pace);
        if (pace instanceof Pace.Live live) {
            profile = live.profile();
        }
        events.tell(new Event.Began(next.opened()));
        events.tell(new Event.Moded(mode));
        tellProfile();
        tellLeftOut();
        if (undoable) {
            events.tell(new Event.Offered(Optional.of(new Offer(what, Offer.Way.UNDO))));
        }
        if (driver == Driver.AUTO) {
            drive(Driver.PERSON); // so that a person sees the session before it goes on
        }
    }

    /** Notifies the keeper that what a model predicted is about to be taken out of the session. */
    void notifyChanging() {
        keeper.ifPresent(Keeper::changing);
    }

    /** Tells that it was taken out, and offers to undo that. */
    void changed(Message what) {
        if (history.changed()) {
            events.tell(new Event.Offered(Optional.of(new Offer(what, Offer.Way.UNDO))));
        }
    }

    /** Closes the sessions that are kept whole, as other models are loaded from now on. */
    void closeWhole() {
        history.closeWhole();
    }

    /** Notifies the keeper that the session is about to be left, if there is one. */
    void notifyLeaving() {
        if (isOpen()) {
            keeper.ifPresent(Keeper::leaving);
        }
    }

    /** Closes session and models. */
    void end() {
        notifyLeaving();
        history.close();
        current.ifPresent(before -> before.session().close());
        models.ifPresent(LoadedModels::close);
    }

    /** Whether the session has the step of a bookmark. */
    boolean has(Bookmark mark) {
        return session().branches().stream()
                .anyMatch(branch -> branch.id() == mark.branch() && mark.step() < branch.length());
    }

    /** What a file of the session holds. */
    SavedSession saved(List<SavedBookmark> bookmarks) {
        Opened opened = opened().orElseThrow();
        Transcript transcript = session().transcript(settings);
        Map<String, ModelId> ids = new LinkedHashMap<>();
        transcript
                .tracks()
                .forEach(track -> ids.put(track, models.orElseThrow().ids().get(track)));
        return new SavedSession(
                opened.world(), opened.seed(), opened.maze(), film(opened.kind()), ids, bookmarks, transcript);
    }

    private static Optional<FilmWorld> film(World kind) {
        return kind instanceof FilmWorld film ? Optional.of(film) : Optional.empty();
    }

    // Settings of the next step

    /** Lets a person or a policy steer from now on. */
    void drive(Driver next) {
        driver = next;
        events.tell(new Event.Driven(next));
    }

    /** Changes what the models are given to remember. */
    void mode(Mode next) {
        version++;
        settings = settings.with(next);
        events.tell(new Event.Moded(next));
    }

    /** Chooses between speed and quality, for this session and those to come. */
    void profile(Profile next) {
        profile = next;
        settings = settings.with(new Pace.Live(next));
        tellProfile();
    }

    private void tellProfile() {
        if (settings.pace() instanceof Pace.Live live) {
            events.tell(new Event.Profiled(live.profile().label()));
        }
    }

    /** Turns the tracing of attention on or off. */
    void trace(boolean next) {
        settings = settings.traced(next);
    }

    /** Chooses the patch of the frame whose attention is traced patch by patch. */
    void follow(int patch) {
        settings = settings.following(patch);
    }

    // Steps

    /** Whether there is a world to walk in, or nothing is open yet; if not, tells the window so. */
    boolean isWalkable() {
        return are(Ground::isWalkable);
    }

    /** Whether time can pass in what is open, or nothing is open yet; if not, tells the window so. */
    boolean goesOn() {
        return are(Ground::goesOn);
    }

    private boolean are(Predicate<Ground> wanted) {
        Optional<Ground> other = opened().map(Opened::ground).filter(wanted.negate());
        other.ifPresent(ground -> events.failed(ground == Ground.FILM ? "failed.film" : "failed.no-maze"));
        return other.isEmpty();
    }

    /** Whether the last frame of a film was shown. */
    boolean hasEnded() {
        return session().world().isOver(session().length());
    }

    /** What an agent can do in the world that is open. */
    List<? extends Action> actions() {
        return session().world().actions();
    }

    /** The action that does nothing there. */
    Action none() {
        return session().world().none();
    }

    /** The action that the policy chooses now. */
    Action ask() {
        return session().ask(current().auto());
    }

    /** Takes one step. */
    Tick step(Action action) {
        return step(() -> session().tick(action, settings));
    }

    /** Takes a step that was recorded. */
    Tick step(Transcript.Turn turn) {
        return step(() -> session().tick(turn, settings));
    }

    private Tick step(Supplier<Tick> step) {
        try {
            Tick tick = step.get();
            version++;
            return tick;
        } finally {
            if (session().operated().isEmpty()) {
                healed(); // a step that failed has ended the operation
            }
        }
    }

    /** Tells of a step that no key asked for: its latency is the time that the models took. */
    void tell(Tick tick) {
        tell(
                tick,
                tick.tracks().values().stream()
                        .mapToDouble(track -> track.prediction().millis())
                        .sum());
    }

    /** Tells of a step and its latency, from the key that asked for it. */
    void tell(Tick tick, double latencyMillis) {
        events.tell(new Event.Ticked(tick, rate.perSecond(), latencyMillis));
    }

    /** Disturbs the next few frames. */
    void perturb(Disturbance disturbance) {
        version++;
        session().perturb(disturbance.from(session().length()));
        events.tell(new Event.Armed(session().armed()));
    }

    // Branches

    /** Whether the current branch has a step: a command may have been given for a branch or a session that was left meanwhile. */
    boolean has(int step) {
        return step < session().length();
    }

    /** Leaves the current branch after its first {@code steps} steps, if it has as many by now. */
    void forkAt(int steps) {
        if (has(steps - 1)) {
            events.busy("work.going-back");
            int from = session().branch();
            session().forkAt(steps);
            went(from);
        }
    }

    /** Goes to the end of a branch, if there is one of that number by now. */
    void checkout(int branch) {
        if (session().branches().stream().anyMatch(one -> one.id() == branch)) {
            events.busy("work.going-to-branch", branch);
            int from = session().branch();
            session().checkout(branch);
            went(from);
        }
    }

    /** Tells of the steps of a branch, if there is one of that number by now. */
    void compare(int branch) {
        session().branches().stream()
                .filter(one -> one.id() == branch)
                .findFirst()
                .ifPresent(one -> events.tell(
                        new Event.Compared(new OtherBranch(one, session().ticks(branch)))));
    }

    /** Regenerates the steps from {@code at} on, if there is one of that index by now, until it is done or cancelled. */
    void regenerate(int at, int most, Branch.Origin.Regenerated how, BooleanSupplier cancelled) {
        if (!has(at) || !hasModel()) {
            return;
        }
        long began = System.nanoTime();
        int from = session().branch();
        List<Tick> made = session().regenerate(at, most, how, (done, total) -> {
            if (System.nanoTime() - began > BUSY_AFTER_NANOS) {
                events.busy((double) done / total, "work.regenerating");
            }
            return !cancelled.getAsBoolean();
        });
        went(from);
        if (!made.isEmpty()) {
            events.tell(new Event.Done(
                    Message.of("regenerate.done", at, at + made.size() - 1, TakeScores.of(infos(), made))));
        }
    }

    /** A person left a branch for another one: nothing that was undone before can be done again. */
    private void went(int from) {
        current().went(from);
        history.acted();
        events.tell(new Event.Offered(Optional.empty()));
        arrived();
    }

    /** Goes back to the branch that was left last; false if none was. */
    boolean undo() {
        return travelled(current().left(), current()::back);
    }

    /** Goes forward to the branch that was gone back from last; false if none was. */
    boolean redo() {
        return travelled(current().undone(), current()::forth);
    }

    private boolean travelled(Collection<Integer> branches, Runnable travel) {
        if (branches.isEmpty()) {
            return false;
        }
        events.busy("work.going-back");
        travel.run();
        events.tell(new Event.Offered(Optional.empty()));
        arrived();
        return true;
    }

    private void arrived() {
        healed(); // going to another branch has ended it
        version++;
        tellArrived();
    }

    private void tellArrived() {
        events.tell(new Event.Arrived(
                session().branch(), session().ticks(), session().branches()));
        events.idle();
    }

    // Experiments

    /** Predicts a step once more and tells of each denoising step, if there is a step of that index and Smriti takes part. */
    void study(int at, int steps) {
        if (has(at) && takesPart(TrackInfo.SMRITI)) {
            events.tell(new Event.Studied(session().study(TrackInfo.SMRITI, at, steps, settings.followedPatch())));
        }
    }

    /** Regenerates steps after clean prefixes of several lengths; the session stays as it is. */
    Sweep sweep(int at, Sweep.Plan plan, Progress progress) {
        return session().sweep(at, plan, progress);
    }

    /** A copy of the agent at the end of the current branch. */
    Simulation stand() {
        return session().stand();
    }

    /**
     * Operates on Smriti's memory.
     *
     * @throws IllegalArgumentException if the memory does not have what is operated on, in one line; nothing has changed then
     */
    void operate(Surgery surgery) {
        session().operate(TrackInfo.SMRITI, surgery);
        current().operations().add(surgery);
        events.tell(new Event.Operated(List.copyOf(current().operations())));
    }

    /** Ends the operation. */
    void heal() {
        session().heal(TrackInfo.SMRITI);
        healed();
    }

    private void healed() {
        if (!current().operations().isEmpty()) {
            current().operations().clear();
            events.tell(new Event.Operated(List.of()));
        }
    }
}
