package org.smriti.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.Owner;
import org.smriti.app.live.thread.EventQueue;
import org.smriti.app.probe.Script;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Message;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.maze.MazeAction;

class ModelSwitcherTest {

    private static final int STEPS = 6;

    @TempDir
    Path folder;

    private final EventQueue queue = new EventQueue();
    private final ExplorerState state = new ExplorerState();
    private final Updater updater = new Updater(state);
    private Player player;

    @BeforeEach
    void start() throws Exception {
        write("hybrid", Variant.HYBRID);
        write("window", Variant.WINDOW);
        player = new Player(
                new Assets(folder),
                queue,
                new Autosaves(folder.resolve("kept"), Owner.current()),
                new BreakableEngine.Starter());
        player.play(false);
        player.start("cpu", "room", 810_003);
        player.hold(MazeAction.LEFT);
        for (int i = 0; i < STEPS; i++) {
            player.step();
        }
        settle();
    }

    private void write(String name, Variant variant) throws IOException {
        TinyWorld.write(folder.resolve("models").resolve(name), variant, 3);
    }

    @AfterEach
    void end() {
        player.close();
    }

    private void settle() throws TimeoutException {
        ModelIdle.awaitModels(player);
        List<Event> events = queue.take();
        updater.apply(events);
    }

    private <T> List<T> tracks(Function<TrackInfo, T> what) {
        Opened session = state.session().get().orElseThrow();
        return session.tracks().stream().map(what).toList();
    }

    private void assertGoesOn() throws TimeoutException {
        player.step();
        settle();
        assertEquals(STEPS + 2, state.ticks().size());
        assertEquals(
                STEPS + 2,
                state.ticks().getLast().tracks().get(TrackInfo.SMRITI).memoryFrames());
    }

    @Test
    void anotherModelPlaysSmritiInTheSameSession() throws TimeoutException {
        player.assign(TrackInfo.SMRITI, "window");
        settle();

        assertEquals(List.of("window"), tracks(TrackInfo::model));
        assertGoesOn();
    }

    @Test
    void aRivalJoinsAndIsDismissed() throws TimeoutException {
        player.assign(TrackInfo.RIVAL, "window");
        settle();
        player.assign(TrackInfo.SMRITI, "window");
        settle();
        assertEquals(List.of(TrackInfo.SMRITI, TrackInfo.RIVAL), tracks(TrackInfo::name));

        player.dismissRival();
        settle();

        assertEquals(List.of(TrackInfo.SMRITI), tracks(TrackInfo::name));
        assertGoesOn();
        assertEquals(
                List.of(TrackInfo.SMRITI),
                List.copyOf(state.ticks().getLast().tracks().keySet()));
    }

    @Test
    void aRivalThatIsLeftOutIsDismissedWithoutAnythingToUndo() throws TimeoutException {
        player.assign(TrackInfo.RIVAL, "window");
        player.open("craft-yard", 3); // neither model knows its actions
        settle();
        assertEquals(List.of(), tracks(TrackInfo::name));
        assertEquals("hybrid, window", leftOut());
        player.step();
        player.step();
        settle();
        assertTrue(state.offer().get().isPresent()); // of the session before
        state.offer().set(Optional.empty());

        player.dismissRival();
        settle();

        assertEquals(Optional.empty(), state.offer().get());
        assertEquals("hybrid", leftOut());
        assertEquals(3, state.ticks().size());
    }

    @Test
    void aWorldBeginsWithModelsThatKnowItOfTheSameArchitectures() throws Exception {
        writeForBlocks("a-first-one", Variant.MAMBA);
        writeForBlocks("craft", Variant.HYBRID);
        writeForBlocks("craft-window", Variant.WINDOW);
        player.assign(TrackInfo.RIVAL, "window");

        player.open("craft-yard", 3);
        settle();
        assertEquals(List.of("craft", "craft-window"), tracks(TrackInfo::model));
        assertEquals(Message.NONE, state.message().get());

        player.open("craft-yard", 4);
        settle();
        assertEquals(List.of("craft", "craft-window"), tracks(TrackInfo::model), "those that have the tracks by then");

        player.open("room", 3);
        settle();
        assertEquals(List.of("hybrid", "window"), tracks(TrackInfo::model));
        assertEquals(Message.NONE, state.message().get());
    }

    @Test
    void theSessionBeforeComesBackWithItsModels() throws Exception {
        writeForBlocks("craft", Variant.HYBRID);
        player.open("craft-yard", 3);
        settle();

        player.undo();
        settle();

        assertEquals(List.of("hybrid"), tracks(TrackInfo::model));
        assertEquals("room", state.session().get().orElseThrow().world());
        assertGoesOn();

        player.redo();
        settle();
        assertEquals(List.of("craft"), tracks(TrackInfo::model));
        assertEquals("craft-yard", state.session().get().orElseThrow().world());
    }

    @Test
    void whoComesBackFindsTheModelsThatWereChosenThere() throws Exception {
        writeForBlocks("craft", Variant.HYBRID);
        writeForBlocks("craft-window", Variant.WINDOW);
        player.files().open(TinyWorld.write(folder.resolve("runs").resolve("my-maze"), Variant.MAMBA, 4));
        player.assign(TrackInfo.RIVAL, "hybrid");

        player.open("craft-yard", 3);
        settle();
        assertEquals(List.of("craft", "craft-window"), tracks(TrackInfo::model));

        player.open("room", 3);
        settle();
        assertEquals(List.of("my-maze", "hybrid"), tracks(TrackInfo::model));
    }

    @Test
    void aModelOfAnotherArchitectureStandsInButNeverForBothTracks() throws Exception {
        writeForBlocks("craft", Variant.MAMBA);
        player.assign(TrackInfo.RIVAL, "window");

        player.open("craft-yard", 3);
        settle();

        assertEquals(List.of("craft"), tracks(TrackInfo::model));
        assertEquals("window", leftOut());
    }

    @Test
    void aModelThatCannotBeReadDoesNotStandIn() throws Exception {
        Path broken = writeForBlocks("craft", Variant.HYBRID);
        Files.delete(broken.resolve("weights-00001.safetensors"));

        player.open("craft-yard", 3);
        settle();

        assertEquals(List.of(), tracks(TrackInfo::model));
        assertEquals("craft-yard", state.session().get().orElseThrow().world());
        assertEquals("failed.model", state.message().get().key());

        writeForBlocks("craft-mamba", Variant.MAMBA);
        player.open("craft-yard", 4);
        settle();
        assertEquals(List.of("craft-mamba"), tracks(TrackInfo::model), "the next one");
    }

    @Test
    void itIsKnownWhichModelsCanJoinASession() throws Exception {
        writeForBlocks("craft", Variant.HYBRID);
        Files.writeString(folder.resolve("models").resolve("window").resolve("config.json"), "spoilt");
        player.files().open(TinyWorld.write(folder.resolve("runs").resolve("my-maze"), Variant.MAMBA, 4));
        settle();
        assertEquals(List.of("hybrid", "window", "my-maze"), rivals());
        assertEquals("made for other worlds than this one", state.explainedAsRival("craft"));
        assertEquals(state.explained("my-maze"), state.explainedAsRival("my-maze"));

        player.open("craft-yard", 3);
        settle();
        assertEquals(List.of("craft", "window"), rivals(), "and one that cannot be read: choosing it says why");
    }

    private List<String> rivals() {
        return state.models().stream().filter(state::canJoin).toList();
    }

    @Test
    void aModelOfAnotherWorldTakesALikeRivalWithIt() throws Exception {
        writeForBlocks("craft", Variant.HYBRID);
        writeForBlocks("craft-window", Variant.WINDOW);
        player.assign(TrackInfo.RIVAL, "window");

        player.assign(TrackInfo.SMRITI, "craft");
        settle();

        assertEquals("craft-yard", state.session().get().orElseThrow().world());
        assertEquals(List.of("craft", "craft-window"), tracks(TrackInfo::model));
    }

    @Test
    void aRivalThatIsKeptComesInAsOneThatKnowsTheWorld() throws Exception {
        writeForBlocks("craft", Variant.HYBRID);
        player.open("craft-yard", 3);
        player.accompany("window");
        settle();
        assertEquals(List.of("craft"), tracks(TrackInfo::model)); // nothing is like it, and nothing is said
        assertEquals(Message.NONE, state.message().get());

        writeForBlocks("craft-window", Variant.WINDOW);
        player.accompany("window");
        settle();
        assertEquals(List.of("craft", "craft-window"), tracks(TrackInfo::model));

        player.open("room", 3);
        player.accompany("craft-window");
        settle();
        assertEquals(List.of("hybrid", "window"), tracks(TrackInfo::model));
    }

    private Path writeForBlocks(String name, Variant variant) throws IOException {
        return TinyWorld.write(folder.resolve("models").resolve(name), variant, 3, CraftAction.ALL.size());
    }

    @Test
    void aModelThatKnowsTheWorldJoinsWhereTheOneBeforeWasLeftOut() throws Exception {
        player.open("craft-yard", 3);
        settle();
        assertEquals("hybrid", leftOut());
        state.offer().set(Optional.empty());

        writeForBlocks("craft", Variant.HYBRID);
        player.assign(TrackInfo.SMRITI, "craft");
        settle();

        assertEquals(List.of("craft"), tracks(TrackInfo::model));
        assertEquals(Message.NONE, state.message().get());
        assertEquals(Optional.empty(), state.offer().get());
        assertEquals("craft-yard", state.session().get().orElseThrow().world());
    }

    @Test
    void aProbeIsOfTheModelsThatTakePart() throws Exception {
        player.open("craft-yard", 3);
        settle();
        writeForBlocks("craft", Variant.HYBRID);
        player.assign(TrackInfo.RIVAL, "craft"); // the other is left out
        settle();
        assertEquals(List.of(TrackInfo.RIVAL), tracks(TrackInfo::name));

        player.experiments().probe(Script.STAND_STILL);
        player.study(0, 2);
        settle();

        assertEquals(
                List.of(TrackInfo.RIVAL), state.probed().get().orElseThrow().models());
        assertEquals("hybrid", leftOut());
    }

    @Test
    void aDemonstrationEndsInTheWorldThatItBeganIn() throws TimeoutException {
        player.open("craft-yard", 3);
        player.demonstrate(true);
        player.step();
        player.demonstrate(false);
        settle();

        assertEquals("craft-yard", state.session().get().orElseThrow().world());
        assertEquals(1, state.ticks().size());
    }

    /** The models that the message names. */
    private String leftOut() {
        Message told = state.message().get();
        assertEquals("failed.left-out", told.key());
        return String.valueOf(told.arguments().getLast());
    }

    @Test
    void aModelFromElsewherePlaysSmritiAndCanBeChosenFromThenOn() throws TimeoutException, IOException {
        Path own = folder.resolve("runs").resolve("my-maze");
        TinyWorld.write(own, Variant.MAMBA, 4);

        player.files().open(own);
        settle();

        assertEquals(List.of("my-maze"), tracks(TrackInfo::model));
        assertEquals(List.of("hybrid", "window", "my-maze"), List.copyOf(state.models()));
        assertEquals(own, state.files().recent().getFirst());
        assertTrue(state.explained("my-maze").startsWith("mamba: one state"), state.explained("my-maze"));
        assertTrue(state.explained("window").startsWith("attention over"), state.explained("window"));
        assertGoesOn();
    }

    @Test
    void aFolderWithoutAModelChangesNothing() throws TimeoutException, IOException {
        Path empty = Files.createDirectory(folder.resolve("holidays"));

        player.files().open(empty);
        settle();

        assertEquals(List.of("hybrid"), tracks(TrackInfo::model));
        assertEquals(List.of("hybrid", "window"), List.copyOf(state.models()));
        assertTrue(state.texts().get(state.message().get()).contains("holidays"));
        assertGoesOn();
    }

    @Test
    void aModelThatIsBrokenChangesNothing() throws TimeoutException, IOException {
        Files.writeString(folder.resolve("models").resolve("window").resolve("config.json"), "{");

        player.assign(TrackInfo.SMRITI, "window");
        settle();

        assertEquals("failed.model", state.message().get().key());
        assertEquals(List.of("hybrid"), tracks(TrackInfo::model));
        assertGoesOn();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aModelForWhichThereIsNoWorldChangesNothing(boolean opened) throws TimeoutException, IOException {
        Path odd = folder.resolve(opened ? "runs" : "models").resolve("odd");
        TinyWorld.write(odd, Variant.HYBRID, 3, 3); // actions
        player.assign(TrackInfo.RIVAL, "window");
        if (opened) {
            player.files().open(odd);
        } else {
            player.assign(TrackInfo.SMRITI, "odd");
        }
        settle();

        assertEquals("failed.world", state.message().get().key());
        assertEquals(List.of("hybrid", "window"), tracks(TrackInfo::model));
        assertEquals(List.of("hybrid", "window"), List.copyOf(state.models()));
        assertGoesOn();
        assertEquals(
                List.of(TrackInfo.SMRITI, TrackInfo.RIVAL),
                List.copyOf(state.ticks().getLast().tracks().keySet()));
    }
}
