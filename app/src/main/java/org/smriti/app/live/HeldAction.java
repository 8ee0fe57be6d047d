package org.smriti.app.live;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import org.smriti.model.world.Action;
import org.smriti.model.world.Control;
import org.smriti.model.world.World;

/**
 * What a person holds, as the steps of a session take it. Walking lasts as long as it is held. What hands do is done once for a tap, however
 * short, and is done again only if it is held on for a while; looking into the bag lasts as long as it is held, and a step at least.
 *
 * <p>Safe for use by many threads at once.
 */
final class HeldAction {

    /** Nanoseconds from what a hand does to the same again, while it is held: longer than a tap. */
    static final long PAUSE = 400_000_000;

    private final LongSupplier nanos;
    private final Set<Action> waiting = new LinkedHashSet<>(); // what was held since the last step, each thing once
    private Optional<Action> held = Optional.empty();
    private long since;

    /**
     * Nothing is held yet.
     *
     * @param nanos the time
     */
    HeldAction(LongSupplier nanos) {
        this.nanos = nanos;
    }

    /** Holds this from now on; returns whether it is something else than before. */
    synchronized boolean hold(Action next) {
        if (held.filter(next::equals).isPresent()) {
            return false;
        }
        held = Optional.of(next);
        since = nanos.getAsLong();
        waiting.add(next);
        return true;
    }

    /** The action of the next step in a world; nothing if none is to be taken. */
    synchronized Optional<Action> next(World world) {
        waiting.removeIf(action -> !isOfHands(world, action));
        Optional<Action> tapped = waiting.stream().findFirst();
        if (tapped.isPresent()) {
            waiting.remove(tapped.get());
            since = nanos.getAsLong();
            return tapped;
        }
        return meant(world).filter(action -> !isDeed(world, action) || nanos.getAsLong() - since >= PAUSE);
    }

    /** The action of a step that is asked for by itself: what is held at this moment, if anything is. */
    synchronized Optional<Action> now(World world) {
        forgetTaps();
        since = nanos.getAsLong();
        return meant(world);
    }

    /** Forgets what was held since the last step, as no step is taken. */
    synchronized void forgetTaps() {
        waiting.clear();
    }

    /** What is held; an action of a world that was left meanwhile does not count. */
    private Optional<Action> meant(World world) {
        return held.filter(action -> world.actions().contains(action) && !action.equals(world.none()));
    }

    private static boolean isOfHands(World world, Action action) {
        return isDeed(world, action) || isGivenBy(world, Control.INVENTORY, action);
    }

    /** Whether an action changes something each time that it is taken. */
    private static boolean isDeed(World world, Action action) {
        return Stream.of(Control.USE, Control.PLACE, Control.CRAFT)
                .anyMatch(control -> isGivenBy(world, control, action));
    }

    private static boolean isGivenBy(World world, Control control, Action action) {
        return !action.equals(world.none()) && world.steer(Set.of(control)).equals(action);
    }
}
