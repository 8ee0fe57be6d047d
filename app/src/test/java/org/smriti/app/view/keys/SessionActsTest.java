package org.smriti.app.view.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Ground;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Message;
import org.smriti.app.view.acts.Act;
import org.smriti.app.view.charts.RecordedCommands;
import org.smriti.app.view.control.Replayer;
import org.smriti.model.world.Worlds;

/** What can be probed depends on the walks of the world that is open. */
class SessionActsTest {

    private final ExplorerState state = new ExplorerState();
    private final RecordedCommands commands = new RecordedCommands();
    private final SessionActs acts = new SessionActs(state, commands, new Replayer(state, commands));

    private void open(String world, Ground ground) {
        open(world, ground, List.of(new TrackInfo(TrackInfo.SMRITI, "hybrid", "hybrid", 60, 5, 2, List.of())));
    }

    private void open(String world, Ground ground, List<TrackInfo> tracks) {
        new Updater(state)
                .apply(List.of(new Event.Began(
                        new Opened(world, 7, Worlds.named(world), Optional.empty(), ground, 16, tracks))));
    }

    private Message hindrance(UserCommand command) {
        return acts.all().stream()
                .filter(act -> act.command().equals(Optional.of(command)))
                .findFirst()
                .orElseThrow()
                .hindrance()
                .get();
    }

    private List<String> probes() {
        return acts.probes().stream().map(Act::id).toList();
    }

    @Test
    void aMazeHasTheProbesWithKeysAndNoOthers() {
        open("room", Ground.MAZE);

        assertEquals(List.of(), probes());
        assertEquals(Message.NONE, hindrance(UserCommand.PROBE_RETRACE));
    }

    @Test
    void aWorldOfBlocksHasMore() {
        open("craft-yard", Ground.MAZE);

        assertEquals(
                List.of(
                        "probe-mine-and-look-back",
                        "probe-mine-and-return",
                        "probe-look-into-bag",
                        "probe-gather",
                        "probe-back-to-landmark",
                        "probe-place-and-return"),
                probes());
        assertEquals("what do I carry", acts.probes().get(2).title().apply(state.texts()));
        assertEquals(Message.NONE, hindrance(UserCommand.PROBE_STAND_STILL));
    }

    @Test
    void nothingIsProbedWhereNoModelTakesPart() {
        open("craft-yard", Ground.MAZE, List.of());

        assertEquals(List.of(), probes());
        assertEquals(Message.of("act.no-model"), hindrance(UserCommand.PROBE_SPIN));
        assertEquals(Message.NONE, hindrance(UserCommand.STEP));
    }

    @Test
    void whatAWorldDoesNotHaveIsSaid() {
        open("tiles", Ground.MAZE);

        assertEquals(List.of(), probes());
        assertEquals(Message.NONE, hindrance(UserCommand.PROBE_SPIN));
        assertEquals(Message.of("act.no-such-walk"), hindrance(UserCommand.PROBE_RETRACE));
    }

    @Test
    void nothingIsProbedWhereThereIsNoWorld() {
        assertEquals(Message.of("act.nothing-open"), hindrance(UserCommand.PROBE_SPIN));
        assertEquals(List.of(), probes());
        open("craft-yard", Ground.PICTURES);

        assertEquals(Message.of("act.pictures-alone"), hindrance(UserCommand.PROBE_SPIN));
        assertEquals(List.of(), probes());
    }
}
