package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.explore.OpenExplorer.await;
import static org.smriti.app.explore.OpenExplorer.fx;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.Screenshots;
import org.smriti.app.files.Owner;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.state.Driver;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.MapColoring;
import org.smriti.app.state.Panel;
import org.smriti.app.text.Language;
import org.smriti.app.text.Message;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** Everything that can be done, found in the palette and in context menus, and what keys say that they did. */
class ActsUiTest {

    private static OpenExplorer opened;
    private static ExplorerState state;

    private final FxRobot robot = new FxRobot();

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
    void asAtTheBeginning() {
        robot.interact(() -> {
            menu().ifPresent(ContextMenu::hide);
            state.keys().set(KeyMap.USUAL);
            state.language().set(Language.ENGLISH);
            state.searching().set(false);
            state.helping().set(false);
            state.presenting().set(false);
            state.panel().set(Panel.NONE);
            state.regenerating().set(false);
            state.difference().set(false);
            state.shownBeside().set(false);
            state.mapColoring().set(MapColoring.MAZE);
            state.note().set(Message.NONE);
            opened.window().setWidth(1280);
            opened.window().setHeight(720);
        });
        returnToTheWindow();
        robot.type(KeyCode.ESCAPE);
        robot.moveTo("#status");
    }

    // The palette

    private void search(String words) throws TimeoutException {
        robot.press(KeyCode.CONTROL).type(KeyCode.K).release(KeyCode.CONTROL);
        await(() -> state.searching().get());
        robot.interact(() -> field().setText(words));
    }

    private TextField field() {
        return robot.lookup("#palette-words").queryAs(TextField.class);
    }

    /** Titles of the rows that are in sight, from the top. */
    private List<String> found() throws TimeoutException {
        return fx(() -> {
            opened.window().getScene().getRoot().applyCss();
            opened.window().getScene().getRoot().layout();
            return robot.lookup(".palette-row .palette-title").<Labeled>queryAllAs(Labeled.class).stream()
                    .filter(ActsUiTest::isSeen)
                    .sorted(Comparator.comparing(
                            label -> label.localToScene(0, 0).getY()))
                    .map(Labeled::getText)
                    .toList();
        });
    }

    private static boolean isSeen(Node node) {
        return Stream.iterate(node, at -> at != null, Node::getParent).allMatch(Node::isVisible);
    }

    @Test
    void everyCommandIsInThePaletteInBothLanguages() throws TimeoutException {
        opened.walk(810_041, 3);
        for (Language language : Language.values()) {
            robot.interact(() -> state.language().set(language));
            search("");
            for (UserCommand command : UserCommand.values()) {
                String title = fx(() -> state.texts().get(command.key()));
                fx(() -> {
                    field().setText(title);
                    return title;
                });
                assertTrue(found().contains(title), command + " is not found as " + title + " but " + found());
            }
            robot.type(KeyCode.ESCAPE);
            assertFalse(state.searching().get());
        }
    }

    @Test
    void wordsInAnyOrderFindAnActAndEnterDoesIt() throws TimeoutException, IOException {
        opened.walk(810_042, 3);
        search("");
        Screenshots.save(opened.window(), "palette");
        robot.write("second 15");
        Screenshots.save(opened.window(), "palette-found");
        assertEquals("15 steps a second", found().getFirst());
        robot.type(KeyCode.ENTER);
        await(() -> state.rate().get() == 15);
        assertFalse(state.searching().get());
        assertEquals(
                opened.window().getScene().getRoot(),
                fx(() -> opened.window().getScene().getFocusOwner()));
        robot.type(KeyCode.TAB, KeyCode.TAB);
        await(() -> state.rate().get() == 10);
    }

    @Test
    void theArrowsChooseAmongWhatIsFound() throws TimeoutException {
        opened.walk(810_043, 3);
        search("map: ");
        int at = found().indexOf("map: how well a place was recalled");
        assertTrue(at > 0, found().toString());
        for (int i = 0; i < at; i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        await(() -> state.mapColoring().get() == MapColoring.RECALL);
    }

    @Test
    void aClickOnARowSteersOneStep() throws TimeoutException {
        opened.walk(810_044, 3);
        robot.clickOn("#palette-button");
        robot.write("left turn");
        assertEquals("turn left", found().getFirst());
        robot.clickOn(robot.lookup(".palette-row .palette-title")
                .match(node -> ((Labeled) node).getText().equals("turn left"))
                .<Node>query());
        await(() -> state.ticks().size() == 4);
        assertEquals("left", state.ticks().getLast().step().action().label());
        assertFalse(state.searching().get());
    }

    @Test
    void inTeluguEnglishWordsAreFoundToo() throws TimeoutException, IOException {
        opened.walk(810_045, 3);
        robot.interact(() -> state.language().set(Language.TELUGU));
        search("");
        Screenshots.save(opened.window(), "palette-telugu");
        robot.interact(() -> field().setText("bookmark"));
        String title = fx(() -> state.texts().get(UserCommand.BOOKMARK.key()));
        assertTrue(found().contains(title), found().toString());
        robot.interact(() -> field().setText(title));
        assertTrue(found().contains(title), found().toString());
    }

    @Test
    void whatCannotBeDoneSaysWhyAndStays() throws TimeoutException {
        opened.walk(810_046, 3);
        search("newest step");
        assertEquals("the newest step", found().getFirst());
        assertTrue(robot.lookup(".palette-row .faint").<Labeled>queryAllAs(Labeled.class).stream()
                .anyMatch(label -> label.getText().equals("this is the newest step")));
        robot.type(KeyCode.ENTER);
        assertTrue(state.searching().get());
    }

    @Test
    void thePaletteOpensWhileTextIsTyped() throws TimeoutException {
        opened.walk(810_047, 3);
        robot.clickOn("#seed");
        robot.press(KeyCode.CONTROL, KeyCode.SHIFT).type(KeyCode.P).release(KeyCode.CONTROL, KeyCode.SHIFT);
        await(() -> state.searching().get());
        robot.write("no such thing at all");
        assertEquals(List.of(), found());
        robot.type(KeyCode.ESCAPE);
        await(() -> !state.searching().get());
    }

    @Test
    void escapeIsForTheWindowAlsoWhileATooltipIsRead() throws TimeoutException {
        opened.walk(810_054, 3);
        robot.moveTo("#palette-button");
        await(() -> Window.getWindows().stream().anyMatch(Tooltip.class::isInstance));
        robot.interact(() -> state.message().set(Message.of("note.smooth.on")));
        robot.type(KeyCode.ESCAPE);
        assertEquals(Message.NONE, state.message().get());
    }

    @Test
    void whatHasNoKeyIsInThePalette() throws TimeoutException {
        opened.walk(810_048, 6);
        for (String wanted : List.of(
                "world maze-9x9",
                "Another world of this kind",
                "Smriti: model mamba",
                "Rival: model window",
                "chart: Recall against distance",
                "తెలుగు",
                "profile quality",
                "light window",
                "Layer 1: Zero the state",
                "Attention sees: 5 frames",
                "Heal",
                "branch from here",
                "File › Export")) {
            search(wanted.replace("File › ", ""));
            String title = wanted.substring(wanted.lastIndexOf('›') + 1).strip();
            assertTrue(found().stream().anyMatch(row -> row.contains(title)), wanted + " is not among " + found());
            robot.type(KeyCode.ESCAPE);
            assertFalse(state.searching().get());
        }
        search("world Layer 1 Zero the state");
        assertEquals(List.of(), found());
    }

    // Notes

    private String note() throws TimeoutException {
        return fx(() -> robot.lookup("#note").queryAs(Labeled.class).getText());
    }

    @Test
    void keysThatShowNothingElseSayWhatTheyDid() throws TimeoutException, IOException {
        opened.walk(810_049, 4);
        robot.type(KeyCode.TAB);
        assertEquals("15 steps a second", note());
        Screenshots.save(opened.window(), "note");
        robot.type(KeyCode.TAB, KeyCode.TAB);
        assertEquals("10 steps a second", note());
        robot.type(KeyCode.V);
        assertEquals("map: when a place was last shown", note());
        robot.type(KeyCode.L);
        assertEquals("light window", note());
        robot.type(KeyCode.L);
        assertEquals("dark window", note());
        robot.type(KeyCode.B);
        assertEquals("Bookmark at step 3", note());
        robot.type(KeyCode.P, KeyCode.P);
        await(() -> state.driver().get() == Driver.PERSON);
        assertEquals("You steer", note());
        robot.type(KeyCode.END);
        assertEquals("this is the newest step", note());
        robot.interact(() -> state.language().set(Language.TELUGU));
        assertNotEquals("this is the newest step", note());
    }

    @Test
    void theKeysOverlayBeginsWhereEnterDoesNothing() throws TimeoutException {
        KeyMap changed = KeyMap.USUAL.rebind(
                UserCommand.FORWARD, new KeyCodeCombination(KeyCode.W), new KeyCodeCombination(KeyCode.Y));
        robot.interact(() -> state.keys().set(changed));
        robot.type(KeyCode.F1);
        await(() -> state.helping().get());
        assertEquals(
                "keys-scroll",
                fx(() -> opened.window().getScene().getFocusOwner().getId()));
        robot.type(KeyCode.ENTER, KeyCode.SPACE);
        assertEquals(changed, state.keys().get());
        Screenshots.save(opened.window(), "keys-first");
        robot.type(KeyCode.ESCAPE);
    }

    // Context menus

    private static Optional<ContextMenu> menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst();
    }

    private List<String> entries() throws TimeoutException {
        await(() -> menu().isPresent());
        return fx(() -> menu().orElseThrow().getItems().stream()
                .map(MenuItem::getId)
                .filter(id -> id != null)
                .toList());
    }

    private void choose(String id) throws TimeoutException {
        await(() -> robot.lookup(id)
                .tryQuery()
                .filter(node -> isSeen(node) && node.getLayoutBounds().getHeight() > 0)
                .isPresent());
        Bounds place;
        do { // a menu may still move into the screen
            place = placeOf(id);
            WaitForAsyncUtils.waitForFxEvents();
        } while (!placeOf(id).equals(place));
        robot.clickOn(id);
        returnToTheWindow();
    }

    private Bounds placeOf(String id) throws TimeoutException {
        return fx(() -> {
            Node node = robot.lookup(id).query();
            return node.localToScreen(node.getLayoutBounds());
        });
    }

    /** On the headless platform, keys go to a menu that was closed until the window is clicked. */
    private void returnToTheWindow() {
        robot.clickOn("#caption");
    }

    private void assertGone() throws TimeoutException {
        await(() -> menu().isEmpty());
    }

    /** A place on the timeline, where a share of it is left of it. */
    private Point2D onTimeline(double share) throws TimeoutException {
        Node timeline = robot.lookup("#timeline").query();
        Bounds bounds = fx(() -> timeline.localToScreen(timeline.getLayoutBounds()));
        return new Point2D(bounds.getMinX() + share * bounds.getWidth(), bounds.getMinY() + 20);
    }

    @Test
    void theTimelineBranchesWhereItIsClicked() throws TimeoutException, IOException {
        opened.walk(810_050, 30);
        robot.rightClickOn(onTimeline(0.5));
        assertEquals(15, fx(() -> state.playhead().get()), 1);
        int at = state.playhead().get();
        assertTrue(
                entries()
                        .containsAll(List.of(
                                "act-bookmark",
                                "act-regenerate",
                                "act-regenerate-from-nothing",
                                "act-fork-here",
                                "act-look-newest",
                                "act-palette")),
                entries().toString());
        Screenshots.save(menu().orElseThrow().getScene(), "menu-timeline");
        choose("#act-fork-here");
        await(() -> state.branch().get() == 1);
        assertEquals(at + 1, state.ticks().size());
        assertGone();

        robot.interact(() -> opened.explorer().player().checkout(0));
        await(() -> state.branch().get() == 0);
        robot.rightClickOn("#branches .tree-cell:selected");
        Screenshots.save(menu().orElseThrow().getScene(), "menu-branches");
        assertTrue(entries().contains("act-branch-0"), entries().toString());
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void aBookmarkIsSetAndReachedFromTheTimeline() throws TimeoutException {
        opened.walk(810_051, 30);
        robot.rightClickOn(onTimeline(0.3));
        int at = fx(() -> state.playhead().get());
        choose("#act-bookmark");
        await(() -> state.bookmarks().size() == 1);
        assertGone();
        robot.type(KeyCode.END);
        search("bookmark " + at);
        robot.type(KeyCode.ENTER);
        await(() -> state.playhead().get() == at);
    }

    @Test
    void theMapIsColouredByName() throws TimeoutException, IOException {
        opened.walk(810_052, 12);
        robot.rightClickOn("#map");
        assertTrue(entries()
                .containsAll(List.of("act-map-maze", "act-map-last-seen", "act-map-recall", "act-map-explain")));
        Screenshots.save(menu().orElseThrow().getScene(), "menu-map");
        choose("#act-map-last-seen");
        await(() -> state.mapColoring().get() == MapColoring.LAST_SEEN);
        robot.rightClickOn("#map");
        choose("#act-map-explain");
        assertTrue(note().startsWith("Yellow was shown just now"), note());
    }

    @Test
    void aPaneHasItsMenuUnderShiftF10() throws TimeoutException, IOException {
        opened.walk(810_053, 12);
        robot.rightClickOn("#smriti");
        assertTrue(
                entries()
                        .containsAll(
                                List.of("act-difference", "act-shown", "act-smriti-model-", "act-chart-denoise-5")),
                entries().toString());
        Screenshots.save(menu().orElseThrow().getScene(), "menu-pane");
        robot.type(KeyCode.ESCAPE);
        assertGone();
        robot.rightClickOn("#truth");
        assertFalse(entries().contains("act-smriti-model-"));
        robot.type(KeyCode.ESCAPE);
        assertGone();

        returnToTheWindow();
        robot.type(KeyCode.F6, KeyCode.F6, KeyCode.F6);
        assertEquals(
                "truth", fx(() -> opened.window().getScene().getFocusOwner().getId()));
        robot.press(KeyCode.SHIFT).type(KeyCode.F10).release(KeyCode.SHIFT);
        await(() -> menu().isPresent());
        for (int i = 0; i < 9 && !isChosen("#act-difference"); i++) {
            robot.type(KeyCode.DOWN);
        }
        robot.type(KeyCode.ENTER);
        await(() -> state.difference().get());
        assertGone();
    }

    private boolean isChosen(String id) throws TimeoutException {
        return fx(() -> {
            Node row = robot.lookup(id).query();
            return row.getScene().getFocusOwner() == row;
        });
    }

    @Test
    void aLongPressOpensTheMenu() throws TimeoutException {
        opened.walk(810_054, 12);
        Node map = robot.lookup("#map").query();
        Bounds bounds = fx(() -> map.localToScreen(map.getLayoutBounds()));
        robot.interact(() -> touch(map, MouseEvent.MOUSE_PRESSED, bounds.getCenterX(), bounds.getCenterY()));
        robot.interact(() -> touch(map, MouseEvent.MOUSE_DRAGGED, bounds.getCenterX() + 3, bounds.getCenterY()));
        await(() -> menu().isPresent());
        robot.interact(() -> touch(map, MouseEvent.MOUSE_RELEASED, bounds.getCenterX(), bounds.getCenterY()));
        assertTrue(entries().contains("act-map-recall"));
        robot.type(KeyCode.ESCAPE);
    }

    private static void touch(Node node, EventType<MouseEvent> type, double x, double y) {
        Point2D local = node.screenToLocal(x, y);
        boolean down = type != MouseEvent.MOUSE_RELEASED;
        Event.fireEvent(
                node,
                new MouseEvent(
                        type,
                        local.getX(),
                        local.getY(),
                        x,
                        y,
                        MouseButton.PRIMARY,
                        1,
                        false,
                        false,
                        false,
                        false,
                        down,
                        false,
                        false,
                        true,
                        false,
                        true,
                        null));
    }

    // Disturbances

    @Test
    void whatTheModelWasShownStandsBesideTheTruth() throws TimeoutException, IOException {
        opened.walk(810_057, 12);
        assertTrue(robot.lookup("#given").tryQuery().isEmpty());
        robot.type(KeyCode.N);
        opened.walkOn(2);
        robot.type(KeyCode.I);
        await(() -> robot.lookup("#given").tryQuery().isPresent());
        assertEquals("What the model was shown stands beside the truth", note());
        assertEquals(
                "noise, 4 frames left",
                fx(() -> robot.lookup("#given-badge").queryAs(Labeled.class).getText()));
        Screenshots.save(opened.window(), "shown-beside");
        robot.type(KeyCode.M);
        opened.walkOn(1);
        assertEquals(
                "nothing",
                fx(() -> robot.lookup("#given-note").queryAs(Labeled.class).getText()));
        robot.type(KeyCode.M, KeyCode.I);
        await(() -> robot.lookup("#given").tryQuery().isEmpty());
    }

    @Test
    void aDisturbanceIsSaidAndMarkedOnTheTimeline() throws TimeoutException, IOException {
        opened.walk(810_055, 12);
        robot.type(KeyCode.K);
        assertEquals("The next 5 frames are black", note());
        opened.walkOn(8);
        assertEquals(
                List.of(new Disturbance.Acting(Disturbance.BLACKOUT, 5)),
                state.ticks().get(12).step().disturbances());
        assertEquals(List.of(), state.ticks().get(17).step().disturbances());
        double thumb = fx(() -> 48 * state.typeScale().get());
        robot.moveTo(onTimeline(13.5
                / 20
                * Math.min(1, 20 * thumb / fx(() -> opened.window().getScene().getWidth()))));
        await(() -> state.hoveredStep().get() == 13);
        await(() -> Window.getWindows().stream()
                .anyMatch(window -> window instanceof Tooltip tip
                        && tip.getText().replace('\n', ' ').contains("Disturbed: blackout, 4 frames left.")));
        Screenshots.save(opened.window(), "disturbed");
        robot.moveTo("#status");
    }

    // Presentations

    @Test
    void beforeAnAudienceEverythingThatIsPressedIsAsLargeAsAFinger() throws TimeoutException, IOException {
        opened.walk(810_056, 12);
        robot.type(KeyCode.F5);
        await(() -> state.presenting().get());
        search("map");
        assertFalse(found().isEmpty());
        robot.lookup(".palette-row").<Region>queryAllAs(Region.class).stream()
                .filter(row -> !row.getPseudoClassStates().isEmpty() && isSeen(row))
                .forEach(row -> assertTrue(row.getHeight() >= 44, row + " is " + row.getHeight() + " high"));
        Screenshots.save(opened.window(), "palette-presenting");
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.G);
        for (String button : List.of("#from-nothing", "#from-all", "#sweep-prefixes", "#take-steps")) {
            double height = fx(() -> robot.lookup(button).queryAs(Region.class).getHeight());
            assertTrue(height >= 44, button + " is " + height + " high");
        }
        robot.type(KeyCode.G);
        robot.rightClickOn("#smriti");
        await(() -> menu().isPresent());
        Screenshots.save(menu().orElseThrow().getScene(), "menu-presenting");
        await(() -> robot.lookup("#act-difference").query().getLayoutBounds().getHeight() >= 44);
    }
}
