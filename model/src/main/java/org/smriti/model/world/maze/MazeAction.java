package org.smriti.model.world.maze;

import java.util.Locale;
import java.util.Set;
import org.smriti.model.world.Action;
import org.smriti.model.world.Control;

/** One of Memory Maze's six actions, in the order of its one-hot encoding. */
public enum MazeAction implements Action {
    NOOP(0, 0),
    FORWARD(1, 0),
    LEFT(0, 1),
    RIGHT(0, -1),
    FORWARD_LEFT(1, 1),
    FORWARD_RIGHT(1, -1);

    private final int forward;
    private final int steer;

    MazeAction(int forward, int steer) {
        this.forward = forward;
        this.steer = steer;
    }

    @Override
    public int number() {
        return ordinal();
    }

    @Override
    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** 1 when the agent drives, else 0. */
    public int forward() {
        return forward;
    }

    /** +1 turns left (heading grows), −1 turns right, 0 goes straight. */
    public int steer() {
        return steer;
    }

    /** The action for the controls that a person holds; left and right together go straight. */
    public static MazeAction steer(Set<Control> held) {
        int left = held.contains(Control.LEFT) ? 1 : 0;
        int right = held.contains(Control.RIGHT) ? 1 : 0;
        return of(held.contains(Control.FORWARD) ? 1 : 0, left - right);
    }

    /** The action that drives and steers as given; {@code forward} 0 or 1, {@code steer} −1, 0 or +1. */
    public static MazeAction of(int forward, int steer) {
        for (MazeAction action : values()) {
            if (action.forward == forward && action.steer == steer) {
                return action;
            }
        }
        throw new IllegalArgumentException("no action drives " + forward + " and steers " + steer);
    }
}
