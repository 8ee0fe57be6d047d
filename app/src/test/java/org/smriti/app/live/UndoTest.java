package org.smriti.app.live;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.EarlierSessions;
import org.smriti.app.files.Owner;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Offer;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.MazeText;

/** What took the place of a session is undone, and done again. */
class UndoTest {

    private static final int STEPS = 12;

    @TempDir
    Path folder;

    private final EventQueue queue = new EventQueue();
    private final ExplorerState state = new ExplorerState();
    private final Updater updater = new Updater(state);
    private Player player;

    @BeforeEach
    void start() throws Exception {
        write("hybrid", Variant.HYBRID, 3);
        write("window", Variant.WINDOW, 4);
        player = new Player(
                new Assets(folder),
                queue,
                new Autosaves(folder.resolve("kept"), Owner.current()),
                new BreakableEngine.Starter());
        player.play(false);
        player.start("cpu", "room", 810_003);
        walk(STEPS);
    }

    private void write(String name, Variant variant, int seed) throws IOException {
        TinyWorld.write(folder.resolve("models").resolve(name), variant, seed);
    }

    @AfterEach
    void end() {
        player.close();
    }

    private List<Tick> walk(int steps) throws TimeoutException {
        player.hold(MazeAction.LEFT);
        for (int i = 0; i < steps; i++) {
            player.step();
        }
        settle();
        return ticks();
    }

    private void settle() throws TimeoutException {
        ModelIdle.awaitModels(player);
        List<Event> events = queue.take();
        updater.apply(events);
    }

    @Test
    void ofADemonstrationNothingIsKept() throws Exception {
        player.open("room", 810_004);
        settle();
        player.demonstrate(true);
        walk(3);
        assertEquals(4, state.ticks().size());

        player.demonstrate(false);
        settle();
        assertEquals(1, state.ticks().size(), "the same world begins anew");
        assertEquals(810_004, state.session().get().orElseThrow().seed());
        player.undo();
        settle();

        assertEquals(810_003, state.session().get().orElseThrow().seed(), "back to the session before it");
        assertEquals(1 + STEPS, state.ticks().size());
    }

    private List<Tick> ticks() {
        return List.copyOf(state.ticks());
    }

    private List<Tick> undo() throws TimeoutException {
        player.undo();
        settle();
        return ticks();
    }

    private List<Tick> redo() throws TimeoutException {
        player.redo();
        settle();
        return ticks();
    }

    private List<Tick> open(long seed) throws TimeoutException {
        player.open("room", seed);
        settle();
        return ticks();
    }

    private long seed() {
        return state.session().get().orElseThrow().seed();
    }

    private Optional<String> offered(Offer.Way way) {
        return state.offer()
                .get()
                .filter(offer -> offer.way() == way)
                .map(offer -> offer.done().key());
    }

    private static void assertSame(List<Tick> expected, List<Tick> actual) {
        assertEquals(expected.size(), actual.size());
        IntStream.range(0, expected.size()).forEach(i -> {
            assertEquals(expected.get(i).step().agent(), actual.get(i).step().agent());
            assertEquals(
                    expected.get(i).tracks().keySet(), actual.get(i).tracks().keySet());
            expected.get(i).tracks().forEach((track, tick) -> {
                FramePrediction again = actual.get(i).tracks().get(track).prediction();
                assertArrayEquals(tick.prediction().rgb(), again.rgb());
                assertEquals(tick.prediction().kept(), again.kept());
            });
        });
    }

    /** The next step of what came back, which shows whether the models remember: at a fixed mode it follows from all before. */
    private void assertRemembers(int seen) throws TimeoutException {
        Tick next = walk(1).getLast();
        next.tracks().forEach((track, tick) -> assertEquals(seen + 1, tick.memoryFrames(), track));
    }

    @Test
    void beginningAgainIsUndoneWithEverythingThatWasThere() throws TimeoutException {
        player.mode(Mode.IMAGINE);
        walk(3);
        player.forkAt(9);
        List<Tick> before = walk(4);
        Bookmark mark = new Bookmark(0, 2);
        player.files().marked(List.of(mark));
        player.open("room", 810_003);
        settle();
        assertEquals(1, state.ticks().size());
        assertEquals(Optional.of("undo.again"), offered(Offer.Way.UNDO));
        assertEquals(Mode.FOLLOW, state.mode().get());

        List<Tick> back = undo();

        assertEquals(before, back, "the very same steps, with what was traced and foreseen at each");
        assertEquals(List.of(mark), List.copyOf(state.bookmarks()));
        assertEquals(2, state.branches().size());
        assertEquals(1, state.branch().get());
        assertEquals(Mode.IMAGINE, state.mode().get());
        assertEquals(Optional.of("undo.back"), offered(Offer.Way.REDO));
        assertRemembers(before.size());
        assertEquals(0, walkedTo(undo()), "then the fork in it is undone");
    }

    private int walkedTo(List<Tick> ticks) {
        assertEquals(1 + STEPS + 3, ticks.size());
        return state.branch().get();
    }

    @Test
    void anOperationIsStillDoneToWhatComesBack() throws TimeoutException {
        player.experiments().operate(new Surgery.ZeroState(0));
        List<Tick> before = walk(3);
        open(810_004);
        assertEquals(0, state.operations().size());

        assertEquals(before, undo());
        assertEquals(List.of(new Surgery.ZeroState(0)), List.copyOf(state.operations()));
        assertEquals(
                before.getLast().tracks().keySet(), walk(1).getLast().tracks().keySet());
    }

    @Test
    void oneGoesBackThroughSeveralSessionsAndForwardAgain() throws TimeoutException {
        List<Tick> first = ticks();
        open(810_004);
        List<Tick> second = walk(5);
        open(810_005);
        List<Tick> third = walk(2);

        assertSame(second, undo());
        assertSame(first, undo());
        undo();
        assertEquals(Optional.of("undo.nothing"), offered(Offer.Way.NONE));
        assertEquals(810_003, seed());
        assertSame(second, redo());
        assertSame(third, redo());
        redo();
        assertEquals(Optional.of("undo.nothing-again"), offered(Offer.Way.NONE));
        assertRemembers(third.size());
    }

    @Test
    void whatWasDoneInASessionIsUndoneBeforeTheSession() throws TimeoutException {
        List<Tick> first = ticks();
        open(810_004);
        List<Tick> walked = walk(5);
        player.forkAt(3);
        walk(1);
        player.regenerate(2, 99, 1, 1, 0);
        settle();
        assertEquals(2, state.branch().get());

        undo();
        assertEquals(1, state.branch().get());
        assertSame(walked, undo());
        assertSame(first, undo());
        assertEquals(810_003, seed());

        redo();
        assertEquals(810_004, seed());
        assertEquals(0, state.branch().get());
        redo();
        assertEquals(1, state.branch().get());
        redo();
        assertEquals(2, state.branch().get());
    }

    @Test
    void aNewActEndsWhatCouldBeRedone() throws TimeoutException {
        open(810_004);
        walk(5);
        undo();
        player.forkAt(4);
        settle();
        List<Tick> forked = ticks();

        assertSame(forked, redo());
        assertEquals(Optional.of("undo.nothing-again"), offered(Offer.Way.NONE));
    }

    @Test
    void sessionsInWhichNothingHappenedArePassedOver() throws TimeoutException {
        List<Tick> first = ticks();
        open(810_004);
        open(810_005);
        assertEquals(Optional.empty(), state.offer().get(), "nothing was lost");
        open(810_006);

        assertSame(first, undo());
    }

    @Test
    void aModelThatWasReplacedComesBackWithItsPredictions() throws TimeoutException {
        player.assign(TrackInfo.RIVAL, "window");
        settle();
        assertEquals(Optional.empty(), state.offer().get(), "nothing was lost");
        List<Tick> first = walk(4);
        player.assign(TrackInfo.SMRITI, "window");
        settle();
        assertEquals(Optional.of("undo.smriti"), offered(Offer.Way.UNDO));
        assertTrue(state.ticks().get(3).tracks().isEmpty());
        List<Tick> second = walk(2);

        assertSame(first, undo());
        assertEquals(List.of("hybrid", "window"), models());
        assertRemembers(first.size());
        assertSame(second, redo());
        assertEquals(List.of("window", "window"), models());
    }

    @Test
    void aRivalThatWasDismissedComesBackWithItsPredictions() throws TimeoutException {
        player.assign(TrackInfo.RIVAL, "window");
        settle();
        List<Tick> first = walk(4);
        player.dismissRival();
        settle();
        assertEquals(Optional.of("undo.dismissed"), offered(Offer.Way.UNDO));

        assertSame(first, undo());
        assertEquals(List.of("hybrid", "window"), models());
    }

    private List<String> models() {
        return state.session().get().orElseThrow().tracks().stream()
                .map(TrackInfo::model)
                .toList();
    }

    @Test
    void aModelOfOtherFramesTakesTheSessionsPlaceAndThatIsUndone() throws Exception {
        List<Tick> first = ticks();
        Path tiles = TinyWorld.write(folder.resolve("tiles-model"), Variant.HYBRID, 3, 4);
        player.files().open(tiles);
        settle();
        assertEquals("tiles", state.session().get().orElseThrow().world());

        assertSame(first, undo());
        assertEquals(List.of("hybrid"), models());
        assertRemembers(first.size());
    }

    @Test
    void aSessionIsStillThereAfterTheDeviceWasChanged() throws TimeoutException {
        List<Tick> first = ticks();
        open(810_004);
        player.device("gpu0");
        settle();

        assertSame(first, undo());
        assertRemembers(first.size());
    }

    @Test
    void openingAFileIsUndoneAndItsOwnFileComesBackToASession() throws Exception {
        Path file = folder.resolve("mine.smriti");
        player.files().save(file);
        awaitFile(file);
        List<Tick> first = walk(1);
        Path drawn = Files.writeString(
                folder.resolve("drawn.maze"), MazeText.format(TinyWorld.room().maze()));
        player.files().open(drawn);
        settle();
        assertEquals(Optional.empty(), state.files().document().get());
        assertEquals(Optional.of("undo.begun"), offered(Offer.Way.UNDO));

        assertEquals(first, undo());
        assertEquals(Optional.of(file), state.files().document().get());
    }

    private void awaitFile(Path file) throws Exception {
        for (int i = 0; !state.files().document().get().equals(Optional.of(file)); i++) {
            assertTrue(i < 6000, "the session is not saved");
            Thread.sleep(10); // the file is written on another thread
            settle();
        }
    }

    @Test
    void cancelledReplaysLeaveThingsAsTheyAre() throws TimeoutException {
        open(810_004);
        player.device("gpu0"); // so that the session before must be replayed
        List<Tick> second = walk(3);
        player.onModelThread(
                () -> { // while the thread is busy with this, both are requested
                    player.undo();
                    player.cancel();
                });
        settle();
        settle(); // what was requested meanwhile

        assertSame(second, ticks());
        assertEquals("undo.cancelled", state.message().get().key());
        undo();
        assertEquals(810_003, seed());
    }

    @Test
    void goingToAndFroDoesNotFillTheEarlierSessions() throws Exception {
        EarlierSessions earlier = new EarlierSessions(folder.resolve("kept").resolve("earlier"));
        open(810_004);
        walk(3);
        for (int i = 0; i < 4; i++) {
            undo();
            redo();
        }
        player.close(); // waits for the files

        assertEquals(2, earlier.all().size());
    }
}
