package org.smriti.app.view.keys;

import java.util.List;
import java.util.Optional;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.state.Commands;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.acts.Hindrances;
import org.smriti.app.view.control.Replayer;

/** What commands ask of the session: time, modes, probes, disturbances; where that would not be seen at once, a note says it. */
public final class SessionActs {

    private static final List<Integer> RATES = List.of(10, 15, 4);

    private static final List<Script> KEYLESS = List.of(
            Script.MINE_AND_LOOK_BACK,
            Script.MINE_AND_RETURN,
            Script.LOOK_INTO_BAG,
            Script.GATHER,
            Script.BACK_TO_LANDMARK,
            Script.PLACE_AND_RETURN,
            Script.WATCH);

    private final ExplorerState state;
    private final Commands commands;
    private final Replayer replayer;
    private final Hindrances hindrances;

    /** Calls the commands. */
    public SessionActs(ExplorerState state, Commands commands, Replayer replayer) {
        this.state = state;
        this.commands = commands;
        this.replayer = replayer;
        hindrances = new Hindrances(state);
    }

    /** All of them. */
    public List<Act> all() {
        return List.of(
                Act.of(UserCommand.PLAY, replayer::playOrPause).on(replayer::isMoving),
                Act.of(UserCommand.STEP, commands::step).unless(hindrances::nothingGoesOn),
                Act.of(UserCommand.RATE, this::nextRate),
                Act.of(UserCommand.MODE, this::nextMode)
                        .unless(hindrances::nothingOpen)
                        .on(() -> state.mode().get() == Mode.IMAGINE),
                Act.of(UserCommand.POLICY, this::nextDriver)
                        .unless(hindrances::nobodyWalks)
                        .on(() -> state.driver().get() == Driver.AUTO),
                Act.of(UserCommand.AGAIN, this::again).unless(hindrances::nothingOpen),
                Act.of(UserCommand.UNDO, commands::undo).unless(hindrances::nothingOpen),
                Act.of(UserCommand.REDO, commands::redo).unless(hindrances::nothingOpen),
                probe(UserCommand.PROBE_SPIN, Script.SPIN),
                probe(UserCommand.PROBE_OUT_AND_BACK, Script.OUT_AND_BACK),
                probe(UserCommand.PROBE_RETRACE, Script.RETRACE),
                probe(UserCommand.PROBE_CONTINUE, Script.CONTINUE),
                probe(UserCommand.PROBE_STAND_STILL, Script.STAND_STILL),
                disturb(UserCommand.EXPOSURE, Disturbance.EXPOSURE),
                disturb(UserCommand.CAMERA_JUMP, Disturbance.CAMERA_JUMP),
                disturb(UserCommand.NOISE_BURST, Disturbance.NOISE_BURST),
                disturb(UserCommand.BLACKOUT, Disturbance.BLACKOUT),
                Act.of(UserCommand.CANCEL, this::cancel));
    }

    /** The probes without keys of their own that there are in the world that is open, each as an act. */
    public List<Act> probes() {
        return KEYLESS.stream()
                .filter(script -> hindrances.nowhereFor(script).equals(Message.NONE))
                .map(script -> Act.of(
                        "probe-" + script.label(),
                        UserCommand.Group.PROBE.key(),
                        texts -> texts.get("command.probe-" + script.label()),
                        () -> commands.experiments().probe(script)))
                .toList();
    }

    /** The rates that can be chosen, each as an act. */
    public List<Act> rates() {
        return RATES.stream()
                .sorted()
                .map(rate -> Act.of(
                                "rate-" + rate,
                                UserCommand.RATE.group().key(),
                                texts -> texts.get("note.rate", rate),
                                () -> rate(rate))
                        .on(() -> state.rate().get() == rate))
                .toList();
    }

    private Act probe(UserCommand command, Script script) {
        return Act.of(command, () -> commands.experiments().probe(script)).unless(() -> hindrances.nowhereFor(script));
    }

    private Act disturb(UserCommand command, Disturbance disturbance) {
        return Act.of(command, () -> {
                    commands.perturb(disturbance);
                    state.note().set(Message.of("note." + command.id(), Disturbance.LASTS));
                })
                .unless(disturbance == Disturbance.CAMERA_JUMP ? hindrances::nobodyWalks : hindrances::nothingGoesOn);
    }

    private void nextMode() {
        commands.mode(state.mode().get().other());
    }

    private void nextDriver() {
        Driver next = state.driver().get() == Driver.AUTO ? Driver.PERSON : Driver.AUTO;
        commands.drive(next);
        state.note().set(Message.of(next == Driver.AUTO ? "note.policy.on" : "note.policy.off"));
    }

    private void again() {
        state.session().get().ifPresent(session -> commands.open(session.world(), session.seed()));
    }

    private void nextRate() {
        rate(RATES.get((RATES.indexOf((int) state.rate().get()) + 1) % RATES.size()));
    }

    private void rate(int next) {
        state.rate().set(next);
        commands.rate(next);
        state.note().set(Message.of("note.rate", next));
    }

    private void cancel() {
        state.probed().set(Optional.empty());
        state.regenerating().set(false);
        state.operating().set(false);
        commands.cancel();
    }
}
