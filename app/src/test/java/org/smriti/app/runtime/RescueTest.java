package org.smriti.app.runtime;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.engine.EngineException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.Owner;
import org.smriti.app.session.Tick;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.state.Event;
import org.smriti.model.nn.Variant;
import org.smriti.model.world.Action;

class RescueTest {

    private static final long PATIENCE_SECONDS = 60;

    @TempDir
    Path folder;

    private final List<BreakableEngine> engines = new ArrayList<>();
    private final Feed feed = new Feed();
    private Player player;

    @BeforeEach
    void start() throws Exception {
        TinyWorld.write(folder.resolve("models").resolve(Player.OWN_MODEL), Variant.HYBRID, 3);
        start("gpu0");
    }

    private void start(String wanted) {
        player =
                new Player(new Assets(folder), feed, new Autosaves(folder.resolve("kept"), Owner.current()), device -> {
                    if (device.equals("gpu9")) {
                        throw new EngineException("CUDA error: no kernel image is available");
                    }
                    engines.add(new BreakableEngine(device));
                    return engines.getLast();
                });
        player.play(false);
        player.start(wanted, "room", 810_003);
        player.hold(Action.FORWARD);
    }

    @AfterEach
    void end() {
        player.close();
    }

    /** All that was told until everything asked for by now is done. */
    private List<Event> told() throws InterruptedException {
        CountDownLatch done = new CountDownLatch(1);
        player.onModelThread(done::countDown);
        assertTrue(done.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
        return feed.take();
    }

    private static List<Tick> ticks(List<Event> events) {
        return events.stream()
                .filter(Event.Ticked.class::isInstance)
                .map(event -> ((Event.Ticked) event).tick())
                .toList();
    }

    @Test
    void whenTheDeviceIsLostTheSessionGoesOnWithTheCpu() throws InterruptedException, IOException {
        for (int i = 0; i < 7; i++) {
            player.step();
        }
        List<Tick> before = ticks(told());
        assertEquals(8, before.size());

        player.onModelThread(() -> engines.getFirst().breakDown());
        player.step();
        List<Event> events = told();

        assertEquals(List.of(), ticks(events));
        Event.Arrived arrived = events.stream()
                .filter(Event.Arrived.class::isInstance)
                .map(Event.Arrived.class::cast)
                .findFirst()
                .orElseThrow();
        assertEquals(before, arrived.ticks());
        List<String> messages = events.stream()
                .filter(Event.Failed.class::isInstance)
                .map(event -> ((Event.Failed) event).message().key())
                .toList();
        assertEquals(List.of("failed.device"), messages);
        assertEquals(
                List.of("gpu0", "cpu"), engines.stream().map(Engine::device).toList());

        player.step();
        Tick next = ticks(told()).getFirst();
        assertEquals(8, next.step().index());
        assertEquals(9, next.lanes().get("Smriti").memoryFrames());
        assertGoesOn(before.getLast(), next);
    }

    @Test
    void whereTheDeviceDoesNotStartTheCpuDoes() throws InterruptedException {
        player.close();
        feed.take();
        engines.clear();

        start("gpu9");

        assertEquals(1, ticks(told()).size());
        assertEquals(List.of("cpu"), engines.stream().map(Engine::device).toList());
    }

    @Test
    void aDeviceThatIsLostAsASessionIsLeftLosesNoBranch() throws InterruptedException {
        for (int i = 0; i < 7; i++) {
            player.step();
        }
        told();
        player.onModelThread(() -> engines.getFirst().breakDown());
        player.forkAt(3);
        Event.Arrived arrived = told().stream()
                .filter(Event.Arrived.class::isInstance)
                .map(Event.Arrived.class::cast)
                .findFirst()
                .orElseThrow();

        assertEquals(2, arrived.branches().size());
        assertEquals(3, arrived.ticks().size());
    }

    private static void assertGoesOn(Tick before, Tick after) {
        double moved = Math.hypot(
                after.step().agent().motion().pose().x()
                        - before.step().agent().motion().pose().x(),
                after.step().agent().motion().pose().y()
                        - before.step().agent().motion().pose().y());
        assertTrue(moved < 1, "one step of a walk, not " + moved + " cells");
    }
}
