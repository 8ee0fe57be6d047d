package org.smriti.model.world.policy;

import org.smriti.model.world.Action;
import org.smriti.model.world.agent.Simulation;

/** Turns in place and does nothing for a stretch of frames. */
public final class TurnAndRestPolicy implements Policy {

    private final Action direction;
    private final int from;
    private final int until;
    private int frame;

    /**
     * Turns and rests.
     *
     * @param direction {@link Action#LEFT} or {@link Action#RIGHT}
     * @param from the first frame to which it does nothing; the one it starts from is 0
     * @param until the first frame to which it turns again
     */
    public TurnAndRestPolicy(Action direction, int from, int until) {
        this.direction = direction;
        this.from = from;
        this.until = until;
    }

    @Override
    public Action next(Simulation simulation) {
        frame++;
        return frame >= from && frame < until ? Action.NOOP : direction;
    }
}
