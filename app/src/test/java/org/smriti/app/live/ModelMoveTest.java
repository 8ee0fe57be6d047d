package org.smriti.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.Owner;
import org.smriti.app.live.models.Engine;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Event;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.maze.MazeAction;

class ModelMoveTest {

    @TempDir
    Path folder;

    private final BreakableEngine.Starter engines = new BreakableEngine.Starter();
    private final EventQueue queue = new EventQueue();
    private Player player;

    @BeforeEach
    void start() throws Exception {
        TinyWorld.write(folder.resolve("models").resolve(Player.OWN_MODEL), Variant.HYBRID, 3);
        start("gpu0");
    }

    private void start(String wanted) {
        player = new Player(new Assets(folder), queue, new Autosaves(folder.resolve("kept"), Owner.current()), engines);
        player.play(false);
        player.start(wanted, "room", 810_003);
        player.hold(MazeAction.FORWARD);
    }

    @AfterEach
    void end() {
        player.close();
    }

    /** All events up to the end of what was requested so far. */
    private List<Event> told() throws TimeoutException {
        ModelIdle.awaitModels(player);
        return queue.take();
    }

    private List<String> started() {
        return engines.started().stream().map(Engine::name).toList();
    }

    private static <T extends Event> T only(Class<T> kind, List<Event> events) {
        List<T> found = events.stream().filter(kind::isInstance).map(kind::cast).toList();
        assertEquals(1, found.size(), found.toString());
        return found.getFirst();
    }

    private static List<Tick> ticks(List<Event> events) {
        return events.stream()
                .filter(Event.Ticked.class::isInstance)
                .map(event -> ((Event.Ticked) event).tick())
                .toList();
    }

    private static List<List<Surgery>> operations(List<Event> events) {
        return events.stream()
                .filter(Event.Operated.class::isInstance)
                .map(event -> ((Event.Operated) event).done())
                .toList();
    }

    @Test
    void whenTheDeviceIsLostTheSessionGoesOnWithTheCpu() throws TimeoutException, IOException {
        for (int i = 0; i < 7; i++) {
            player.step();
        }
        List<Tick> before = ticks(told());
        assertEquals(8, before.size());

        player.onModelThread(() -> engines.started().getFirst().breakDown());
        player.step();
        List<Event> events = told();

        assertEquals(List.of(), ticks(events));
        assertEquals(before, only(Event.Arrived.class, events).ticks());
        assertEquals("failed.device", only(Event.Failed.class, events).message().key());
        assertEquals(List.of("gpu0", "cpu"), started());

        player.step();
        Tick next = ticks(told()).getFirst();
        assertEquals(8, next.step().index());
        assertEquals(9, next.tracks().get("Smriti").memoryFrames());
        assertGoesOn(before.getLast(), next);
    }

    @ParameterizedTest
    @ValueSource(strings = {"gpu9", "gpu99"})
    void whereTheDeviceDoesNotStartTheCpuDoes(String wanted) throws TimeoutException {
        player.close();
        queue.take();
        engines.started().clear();

        start(wanted);

        assertEquals(1, ticks(told()).size());
        assertEquals(List.of("cpu"), started());
    }

    @Test
    void aDeviceThatIsLostOnTheWayBackLosesNoStep() throws TimeoutException {
        for (int i = 0; i < 7; i++) {
            player.step();
        }
        told();
        player.onModelThread(() -> engines.started().getFirst().breakDown());
        player.forkAt(3);
        Event.Arrived arrived = only(Event.Arrived.class, told());

        assertEquals(1, arrived.branches().size());
        assertEquals(8, arrived.ticks().size());
        player.forkAt(3);
        arrived = only(Event.Arrived.class, told());
        assertEquals(2, arrived.branches().size());
        assertEquals(3, arrived.ticks().size());
    }

    @Test
    void anOperatedModelIsHealedByTheMoveAndThatIsTold() throws TimeoutException {
        player.step();
        player.experiments().operate(new Surgery.ZeroState(0));
        assertEquals(1, operations(told()).getLast().size());

        player.device("cpu");

        assertEquals(List.of(List.of()), operations(told()));
    }

    @Test
    void anOperatedModelIsHealedByAStepThatFailsAndThatIsTold() throws TimeoutException {
        player.step();
        player.experiments().operate(new Surgery.ZeroState(0));
        told();
        player.onModelThread(() -> engines.started().getFirst().breakDown());
        player.step();

        assertEquals(List.of(List.of()), operations(told()));
    }

    @Test
    void choosingAnotherDeviceKeepsTheSession() throws TimeoutException {
        for (int i = 0; i < 7; i++) {
            player.step();
        }
        List<Tick> before = ticks(told());

        player.device("cpu");
        List<Event> events = told();

        assertEquals(before, only(Event.Arrived.class, events).ticks());
        assertEquals("cpu", only(Event.Ready.class, events).device().name());
        assertEquals(List.of("gpu0", "cpu"), started());
        player.step();
        Tick next = ticks(told()).getFirst();
        assertEquals(8, next.step().index());
        assertEquals(9, next.tracks().get("Smriti").memoryFrames());
    }

    @Test
    void aChosenDeviceThatDoesNotStartChangesNothing() throws TimeoutException {
        player.step();
        told();

        player.device("gpu9");
        List<Event> events = told();

        assertEquals(
                "failed.device-choice",
                only(Event.Failed.class, events).message().key());
        assertEquals("gpu0", only(Event.Ready.class, events).device().name());
        player.step();
        assertEquals(2, ticks(told()).getFirst().step().index());
    }

    private static void assertGoesOn(Tick before, Tick after) {
        double moved = Math.hypot(
                after.step().pose().x() - before.step().pose().x(),
                after.step().pose().y() - before.step().pose().y());
        assertTrue(moved < 1, "one step of a walk, not " + moved + " cells");
    }
}
