package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.export.Recording;
import org.smriti.app.files.Owner;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Surgery;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Experiments;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.Control;
import org.smriti.model.world.World;
import org.testfx.api.FxRobot;

/** The window with a world that its code does not mention: the coloured tiles. */
class AnotherWorldUiTest {

    @TempDir
    Path person;

    private OpenExplorer opened;

    @BeforeEach
    void open() throws Exception {
        opened = OpenExplorer.of(person, Owner.current());
    }

    @AfterEach
    void close() throws TimeoutException {
        opened.close();
    }

    private ExplorerState state() {
        return opened.state();
    }

    /** Opens a model of tiles from its folder; that also opens the first world that the model knows. */
    private void openTiles() throws Exception {
        opened.explorer().player().files().open(TinyWorld.write(person.resolve("tiles-model"), Variant.HYBRID, 3, 4));
        OpenExplorer.await(() -> state().session().get().orElseThrow().world().equals("tiles")
                && state().ticks().size() == 1
                && state().work().get().isEmpty());
    }

    @Test
    void aPersonWalksInItSavesAndComesBack() throws Exception {
        openTiles();
        assertEquals(
                List.of("tiles-model"),
                state().session().get().orElseThrow().tracks().stream()
                        .map(TrackInfo::model)
                        .toList());
        FxRobot robot = new FxRobot();
        OpenExplorer.fx(() -> {
            opened.window().requestFocus();
            return opened;
        });
        robot.press(KeyCode.LEFT);
        OpenExplorer.await(() -> state().ticks().size() >= 4);
        robot.release(KeyCode.LEFT);
        robot.press(KeyCode.UP);
        OpenExplorer.await(
                () -> state().ticks().getLast().step().action().label().equals("forward"));
        robot.release(KeyCode.UP);
        OpenExplorer.fx(() -> {
            opened.explorer().player().play(false);
            return opened;
        });
        Path file = person.resolve("tiles.smriti");
        opened.explorer().player().files().save(file);
        OpenExplorer.await(() -> state().files().document().get().isPresent());
        List<Tick> ticks = opened.ticks();
        assertEquals("turn_left", ticks.get(1).step().action().label());
        assertTrue(ticks.get(1).tracks().get(TrackInfo.SMRITI).prediction().psnr() > 0);
        assertEquals(1, ticks.get(1).step().lastSeen().age());

        opened.explorer().player().open("tiles", 7);
        OpenExplorer.await(() -> state().session().get().orElseThrow().seed() == 7
                && state().ticks().size() == 1);
        assertFalse(Arrays.equals(
                ticks.getFirst().step().truth(),
                opened.ticks().getFirst().step().truth()));
        opened.explorer().player().files().open(file);
        OpenExplorer.await(() -> state().ticks().size() == ticks.size());
        List<Tick> again = opened.ticks();
        for (int i = 0; i < ticks.size(); i++) {
            assertEquals(ticks.get(i).step().agent(), again.get(i).step().agent());
            assertArrayEquals(ticks.get(i).step().truth(), again.get(i).step().truth());
        }
    }

    @Test
    void aWorldThatNoModelKnowsIsWalkedInAlone() throws Exception {
        opened.explorer().player().open("tiles", 7); // the models that are loaded are of mazes
        OpenExplorer.await(() -> state().message().get().key().equals("failed.left-out"));
        OpenExplorer.await(() -> state().session().get().orElseThrow().world().equals("tiles")
                && state().ticks().size() == 1);
        assertEquals(List.of(), state().session().get().orElseThrow().tracks());
        World kind = state().session().get().orElseThrow().kind();
        opened.explorer().player().step(kind.steer(Set.of(Control.LEFT)));
        OpenExplorer.await(() -> state().ticks().size() == 2);
        assertNothingThatNeedsAModelIsDone();
        Path file = person.resolve("alone.smriti");
        opened.explorer().player().files().save(file);
        OpenExplorer.await(() -> state().files().document().get().isPresent());

        opened.explorer().player().open("room", 7);
        OpenExplorer.await(() -> state().session().get().orElseThrow().world().equals("room")
                && state().ticks().size() == 1);
        assertEquals(Message.NONE, state().message().get());
        opened.explorer().player().undo();
        awaitTheWalkAlone();
        opened.explorer().player().redo();
        OpenExplorer.await(() -> state().session().get().orElseThrow().world().equals("room"));
        opened.explorer().player().files().open(file);
        awaitTheWalkAlone();
        assertEquals("failed.left-out", state().message().get().key());
        assertEquals("turn_left", opened.ticks().getLast().step().action().label());
    }

    private void awaitTheWalkAlone() throws TimeoutException {
        OpenExplorer.await(() -> state().session().get().orElseThrow().world().equals("tiles")
                && state().ticks().size() == 2
                && state().work().get().isEmpty());
        assertEquals(List.of(), state().session().get().orElseThrow().tracks());
    }

    private void assertNothingThatNeedsAModelIsDone() throws Exception {
        assertTold("failed.no-model", () -> experiments().probe(Script.SPIN));
        assertTold("failed.no-model", () -> opened.explorer().player().regenerate(1, 9, 0, 1, 0));
        assertTold("failed.no-model", () -> experiments().sweep(1, 1, 0));
        assertTold("failed.operation", () -> experiments().operate(List.of(new Surgery.Window(5))));
        opened.explorer().player().study(1, 2);
        FxRobot robot = new FxRobot();
        robot.interact(() -> state().regenerating().set(true));
        for (String button : List.of("#from-nothing", "#from-all", "#regenerate-now", "#sweep-prefixes")) {
            assertTrue(robot.lookup(button).query().isDisabled(), button);
        }
        robot.interact(() -> state().regenerating().set(false));
        Path table = person.resolve("alone.csv");
        Recording walk = new Recording(
                new FilmOrigin("tiles", 7, FilmOrigin.WALKING, Map.of()),
                state().session().get().orElseThrow().side(),
                List.of(Recording.TRUTH),
                opened.ticks());
        opened.explorer().player().files().export(ExportFormat.CSV, walk, FilmLook.USUAL, table);
        OpenExplorer.await(() -> Files.exists(table));
        closeMessage();
        assertTrue(state().playing().get(), "something failed");
        assertEquals(2, opened.ticks().size());
    }

    private Experiments experiments() {
        return opened.explorer().player().experiments();
    }

    private void closeMessage() throws TimeoutException {
        OpenExplorer.fx(() -> {
            state().message().set(Message.NONE);
            return opened;
        });
    }

    private void assertTold(String key, Runnable act) throws Exception {
        closeMessage();
        act.run();
        OpenExplorer.await(() -> state().message().get().key().equals(key));
    }

    @Test
    void aModelIsLeftOutWithOneMessageThatGoesWhenItTakesPartAgain() throws Exception {
        opened.explorer().player().open("tiles", 7);
        OpenExplorer.await(() -> state().message().get().key().equals("failed.left-out"));
        closeMessage();
        opened.explorer().player().open("tiles", 7);
        opened.explorer().player().open("tiles", 8);
        OpenExplorer.await(
                () -> state().session().get().filter(now -> now.seed() == 8).isPresent());
        assertEquals(Message.NONE, state().message().get());

        opened.explorer().player().open("room", 7);
        opened.explorer().player().open("tiles", 7);
        OpenExplorer.await(() -> state().message().get().key().equals("failed.left-out"));
        opened.explorer().player().open("room", 7);
        OpenExplorer.await(() -> state().message().get().equals(Message.NONE));
    }

    @Test
    void whatTheWorldDoesNotHaveIsSaidAndChangesNothing() throws Exception {
        openTiles();
        opened.explorer().player().assign(TrackInfo.RIVAL, "window"); // this one too is of mazes
        OpenExplorer.await(() -> state().message().get().key().startsWith("failed.model-"));
        opened.explorer().player().experiments().probe(Script.RETRACE);
        OpenExplorer.await(() -> state().message().get().key().equals("failed.probe"));
        assertEquals(1, opened.ticks().size());
        assertEquals(1, state().session().get().orElseThrow().tracks().size());
    }
}
