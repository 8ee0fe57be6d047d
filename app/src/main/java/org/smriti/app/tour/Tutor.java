package org.smriti.app.tour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.text.Message;

/**
 * Leads through a tour: prepares each step, waits until what it needs is there, and goes on to the next one when the person has reached its
 * goals.
 */
public final class Tutor {

    private final ExplorerState state;
    private final Commands commands;
    private final TourShelf shelf;
    private final ReadOnlyObjectWrapper<Optional<Stop>> stop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private final ReadOnlyObjectWrapper<Message> obstacle = new ReadOnlyObjectWrapper<>(Message.NONE);
    private final Deque<Preparation> pending = new ArrayDeque<>(); // the first is being done
    private boolean undone; // whether the goal, if it was met already, has been undone
    private Mark since; // the state when the first preparation, or else the goal, began

    /** Watches that state, and prepares through the commands; offers the tours of the shelf. */
    public Tutor(ExplorerState state, Commands commands, TourShelf shelf) {
        this.state = state;
        this.commands = commands;
        this.shelf = shelf;
        since = Mark.of(state);
    }

    /** The step it is at; nothing while there is no tour. */
    public ReadOnlyObjectProperty<Optional<Stop>> stop() {
        return stop.getReadOnlyProperty();
    }

    /** Why the step cannot be prepared or its goal cannot be reached as things stand; {@link Message#NONE} if it can. */
    public ReadOnlyObjectProperty<Message> obstacle() {
        return obstacle.getReadOnlyProperty();
    }

    /** The tours it can lead through. */
    public TourShelf shelf() {
        return shelf;
    }

    /** Begins a tour. */
    public void begin(Tour tour) {
        reach(tour, 0);
    }

    /** Begins the tour again, if there is one. */
    public void restart() {
        stop.get().ifPresent(now -> begin(now.tour()));
    }

    /** The tour to offer after the one it is on. */
    public Optional<Tour> following() {
        return stop.get().flatMap(now -> shelf.after(now.tour()));
    }

    /** Goes to the next step whether the goal is met or not; after the last one the tour is over, and the next tour begins. */
    public void next() {
        stop.get().ifPresent(now -> {
            if (now.waiting() == Stop.Waiting.OVER) {
                following().ifPresentOrElse(this::begin, this::close);
            } else if (now.isLast()) {
                shelf.finish(now.tour());
                halt(now.waiting(Stop.Waiting.OVER));
            } else {
                reach(now.tour(), now.at() + 1);
            }
        });
    }

    /** Goes to the step before, without its preparations; from there the tour goes on only when asked to. */
    public void back() {
        stop.get()
                .filter(now -> now.at() > 0 || now.waiting() == Stop.Waiting.OVER)
                .ifPresent(now -> {
                    int at = now.waiting() == Stop.Waiting.OVER ? now.at() : now.at() - 1;
                    halt(new Stop(now.tour(), at, Stop.Waiting.FOR_PERSON, 0));
                });
    }

    /** Ends the tour. */
    public void close() {
        pending.clear();
        hinder(Message.NONE);
        stop.set(Optional.empty());
    }

    private void halt(Stop next) {
        pending.clear();
        hinder(Message.NONE);
        stop.set(Optional.of(next));
    }

    /** The person has given a command. */
    public void did(UserCommand command) {
        stop.get()
                .filter(now -> now.waiting() == Stop.Waiting.FOR_GOAL
                        && now.goal().filter(new Goal.Act(command)::equals).isPresent())
                .ifPresent(this::met);
    }

    /** Goes on if the goal is met; called once a frame. */
    public void pulse() {
        since = since.within(state);
        stop.get().ifPresent(now -> {
            switch (now.waiting()) {
                case FOR_PREPARATION -> prepare(now);
                case FOR_GOAL -> {
                    Goal goal = now.goal().orElseThrow();
                    hinder(goal.obstacle(state));
                    if (goal.isMet(state, since)) {
                        met(now);
                    }
                }
                case FOR_PERSON, OVER -> {}
            }
        });
    }

    private void reach(Tour tour, int at) {
        TourStep step = tour.steps().get(at);
        Stop next = new Stop(tour, at, Stop.Waiting.FOR_PREPARATION, 0);
        halt(next);
        if (at == 0 || !step.preparations().isEmpty()) {
            clear();
        }
        for (Preparation preparation : step.preparations()) {
            pending.add(preparation);
            pending.addAll(preparation.then());
        }
        begin();
        undone = false;
        prepare(next);
    }

    /** Closes what lies over the window or beside the timeline, so that a text can say what to open; puts away the message before. */
    private void clear() {
        state.panel().set(Panel.NONE);
        state.helping().set(false);
        state.regenerating().set(false);
        state.operating().set(false);
        state.difference().set(false);
        state.probed().set(Optional.empty());
        state.message().set(Message.NONE);
    }

    /** Begins the next preparation, if there is one. */
    private void begin() {
        since = Mark.of(state);
        Optional.ofNullable(pending.peek()).ifPresent(first -> first.perform(state, commands));
    }

    /** Waits for the preparations, then for the goal. */
    private void prepare(Stop now) {
        while (!pending.isEmpty()) {
            if (!pending.getFirst().isDone(state, since)) {
                hinder(unprepared(pending.getFirst()));
                return;
            }
            pending.removeFirst();
            begin();
        }
        hinder(Message.NONE);
        Optional<Goal> goal = now.goal();
        if (!undone) {
            undone = true;
            goal.flatMap(one -> one.undoing(state)).ifPresent(pending::add);
            begin();
            prepare(now);
            return;
        }
        stop.set(Optional.of(now.waiting(goal.isPresent() ? Stop.Waiting.FOR_GOAL : Stop.Waiting.FOR_PERSON)));
    }

    /** Why a preparation that is not done will never be. */
    private Message unprepared(Preparation waited) {
        Message never = waited.obstacle(state);
        if (!never.equals(Message.NONE)) {
            return never;
        }
        if (state.session().get().isEmpty() && state.work().get().isEmpty()) {
            return Message.of("tour.no-session");
        }
        return state.message().get().equals(Message.NONE) ? Message.NONE : Message.of("tour.unprepared");
    }

    /** Tells what hinders; asked every frame, so what is told already is not told again. */
    private void hinder(Message hindrance) {
        if (!hindrance.equals(obstacle.get())) {
            obstacle.set(hindrance);
        }
    }

    private void met(Stop now) {
        Stop further = new Stop(now.tour(), now.at(), Stop.Waiting.FOR_PREPARATION, now.done() + 1);
        if (further.goal().isEmpty()) {
            next();
        } else {
            halt(further);
            undone = false;
            prepare(further);
        }
    }
}
