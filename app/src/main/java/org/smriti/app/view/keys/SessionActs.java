package org.smriti.app.view.keys;

import java.util.Map;
import java.util.Optional;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Disturbance;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;

/** What keys ask of the session: time, modes, probes, disturbances. */
public final class SessionActs {

    private static final double[] RATES = {10, 15, 4};

    private final ExplorerState state;
    private final Commands commands;

    /** Calls the commands. */
    public SessionActs(ExplorerState state, Commands commands) {
        this.state = state;
        this.commands = commands;
    }

    /** All of them, by command. */
    public Map<UserCommand, Runnable> all() {
        return Map.ofEntries(
                Map.entry(UserCommand.PLAY, () -> commands.play(!state.playing().get())),
                Map.entry(UserCommand.STEP, commands::step),
                Map.entry(UserCommand.RATE, this::nextRate),
                Map.entry(UserCommand.MODE, this::nextMode),
                Map.entry(UserCommand.POLICY, this::nextDriver),
                Map.entry(UserCommand.AGAIN, this::again),
                Map.entry(UserCommand.UNDO, commands::undo),
                Map.entry(UserCommand.REDO, commands::redo),
                Map.entry(UserCommand.PROBE_SPIN, probe(Script.SPIN)),
                Map.entry(UserCommand.PROBE_OUT_AND_BACK, probe(Script.OUT_AND_BACK)),
                Map.entry(UserCommand.PROBE_RETRACE, probe(Script.RETRACE)),
                Map.entry(UserCommand.PROBE_CONTINUE, probe(Script.CONTINUE)),
                Map.entry(UserCommand.PROBE_STAND_STILL, probe(Script.STAND_STILL)),
                Map.entry(UserCommand.EXPOSURE, () -> commands.perturb(Disturbance.EXPOSURE)),
                Map.entry(UserCommand.CAMERA_JUMP, () -> commands.perturb(Disturbance.CAMERA_JUMP)),
                Map.entry(UserCommand.NOISE_BURST, () -> commands.perturb(Disturbance.NOISE_BURST)),
                Map.entry(UserCommand.BLACKOUT, () -> commands.perturb(Disturbance.BLACKOUT)),
                Map.entry(UserCommand.CANCEL, this::cancel));
    }

    private Runnable probe(Script script) {
        return () -> commands.experiments().probe(script);
    }

    private void nextMode() {
        commands.mode(state.mode().get() == Mode.FOLLOW ? Mode.IMAGINE : Mode.FOLLOW);
    }

    private void nextDriver() {
        commands.drive(state.driver().get() == Driver.AUTO ? Driver.PERSON : Driver.AUTO);
    }

    private void again() {
        state.session().get().ifPresent(session -> commands.open(session.world(), session.seed()));
    }

    private void nextRate() {
        double now = state.rate().get();
        int next = 0;
        for (int i = 0; i < RATES.length; i++) {
            if (RATES[i] == now) {
                next = (i + 1) % RATES.length;
            }
        }
        state.rate().set(RATES[next]);
        commands.rate(RATES[next]);
    }

    private void cancel() {
        state.probed().set(Optional.empty());
        state.regenerating().set(false);
        state.operating().set(false);
        commands.cancel();
    }
}
