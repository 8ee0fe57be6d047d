package org.smriti.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.ModelId;
import org.smriti.app.files.Owner;
import org.smriti.app.files.SavedSession;
import org.smriti.app.files.SessionFile;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.session.Session;
import org.smriti.app.session.TinyCraft;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.state.Driver;
import org.smriti.app.state.Event;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.maze.MazeAction;

class PlayerTest {

    @TempDir
    Path folder;

    private final EventQueue queue = new EventQueue();
    private Player player;

    @BeforeEach
    void start() throws Exception {
        TinyWorld.write(folder.resolve("models").resolve(Player.OWN_MODEL), Variant.HYBRID, 3);
        player = new Player(
                new Assets(folder),
                queue,
                new Autosaves(folder.resolve("kept"), Owner.current()),
                new BreakableEngine.Starter());
        player.play(false);
        player.start("cpu", "room", 810_003);
        player.hold(MazeAction.FORWARD);
        for (int i = 0; i < 12; i++) {
            player.step();
        }
        told();
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

    @Test
    void aPolicyThatIsToSteerIsNotLeftPaused() throws TimeoutException {
        player.drive(Driver.AUTO);
        List<Event> events = told();

        assertTrue(events.contains(new Event.Driven(Driver.AUTO)), events.toString());
        assertTrue(events.contains(new Event.Playing(true)), events.toString());
    }

    /** Keys arrive faster than the model thread works, so a request for one session may be handled in the next. */
    @Test
    void whatWasAskedOfAnotherSessionIsLeftAlone() throws TimeoutException {
        player.open("room", 810_004);
        player.forkAt(5);
        player.checkout(3);
        player.regenerate(5, 99, 2, 1, 0);
        player.study(5, 1);
        player.experiments().sweep(5, 1, 0);
        List<Event> events = told();

        assertEquals(1, events.stream().filter(Event.Began.class::isInstance).count());
        assertEquals(0, events.stream().filter(Event.Failed.class::isInstance).count());
        assertEquals(0, events.stream().filter(Event.Arrived.class::isInstance).count());
    }

    @Test
    void aRegenerationIsCancelledByEscapeAndNotRevivedByTheNextCommand() throws TimeoutException {
        player.onModelThread(
                () -> { // while the thread is busy with this, all three are requested
                    player.regenerate(1, 99, 0, 1, 0);
                    player.cancel();
                    player.device("cpu");
                });
        List<Event> events = new ArrayList<>(told());
        events.addAll(told()); // events of those requests
        List<Event.Arrived> arrived = events.stream()
                .filter(Event.Arrived.class::isInstance)
                .map(Event.Arrived.class::cast)
                .toList();

        assertEquals(1, arrived.size());
        assertEquals(1, arrived.getFirst().ticks().size(), "cancelled before its first step");
    }

    @Test
    void aSessionOfAFixedPaceLeavesTheProfileThatWasChosen() throws Exception {
        Path model = folder.resolve("models").resolve(Player.OWN_MODEL);
        Path file = folder.resolve("fixed.smriti");
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel own = WorldModel.load(model, manager, DataType.FLOAT32);
                Session session = TinyWorld.session()) {
            session.join(TrackInfo.SMRITI, own);
            session.tick(MazeAction.NOOP, TinyWorld.FOLLOWING);
            new SessionFile(file)
                    .write(new SavedSession(
                            "room",
                            810_003,
                            Optional.of(TinyWorld.room().maze()),
                            Optional.empty(),
                            Map.of(TrackInfo.SMRITI, ModelId.of(model)),
                            List.of(),
                            session.transcript(TinyWorld.FOLLOWING)));
        }
        player.profile(Profile.QUALITY.label());
        player.files().open(file);
        player.open("room", 810_004);
        List<Event> events = told();

        assertEquals(2, events.stream().filter(Event.Began.class::isInstance).count());
        assertEquals(
                Set.of(Profile.QUALITY.label()),
                events.stream()
                        .filter(Event.Profiled.class::isInstance)
                        .map(event -> ((Event.Profiled) event).profile())
                        .collect(Collectors.toSet()));
    }

    @Test
    void aHandThatIsTappedBetweenTwoTicksActsOnce() throws TimeoutException {
        player.open("craft-yard", TinyCraft.seed()); // without the model, which does not know it
        player.hold(MazeAction.NOOP);
        player.play(true);
        told();
        player.onModelThread(
                () -> { // where the ticks are
                    player.hold(CraftAction.USE);
                    player.hold(MazeAction.LEFT);
                });
        List<String> done = new ArrayList<>();
        while (done.size() < 4) {
            told().stream()
                    .filter(Event.Ticked.class::isInstance)
                    .map(event -> ((Event.Ticked) event).tick().step().action().label())
                    .forEach(done::add);
        }

        assertEquals("use", done.removeFirst());
        assertEquals(Set.of("left"), Set.copyOf(done));
    }
}
