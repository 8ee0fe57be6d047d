package org.smriti.app.tour;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;

/** Leads through a tour: prepares each step, and goes on to the next one when the person has reached its goal. */
public final class Tutor {

    private final ExplorerState state;
    private final Commands commands;
    private final ReadOnlyObjectWrapper<Optional<Stop>> stop = new ReadOnlyObjectWrapper<>(Optional.empty());
    private Mark since = new Mark(0, 0);

    /** Watches that state, and prepares through the commands. */
    public Tutor(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
    }

    /** The step it is at; nothing while there is no tour. */
    public ReadOnlyObjectProperty<Optional<Stop>> stop() {
        return stop.getReadOnlyProperty();
    }

    /** Begins a tour. */
    public void begin(Tour tour) {
        reach(new Stop(tour, 0, Stop.Waiting.FOR_GOAL));
    }

    /** Begins the tour again, if there is one. */
    public void restart() {
        stop.get().ifPresent(now -> begin(now.tour()));
    }

    /** Goes to the next step whether the goal is met or not; after the last one the tour is over. */
    public void next() {
        stop.get().ifPresent(now -> {
            if (now.isLast()) {
                close();
            } else {
                reach(new Stop(now.tour(), now.at() + 1, Stop.Waiting.FOR_GOAL));
            }
        });
    }

    /** Goes to the step before, without its preparations; from there the tour goes on only when asked to. */
    public void back() {
        stop.get().filter(now -> now.at() > 0).ifPresent(now -> {
            since = Mark.of(state);
            stop.set(Optional.of(new Stop(now.tour(), now.at() - 1, Stop.Waiting.FOR_PERSON)));
        });
    }

    /** Ends the tour. */
    public void close() {
        stop.set(Optional.empty());
    }

    /** Goes on if the goal is met; called once a frame. */
    public void pulse() {
        since = since.within(state);
        stop.get()
                .filter(now -> now.waiting() == Stop.Waiting.FOR_GOAL)
                .filter(now -> !now.isLast() && now.step().until().isMet(state, since))
                .ifPresent(_ -> next());
    }

    private void reach(Stop next) {
        since = Mark.of(state);
        next.step().preparations().forEach(preparation -> preparation.perform(state, commands));
        stop.set(Optional.of(next)); // after the preparations, which may make the node it points at
    }
}
