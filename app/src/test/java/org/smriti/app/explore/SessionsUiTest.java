package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.explore.OpenExplorer.assertSameSteps;
import static org.smriti.app.explore.OpenExplorer.await;
import static org.smriti.app.explore.OpenExplorer.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.Screenshots;
import org.smriti.app.files.EarlierSession;
import org.smriti.app.files.Owner;
import org.smriti.app.live.ModelIdle;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.text.Language;
import org.testfx.api.FxRobot;

/** Sessions that are begun, replaced, brought back and found again, in one window with the real engine and the shipped models. */
class SessionsUiTest {

    private static OpenExplorer opened;
    private static ExplorerState state;

    private final Robot robot = new Robot();

    @BeforeAll
    static void start(@TempDir Path person) throws TimeoutException {
        opened = OpenExplorer.of(person, Owner.current());
        state = opened.state();
    }

    @AfterAll
    static void stop() throws TimeoutException {
        opened.close();
    }

    @BeforeEach
    void steersAgain() throws TimeoutException {
        fx(() -> {
            state.offer().set(Optional.empty());
            state.regenerating().set(false);
            opened.window().requestFocus();
            opened.window().getScene().getRoot().requestFocus();
            return opened;
        });
    }

    /** A robot with the lookups that these tests share. */
    private static final class Robot extends FxRobot {

        <T extends Node> T find(String id, Class<T> type) {
            return lookup(id).queryAs(type);
        }
    }

    private Opened session() throws TimeoutException {
        return fx(() -> state.session().get().orElseThrow());
    }

    private String text(String id) throws TimeoutException {
        return fx(() -> robot.find(id, Label.class).getText());
    }

    private boolean isShown(String id) throws TimeoutException {
        return fx(() -> robot.find(id, Node.class).isVisible());
    }

    @Test
    void beginningAgainByMistakeIsUndoneByAClick() throws TimeoutException, IOException {
        List<Tick> walked = opened.walk(810_101, 7);

        robot.type(KeyCode.R);
        await(() -> state.ticks().size() == 1 && state.offer().get().isPresent());
        assertEquals("Started again", text("#undo-done"));
        Screenshots.save(opened.window(), "started-again");
        robot.clickOn("#undo-note-undo");
        await(() -> state.ticks().size() == walked.size());

        assertEquals(walked, opened.ticks());
        assertEquals("Back in room 810101, at step 6", text("#undo-done"));
        assertFalse(isShown("#undo-note-undo"));
        Screenshots.save(opened.window(), "undone");
        robot.clickOn("#undo-note-redo");
        await(() -> state.ticks().size() == 1);
    }

    @Test
    void theKeysUndoAndRedoWhatTookTheSessionsPlace() throws TimeoutException {
        List<Tick> first = opened.walk(810_102, 5);
        List<Tick> second = opened.walk(810_103, 3);

        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> state.ticks().size() == first.size());
        assertSameSteps(first, opened.ticks());
        robot.push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        await(() -> state.ticks().size() == second.size());
        assertSameSteps(second, opened.ticks());
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> state.ticks().size() == first.size());
        robot.push(KeyCode.CONTROL, KeyCode.Y);
        await(() -> state.ticks().size() == second.size());
    }

    @Test
    void theRestartOfAPresentationIsUndoneToo() throws TimeoutException {
        List<Tick> walked = opened.walk(810_104, 5);
        robot.type(KeyCode.F5);
        await(() -> state.presenting().get());
        robot.type(KeyCode.R);
        await(() -> state.ticks().size() == 1);
        robot.push(KeyCode.CONTROL, KeyCode.Z);
        await(() -> state.ticks().size() == walked.size());
        robot.type(KeyCode.F5);
        await(() -> !state.presenting().get());
    }

    @Test
    void aWorldThatIsChosenOpensAtOnce() throws TimeoutException, IOException {
        opened.walk(810_105, 2);

        robot.clickOn("#world");
        Screenshots.save(opened.window(), "worlds");
        robot.clickOn("maze-5x5");
        await(() -> state.session().get().orElseThrow().world().equals("maze-5x5"));

        assertEquals(810_105, session().seed(), "with the seed that stands there");
        await(() -> opened.window().getScene().getFocusOwner()
                == opened.window().getScene().getRoot());
        robot.clickOn("#world");
        robot.clickOn("room");
        await(() -> state.session().get().orElseThrow().world().equals("room"));
    }

    @Test
    void whatIsNoSeedIsRefusedAtTheFieldAndNothingIsLost() throws TimeoutException, IOException {
        List<Tick> walked = opened.walk(810_106, 4);

        robot.doubleClickOn("#seed").write("12x").push(KeyCode.ENTER);
        await(() -> robot.find("#seed-refused", Label.class).isVisible());
        assertTrue(text("#seed-refused").contains("“12x”"), text("#seed-refused"));
        assertTrue(text("#seed-refused").contains("whole number"), text("#seed-refused"));
        Screenshots.save(opened.window(), "seed-refused");
        assertEquals(walked, opened.ticks());
        assertEquals("12x", fx(() -> robot.find("#seed", TextField.class).getText()));

        robot.write("810107"); // replaces what is marked
        await(() -> !robot.find("#seed-refused", Label.class).isVisible());
        robot.push(KeyCode.ENTER);
        await(() -> state.session().get().orElseThrow().seed() == 810_107);
    }

    @Test
    void aDrawnMazeHasANameAndNoSeed(@TempDir Path folder) throws TimeoutException, IOException {
        opened.walk(810_108, 2);
        Path drawn = Files.writeString(
                folder.resolve("drawn.txt"),
                "walls\nblue cerise green\nyellow red purple\nred blue green_bright\nmap\n"
                        + "#####\n#...#\n#.R.#\n#..@#\n#####\n");

        opened.explorer().player().files().open(drawn);
        await(() -> state.session().get().orElseThrow().world().equals("drawn.txt"));
        Screenshots.save(opened.window(), "drawn-maze");
        assertEquals("drawn.txt", fx(() -> robot.find("#world", ComboBox.class).getValue()));
        assertEquals("", fx(() -> robot.find("#seed", TextField.class).getText()));
        assertTrue(fx(() -> robot.find("#seed", TextField.class).isDisabled()));

        robot.clickOn("#world");
        robot.clickOn("room");
        await(() -> state.session().get().orElseThrow().world().equals("room"));
        assertEquals(810_108, session().seed(), "the seed that was there last");
        assertEquals("810108", fx(() -> robot.find("#seed", TextField.class).getText()));
        assertFalse(fx(() -> robot.find("#world", ComboBox.class).getItems().contains("drawn.txt")));
    }

    @Test
    void modelsSayWhatTheyAre() throws TimeoutException, IOException {
        opened.walk(810_109, 2);
        robot.clickOn("#rival-model");
        Screenshots.save(opened.window(), "rivals");
        await(() -> robot.lookup(".explanation").queryAllAs(Label.class).stream()
                .anyMatch(line -> line.getText().startsWith("attention over the last ten frames only")));
        assertTrue(fx(() -> rivalCell("craft").isDisabled()), "it knows another world");
        assertFalse(fx(() -> rivalCell("window").isDisabled()));
        robot.type(KeyCode.ESCAPE);
        double[] sizes = fx(() -> new double[] {
            robot.find("#rival-model", Node.class).getLayoutBounds().getHeight(),
            robot.find("#profile", Node.class).getLayoutBounds().getHeight(),
            robot.find("#rival-model", Node.class).getLayoutBounds().getWidth()
        });
        assertEquals(sizes[1], sizes[0], 2, "the closed box is as high as one without explanations");
        assertTrue(sizes[2] < 200, sizes[2] + " wide");
        robot.clickOn("#smriti-models");
        Screenshots.save(opened.window(), "models-explained");
        robot.type(KeyCode.ESCAPE);
        assertEquals(
                "hybrid",
                fx(() -> robot.find("#smriti-models", MenuButton.class).getText()));
    }

    private ListCell<?> rivalCell(String model) {
        return robot.lookup(".list-cell").queryAllAs(ListCell.class).stream()
                .filter(cell -> model.equals(cell.getItem()) && cell.getGraphic() != null)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void earlierSessionsShowWhatTheyWere() throws TimeoutException, IOException {
        opened.walk(810_110, 6);
        List<EarlierSession> before = fx(() -> List.copyOf(state.files().earlier()));
        opened.walk(810_111, 2);
        await(() -> !state.files().earlier().equals(before));

        robot.push(KeyCode.F10);
        robot.clickOn("#file-earlier");
        await(() -> robot.lookup("#file-earlier-0").tryQuery().isPresent());
        Screenshots.save(opened.window(), "earlier-sessions");
        MenuItem latest = fx(this::latest);
        String text = fx(latest::getText);
        assertTrue(text.startsWith("room 810110 · 6 steps\nhybrid"), text);
        assertTrue(text.contains("just now"), text);
        assertTrue(latest.getGraphic() instanceof ImageView);
        robot.type(KeyCode.ESCAPE, 2);
        robot.type(KeyCode.F2);
        await(() -> state.language().get() == Language.TELUGU);
        robot.push(KeyCode.F10);
        robot.clickOn("#file-earlier");
        Screenshots.save(opened.window(), "earlier-sessions-telugu");
        assertTrue(fx(() -> latest().getText()).startsWith("room 810110 · 6 అడుగులు\nhybrid"));
        robot.type(KeyCode.ESCAPE, 2);
        robot.type(KeyCode.F2);
        await(() -> state.language().get() == Language.ENGLISH);
    }

    private MenuItem latest() {
        return robot.find("#file-menu", MenuButton.class).getItems().stream()
                .filter(item -> "file-earlier".equals(item.getId()))
                .map(item -> ((Menu) item).getItems().getFirst())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theBarForRegeneratingFollowsTheBranchAndTheSession() throws TimeoutException, IOException {
        opened.walk(810_112, 15);
        fx(() -> {
            state.lookAt(8);
            return state;
        });
        robot.type(KeyCode.G);
        await(() -> text("#take").equals("from step 8, 8 clean frames before it"));
        robot.clickOn("#from-nothing");
        await(() -> state.branch().get() == 1);
        assertEquals("from step 8, 0 clean frames before it", text("#take"));
        RangeSlider handles = robot.find("#prefix", RangeSlider.class);
        assertEquals(List.of(8.0, 8.0), fx(() -> List.of(handles.getLowValue(), handles.getHighValue())));
        Screenshots.save(opened.window(), "regenerate-from-nothing");

        robot.type(KeyCode.COMMA); // a step back
        await(() -> text("#take").equals("from step 7, 0 clean frames before it"));

        robot.type(KeyCode.R);
        await(() -> state.ticks().size() == 1);
        ModelIdle.await(opened.explorer().player());
        robot.type(KeyCode.G);
        await(() -> text("#take").startsWith("There are no steps"));
        assertTrue(fx(() -> robot.find("#from-nothing", Node.class).isDisabled()));
        opened.walkOn(6);
        assertEquals("from step 6, 6 clean frames before it", text("#take"));
        robot.type(KeyCode.G);
    }
}
