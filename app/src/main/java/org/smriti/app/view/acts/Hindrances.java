package org.smriti.app.view.acts;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Ground;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;

/** Reasons why an act cannot be done now, which several acts share. */
public final class Hindrances {

    private final ExplorerState state;

    /** Reasons in that state. */
    public Hindrances(ExplorerState state) {
        this.state = state;
    }

    /** No session is open. */
    public Message nothingOpen() {
        return state.session().get().isEmpty() ? Message.of("act.nothing-open") : Message.NONE;
    }

    /** No model takes part in the session, which has none that knows its actions. */
    public Message noModel() {
        return without(opened -> opened.tracks().isEmpty());
    }

    /** Smriti takes no part in the session. */
    public Message noSmriti() {
        return without(opened -> opened.track(TrackInfo.SMRITI).isEmpty());
    }

    private Message without(Predicate<Opened> model) {
        return state.session().get().filter(model).isPresent() ? Message.of("act.no-model") : nothingOpen();
    }

    /** The first of several reasons; {@link Message#NONE} if there is none. */
    @SafeVarargs
    public static Supplier<Message> first(Supplier<Message>... reasons) {
        return () -> Stream.of(reasons)
                .map(Supplier::get)
                .filter(reason -> !reason.equals(Message.NONE))
                .findFirst()
                .orElse(Message.NONE);
    }

    /** There is no world to walk in. */
    public Message nowhereToWalk() {
        return lacks(Ground::isWalkable);
    }

    /** Time cannot pass: there are recorded pictures alone, or a film is over. */
    public Message nothingGoesOn() {
        return state.isOver() && state.following().get() ? Message.of("act.film-over") : lacks(Ground::goesOn);
    }

    /** Nobody walks: there are pictures alone, or a world in which there is nothing to do but watch. */
    public Message nobodyWalks() {
        return state.isWatched() ? Message.of("act.film") : nowhereToWalk();
    }

    /** There is no map, as what is watched has no places. */
    public Message noPlaces() {
        return when(state::isWatched, "act.no-places");
    }

    private Message lacks(Predicate<Ground> wanted) {
        Optional<Ground> other = state.session().get().map(Opened::ground).filter(wanted.negate());
        return other.map(ground -> Message.of(ground == Ground.FILM ? "act.film" : "act.pictures-alone"))
                .orElseGet(this::nothingOpen);
    }

    /** There is no world in which a script can be walked, or no model that it could be about. */
    public Message nowhereFor(Script script) {
        boolean another = state.session()
                .get()
                .filter(opened -> !script.isIn(opened.kind()))
                .isPresent();
        Message nowhere = nowhereToWalk();
        if (!nowhere.equals(Message.NONE)) {
            return nowhere;
        }
        return another ? Message.of("act.no-such-walk") : noModel();
    }

    /** Time cannot pass, or there are no hands for what they do. */
    public Message toSteer(UserCommand command) {
        boolean handless = command.group() == UserCommand.Group.HANDS
                && state.session()
                        .get()
                        .filter(opened -> !opened.hands().contains(command))
                        .isPresent();
        return handless ? Message.of("act.no-hands") : nothingGoesOn();
    }

    /** There is no earlier step than the one that is shown. */
    public Message atTheFirst() {
        return when(() -> state.playhead().get() <= 0, "act.at-the-first");
    }

    /** There is no later step than the one that is shown. */
    public Message atTheNewest() {
        return when(() -> state.playhead().get() >= state.ticks().size() - 1, "act.at-the-newest");
    }

    /** No step was taken yet. */
    public Message noStep() {
        return when(() -> state.shown().isEmpty(), "act.nothing-open");
    }

    /** A reason for acts that cannot be done under a condition. */
    public static Supplier<Message> unless(BooleanSupplier possible, String reason) {
        return () -> when(() -> !possible.getAsBoolean(), reason);
    }

    private static Message when(BooleanSupplier hindered, String reason) {
        return hindered.getAsBoolean() ? Message.of(reason) : Message.NONE;
    }
}
