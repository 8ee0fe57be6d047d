package org.smriti.model.world.craft.errand;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import org.smriti.model.world.Action;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.maze.MazeAction;

/** Does one errand after the other, as a plan sets them. */
final class ErrandPolicy implements Policy {

    /** Plans without an action in a row after which the agent stands still for a step. */
    private static final int FRUITLESS = 4;

    private final Plan plan;
    private final Deque<Errand> ahead = new ArrayDeque<>();
    private int step;

    ErrandPolicy(Plan plan) {
        this.plan = plan;
    }

    @Override
    public Action next(Simulation simulation) {
        Action action = chosen(CraftSimulation.of(simulation));
        step++;
        return action;
    }

    private Action chosen(CraftSimulation at) {
        for (int plans = 0; plans < FRUITLESS; plans++) {
            while (!ahead.isEmpty()) {
                Optional<Action> action = ahead.getFirst().next(at);
                if (action.isPresent()) {
                    return action.get();
                }
                ahead.removeFirst();
            }
            plan.next(at, step).forEach(ahead::add);
        }
        return MazeAction.NOOP;
    }
}
