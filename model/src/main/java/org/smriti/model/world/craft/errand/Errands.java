package org.smriti.model.world.craft.errand;

import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.model.world.Action;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.GoalPolicy;
import org.smriti.model.world.maze.sim.Route;
import org.smriti.model.world.maze.sim.WaypointSteering;

/** The errands of which walks are made. */
final class Errands {

    /** Degrees off the line of sight at which a block counts as faced: half a steady step of turning and a little. */
    private static final double FACED = 10;

    /** Actions after which an errand is given up, as something must have come into its way. */
    private static final int PATIENCE = 80;

    /** Steps for which an agent looks at what it came for. */
    static final int LOOK = 3;

    private Errands() {}

    /** Goes to a cell, or beside it where it is filled. */
    static Errand goTo(Cell goal) {
        return new Errand() {
            private Optional<Route> route = Optional.empty();
            private int left = PATIENCE;

            @Override
            public Optional<Action> next(CraftSimulation at) {
                Route way = route.orElseGet(() -> new Route(at.scenery(), goal));
                route = Optional.of(way);
                boolean ends = way.endsAt(at.pose()) || !way.leadsFrom(Cell.at(at.pose())) || left-- == 0;
                return ends ? Optional.empty() : Optional.of(way.next(at.pose()));
            }
        };
    }

    /** Turns in place until a cell lies straight ahead. */
    static Errand face(Cell cell) {
        return new Errand() {
            private int left = PATIENCE;

            @Override
            public Optional<Action> next(CraftSimulation at) {
                double off = WaypointSteering.degreesOff(at.pose(), cell.column() + 0.5, cell.row() + 0.5);
                if (StrictMath.abs(off) < FACED || left-- == 0) {
                    return Optional.empty();
                }
                return Optional.of(off > 0 ? MazeAction.LEFT : MazeAction.RIGHT);
            }
        };
    }

    /** Goes beside a filled cell and faces it. */
    static Stream<Errand> approach(Cell cell) {
        return Stream.of(goTo(cell), face(cell));
    }

    /** Goes to a cell and faces another one. */
    static Stream<Errand> look(Cell from, Cell at) {
        return Stream.of(goTo(from), face(at));
    }

    /** Goes to a cell, comes to rest and puts what comes next onto another one. */
    static Stream<Errand> put(Cell from, Cell onto) {
        return Stream.of(goTo(from), rest(1), face(onto), act(CraftAction.PLACE));
    }

    /** Goes beside a filled cell, faces it and takes it. */
    static Stream<Errand> take(Cell cell) {
        return Stream.of(goTo(cell), face(cell), act(CraftAction.USE));
    }

    /** Takes one action some times. */
    static Errand repeat(Action action, int times) {
        int[] left = {times};
        return _ -> left[0]-- > 0 ? Optional.of(action) : Optional.empty();
    }

    /** Does something with its hands, once. */
    static Errand act(CraftAction action) {
        return repeat(action, 1);
    }

    /** Stands still. */
    static Errand rest(int steps) {
        return repeat(MazeAction.NOOP, steps);
    }

    /** Wanders from goal to goal. */
    static Errand wander(int steps, long seed) {
        GoalPolicy goals = new GoalPolicy(seed);
        int[] left = {steps};
        return at -> left[0]-- > 0 ? Optional.of(goals.next(at)) : Optional.empty();
    }
}
