package org.smriti.model.world.maze.sim;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.world.Action;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;

/** Goes out for some steps, turns round, comes back the same way and stands still at the start. */
final class OutAndBackPolicy implements Policy {

    private final Policy out;
    private final int steps;
    private final List<Pose> walked = new ArrayList<>();
    private WayBack back = new WayBack(List.of());

    /** Goes straight on, as {@link OnwardPolicy} does, for {@code steps} steps. */
    OutAndBackPolicy(int steps) {
        this(new OnwardPolicy(), steps);
    }

    /**
     * Lets another policy lead the way out.
     *
     * @param out leads the way out
     * @param steps for so many steps, at least 1
     */
    OutAndBackPolicy(Policy out, int steps) {
        if (steps < 1) {
            throw new IllegalArgumentException("going out takes at least one step, not " + steps);
        }
        this.out = out;
        this.steps = steps;
    }

    @Override
    public Action next(Simulation simulation) {
        if (walked.size() < steps) {
            walked.add(simulation.pose());
            return out.next(simulation);
        }
        if (walked.size() == steps) {
            walked.add(simulation.pose());
            back = new WayBack(walked);
        }
        return back.next(simulation.pose());
    }

    /** Whether the agent has come back to the start. */
    boolean isHome() {
        return walked.size() > steps && back.isHome();
    }
}
