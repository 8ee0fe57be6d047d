package org.smriti.app.view.welcome;

import java.util.EnumSet;
import java.util.List;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.model.world.Control;

/**
 * Shows by itself what the models can do, in the session that is open: a whole turn that they see, then their eyes are closed, then the same
 * turn twice as they imagine it. Begins once more until a person begins.
 */
final class Attract {

    /** What is shown at a time. */
    enum Act {
        /** Nothing yet. */
        WAITING,
        /** A turn that the models see. */
        SEEING,
        /** That they will be shown nothing more. */
        CLOSING,
        /** The same turn twice, imagined. */
        IMAGINING,
        /** The last frame of it. */
        RESTING,
        /** Nothing any more. */
        OVER
    }

    private static final double SECOND = 1e9; // nanoseconds
    private static final double WAIT = 6 * SECOND;
    private static final double CLOSED = 2.2 * SECOND;
    private static final double REST = 4 * SECOND;
    private static final int TIMES = 20;

    private final ExplorerState state;
    private final Commands commands;
    private final ReadOnlyObjectWrapper<Act> act = new ReadOnlyObjectWrapper<>(Act.OVER);
    private long since; // beginning of the act, nanoseconds; 0 before its first pulse
    private int from; // steps there were then
    private int times;

    Attract(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
    }

    /** What is shown. */
    ReadOnlyObjectProperty<Act> act() {
        return act.getReadOnlyProperty();
    }

    /** Shows it after a moment without a person. */
    void begin() {
        enter(Act.WAITING);
    }

    /** Ends it; if it has moved the agent, the same world begins anew, so that the person finds no steps but her own. */
    void end() {
        Act left = act.get();
        enter(Act.OVER);
        if (left != Act.OVER && left != Act.WAITING) {
            hold(EnumSet.noneOf(Control.class));
            commands.demonstrate(false);
        }
    }

    private void enter(Act next) {
        act.set(next);
        since = 0;
        from = state.ticks().size();
    }

    /** Goes on to what is due; called once a frame. */
    void pulse(long now) {
        if (since == 0) {
            since = now;
        }
        double passed = now - since;
        switch (act.get()) {
            case WAITING -> {
                if (state.ticks().size() > 1
                        || state.session().get().filter(Attract::isRoom).isEmpty()) {
                    begin(); // steps were taken, or there is no agent that turns, or no model that sees it: wait again
                } else if (passed > WAIT) {
                    turn(Act.SEEING, Mode.FOLLOW);
                }
            }
            case SEEING -> {
                if (hasTurned(1)) {
                    hold(EnumSet.noneOf(Control.class));
                    enter(Act.CLOSING);
                }
            }
            case CLOSING -> {
                if (passed > CLOSED) {
                    turn(Act.IMAGINING, Mode.IMAGINE);
                }
            }
            case IMAGINING -> {
                if (hasTurned(2)) {
                    hold(EnumSet.noneOf(Control.class));
                    enter(Act.RESTING);
                }
            }
            case RESTING -> {
                if (passed > REST) {
                    again();
                }
            }
            case OVER -> {}
        }
    }

    private void again() {
        times++;
        if (times < TIMES) {
            turn(Act.SEEING, Mode.FOLLOW);
        } else {
            end();
        }
    }

    private static boolean isRoom(Opened session) {
        return session.maze().isPresent()
                && session.ground().isWalkable()
                && !session.tracks().isEmpty();
    }

    private void turn(Act next, Mode mode) {
        commands.demonstrate(true);
        commands.mode(mode);
        hold(EnumSet.of(Control.LEFT));
        enter(next);
    }

    private void hold(EnumSet<Control> controls) {
        state.session().get().ifPresent(session -> commands.hold(session.kind().steer(controls)));
    }

    /** Whether the agent has turned right round so often since the act began. */
    private boolean hasTurned(int often) {
        List<Tick> ticks = state.ticks();
        double turned = 0;
        for (int i = Math.max(1, from); i < ticks.size(); i++) {
            turned += Math.abs(heading(ticks.get(i)) - heading(ticks.get(i - 1)));
        }
        return turned >= often * 2 * Math.PI;
    }

    private static double heading(Tick tick) {
        return tick.step().pose().heading();
    }
}
