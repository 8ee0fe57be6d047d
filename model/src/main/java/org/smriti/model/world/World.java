package org.smriti.model.world;

import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * A kind of place with a name, and what an agent can do there: the same name and seed begin the same way everywhere.
 *
 * <p>All that the rest of the program knows of a world is here and in {@link Simulation}. A new world implements both in a package of its own
 * and is named by a {@link WorldProvider}. Immutable; safe for use by many threads at once.
 */
public interface World {

    /** Its name, as the command line spells it, for instance {@code maze-9x9}. */
    String name();

    /** What its agents can do, by number; the first does nothing. */
    List<? extends Action> actions();

    /** The action that does nothing. */
    default Action none() {
        return actions().getFirst();
    }

    /** Whether there is nothing to do in it but watch, so that it goes on without being asked. */
    default boolean isWatched() {
        return actions().size() == 1;
    }

    /** How many frames it has; empty if it never ends. */
    default OptionalInt frames() {
        return OptionalInt.empty();
    }

    /** Whether so many steps have shown all of its frames. */
    default boolean isOver(int steps) {
        return frames().isPresent() && steps >= frames().getAsInt();
    }

    /** The action for the controls that a person holds; a control without a meaning here is ignored. */
    Action steer(Set<Control> held);

    /**
     * An agent at its start.
     *
     * @param place seed of the place
     * @param agent seed of where the agent stands in it, and of what it is asked for
     */
    Simulation start(long place, long agent);

    /** An agent at its start, with one seed for both. */
    default Simulation start(long seed) {
        return start(seed, seed);
    }

    /**
     * Draws what its agents see.
     *
     * @param size pixels on a side of the frames
     */
    Renderer renderer(int size);

    /**
     * Tells what a camera in it has in view.
     *
     * @param at simulation whose place is looked at, in its state at each look
     * @param size pixels on a side of the frames
     */
    Surfaces surfaces(Simulation at, int size);

    /** The walks that its agents can take. */
    List<Walk> walks();

    /**
     * Chooses the actions of one walk.
     *
     * @throws IllegalArgumentException if it has no such walk, in one line
     */
    Policy policy(Walk walk, Course course);

    /**
     * The way of one walk from where a simulation stands; it moves on.
     *
     * @throws IllegalArgumentException if it has no such walk, or the walk cannot be divided like that, in one line
     */
    default Trajectory trajectory(Walk walk, Simulation start, Course course) {
        return Trajectory.follow(start, policy(walk, course), course.frames() - 1);
    }

    /**
     * Tells which single objects the frames of a walk show; by default there are none.
     *
     * @param at simulation in whose place the walk is taken
     * @param renderer draws frames of the size of the predicted ones
     */
    default ObjectRecall objects(Simulation at, Renderer renderer) {
        return (_, _) -> List.of();
    }

    /**
     * What recordings tell of the states of a walk besides actions and poses; by default nothing.
     *
     * @param states one for each moment
     */
    default List<StateArray> recorded(List<AgentState> states) {
        return List.of();
    }

    /**
     * Checks that a model knows its actions.
     *
     * @param model its name
     * @param known actions that the model was made for
     * @throws IllegalArgumentException if these are others, in one line
     */
    default void requireActions(String model, int known) {
        if (known != actions().size()) {
            int here = actions().size();
            throw new IllegalArgumentException("the world " + name() + " has " + here
                    + (here == 1 ? " action" : " actions") + ", the model " + model + " was made for one of " + known);
        }
    }

    /**
     * Checks that it has a walk.
     *
     * @throws IllegalArgumentException if not, in one line
     */
    default void requireWalk(Walk walk) {
        if (!walks().contains(walk)) {
            throw without(walk);
        }
    }

    /** The refusal of a walk that it does not have. */
    default IllegalArgumentException without(Walk walk) {
        return new IllegalArgumentException("the world " + name() + " has no walk '" + walk.label() + "'; it has "
                + String.join(", ", walks().stream().map(Walk::label).toList()));
    }
}
