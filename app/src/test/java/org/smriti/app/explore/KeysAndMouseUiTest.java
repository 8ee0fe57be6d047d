package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.explore.OpenExplorer.await;
import static org.smriti.app.explore.OpenExplorer.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import org.controlsfx.control.RangeSlider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.Screenshots;
import org.smriti.app.files.Owner;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Language;
import org.smriti.app.view.ExplorerView;
import org.testfx.api.FxRobot;

/** Operation by keys alone, keys that a person has changed, hovering, and large screens. */
class KeysAndMouseUiTest {

    private static OpenExplorer opened;
    private static ExplorerState state;
    private static Path folder;

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start(@TempDir Path person) throws TimeoutException {
        folder = person;
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
            state.keys().set(KeyMap.USUAL);
            state.language().set(Language.ENGLISH);
            state.helping().set(false);
            state.panel().set(Panel.NONE);
            state.regenerating().set(false);
            opened.window().setWidth(1280);
            opened.window().setHeight(720);
        });
        robot.type(KeyCode.ESCAPE);
    }

    private Optional<Node> focused() throws TimeoutException {
        return fx(() -> Optional.ofNullable(opened.window().getScene().getFocusOwner()));
    }

    private boolean isIn(String id) throws TimeoutException {
        for (Node at = focused().orElseThrow(); at != null; at = at.getParent()) {
            if (id.equals(at.getId())) {
                return true;
            }
        }
        return false;
    }

    private void goTo(KeyCode key, String id, int most) throws TimeoutException {
        for (int i = 0; i < most && !isIn(id); i++) {
            robot.type(key);
        }
        assertTrue(isIn(id), id + " is not reached by " + key + " but " + focused());
    }

    @Test
    void aRivalAndAChartAreChosenByKeysAlone() throws TimeoutException, IOException {
        opened.walk(810_031, 8);
        goTo(KeyCode.F6, "toolbar", 1);
        goTo(KeyCode.TAB, "rival-model", 12);
        Screenshots.save(opened.window(), "focus-rival");
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.DOWN);
        robot.type(KeyCode.ENTER);
        await(() -> state.session().get().orElseThrow().tracks().stream()
                .anyMatch(track -> track.name().equals(TrackInfo.RIVAL)));

        goTo(KeyCode.F6, "charts", 8);
        goTo(KeyCode.TAB, "charts-recall", 8);
        robot.type(KeyCode.ENTER);
        await(() -> state.chart().get().equals("recall"));
        Screenshots.save(opened.window(), "focus-chart");
        int before = state.ticks().size();
        robot.type(KeyCode.ESCAPE);
        robot.press(KeyCode.LEFT);
        await(() -> state.ticks().getLast().step().action().label().equals("left")
                && state.ticks().size() > before);
        robot.release(KeyCode.LEFT);
    }

    @Test
    void stepsAreRegeneratedAndABranchOpenedByKeysAlone() throws TimeoutException, IOException {
        opened.walk(810_032, 40);
        robot.type(KeyCode.G);
        goTo(KeyCode.F6, "regenerate", 10);
        RangeSlider range = robot.lookup("#prefix").queryAs(RangeSlider.class);
        double low = range.getLowValue();
        goTo(KeyCode.TAB, "prefix-low", 2);
        robot.type(KeyCode.RIGHT);
        robot.type(KeyCode.RIGHT);
        await(() -> range.getLowValue() == low + 2);
        Screenshots.save(opened.window(), "focus-prefix");
        goTo(KeyCode.TAB, "from-nothing", 7);
        robot.type(KeyCode.SPACE);
        await(() -> state.branch().get() == 1);

        goTo(KeyCode.F6, "branches", 8);
        robot.type(KeyCode.UP);
        robot.type(KeyCode.ENTER);
        await(() -> state.branch().get() == 0);
        Screenshots.save(opened.window(), "focus-branches");
        Region charts = robot.lookup("#charts").queryAs(Region.class);
        assertTrue(charts.getHeight() >= 180, "charts are " + charts.getHeight() + " high");
        Bounds bounds = fx(() -> charts.localToScene(charts.getLayoutBounds()));
        Node timeline = robot.lookup("#timeline").query();
        assertTrue(bounds.getMaxY() <= fx(() -> timeline.localToScene(0, 0).getY()));
        robot.type(KeyCode.ESCAPE);
        assertEquals(opened.window().getScene().getRoot(), focused().orElseThrow());
    }

    @Test
    void aLayerIsCutAndAModelChosenByKeysAlone() throws TimeoutException {
        opened.walk(810_034, 12);
        robot.type(KeyCode.O);
        goTo(KeyCode.F6, "surgery", 12);
        goTo(KeyCode.TAB, "surgery-zero", 4);
        robot.type(KeyCode.SPACE);
        await(() -> state.operations().size() == 1);
        goTo(KeyCode.F6, "surgery", 12);
        goTo(KeyCode.TAB, "surgery-heal", 9);
        robot.type(KeyCode.SPACE);
        await(() -> state.operations().isEmpty());
        robot.type(KeyCode.O);

        goTo(KeyCode.F6, "stage", 12);
        goTo(KeyCode.TAB, "smriti-models", 4);
        robot.type(KeyCode.SPACE, KeyCode.DOWN, KeyCode.ENTER);
        await(() -> state.session()
                .get()
                .flatMap(session -> session.track(TrackInfo.SMRITI))
                .filter(info -> info.model().equals(state.models().getFirst()))
                .isPresent());
        robot.interact(() -> opened.explorer().player().assign(TrackInfo.SMRITI, "hybrid"));
        await(() -> state.session()
                .get()
                .flatMap(session -> session.track(TrackInfo.SMRITI))
                .filter(info -> info.model().equals("hybrid"))
                .isPresent());
    }

    @Test
    void aProbesCardIsReadAndLeftByKeysAlone() throws TimeoutException {
        opened.walk(810_035, 6);
        robot.type(KeyCode.DIGIT5);
        await(() -> state.probed().get().isPresent() && state.work().get().isEmpty());
        goTo(KeyCode.TAB, "probe-card", 2);
        robot.type(KeyCode.ESCAPE);
        await(() -> state.probed().get().isEmpty());
        assertEquals(opened.window().getScene().getRoot(), focused().orElseThrow());
    }

    @Test
    void everyRegionIsReachedAndLeftInOrder() throws TimeoutException {
        opened.walk(810_033, 6);
        for (String region : List.of("toolbar", "stage-head", "stage", "controls", "map", "charts", "timeline")) {
            robot.type(KeyCode.F6);
            assertTrue(isIn(region), region + ": " + focused());
            assertTrue(robot.lookup("#focus-ring").query().isVisible());
        }
        int at = state.playhead().get();
        robot.type(KeyCode.LEFT);
        await(() -> state.playhead().get() == at - 1);
        robot.press(KeyCode.SHIFT).type(KeyCode.F6).release(KeyCode.SHIFT);
        assertTrue(isIn("charts"));
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#focus-ring").query().isVisible());
    }

    @Test
    void aKeyIsChosenAnewAndKept() throws TimeoutException, IOException {
        robot.type(KeyCode.F1);
        await(() -> robot.lookup("#key-forward-1").tryQuery().isPresent());
        Screenshots.save(opened.window(), "keys");
        robot.clickOn("#key-forward-1");
        robot.type(KeyCode.K);
        await(() ->
                state.keys().get().command(new KeyCodeCombination(KeyCode.K)).equals(Optional.of(UserCommand.FORWARD)));
        assertEquals(
                "K was “blackout”, which has W now.",
                robot.lookup("#keys-said").queryAs(Labeled.class).getText());
        Screenshots.save(opened.window(), "keys-swapped");
        robot.interact(() -> state.language().set(Language.TELUGU));
        Screenshots.save(opened.window(), "keys-telugu");
        robot.interact(() -> state.language().set(Language.ENGLISH));
        robot.type(KeyCode.ESCAPE);

        robot.press(KeyCode.K).press(KeyCode.LEFT);
        await(() -> state.ticks().getLast().step().action().label().equals("forward_left"));
        robot.release(KeyCode.K).release(KeyCode.LEFT);
        await(() -> Files.readString(folder.resolve("config").resolve("settings.json"))
                .contains("\"forward\""));
        robot.type(KeyCode.F1);
        robot.clickOn("#keys-usual");
        await(() -> state.keys().get().equals(KeyMap.USUAL));
    }

    @Test
    void whatIsHoveredIsMarkedEverywhereAndAClickPins() throws TimeoutException, IOException {
        opened.walk(810_034, 30);
        robot.interact(() -> state.chart().set("state-lines"));
        Node timeline = robot.lookup("#timeline").query();
        Bounds bounds = fx(() -> timeline.localToScreen(timeline.getLayoutBounds()));
        robot.moveTo(bounds.getMinX() + bounds.getWidth() / 3, bounds.getCenterY());
        await(() -> state.hoveredStep().get() > 0);
        int step = state.hoveredStep().get();
        await(() -> robot.lookup(".hover-line").query().isVisible());
        Screenshots.save(opened.window(), "hover");
        robot.clickOn(bounds.getMinX() + bounds.getWidth() / 3, bounds.getCenterY());
        await(() -> state.playhead().get() == step);
        assertEquals((double) step, fx(() -> timeline.queryAccessibleAttribute(AccessibleAttribute.VALUE)));
        robot.moveTo("#status");
        await(() -> state.hoveredStep().get() == ExplorerState.NOWHERE);
    }

    @Test
    void everyFocusableNodeHasAName() throws TimeoutException {
        for (Language language : Language.values()) {
            robot.interact(() -> {
                state.language().set(language);
                state.regenerating().set(true);
            });
            assertEquals(List.of(), fx(() -> nameless(opened.window().getScene().getRoot(), new ArrayList<>())));
        }
    }

    private static List<Node> nameless(Node node, List<Node> found) {
        boolean named = Optional.ofNullable(node.getAccessibleText()).isPresent()
                || node instanceof Labeled labeled
                        && labeled.getText() != null
                        && !labeled.getText().isBlank();
        if (node.isFocusTraversable() && !named) {
            found.add(node);
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> nameless(child, found));
        }
        return found;
    }

    @Test
    void framesAreWholeDotsOnALargeScreen() throws TimeoutException, IOException {
        opened.walk(810_035, 12);
        ExplorerState same = fx(() -> copy(state)); // the state of the open window must not change
        Scene large = fx(() -> new ExplorerView(same, opened.explorer().player(), List.of(), () -> {})
                .scene(3840, 2160)); // larger than the headless screen, so without a window
        fx(() -> large.snapshot(null));
        Screenshots.save(large, "4k");

        ImageView view = (ImageView) large.lookup("#smriti .frame-well > .image-view");
        int side = state.session().get().orElseThrow().side();
        assertEquals(0, view.getImage().getWidth() % side);
        assertEquals(view.getImage().getWidth(), view.getFitWidth());
        assertFalse(view.isSmooth());
        fx(() -> {
            large.setRoot(new Pane()); // stops its animation timer
            return large;
        });
    }

    private static ExplorerState copy(ExplorerState state) {
        ExplorerState copy = new ExplorerState();
        new Updater(copy)
                .apply(List.of(
                        new Event.Began(state.session().get().orElseThrow()),
                        new Event.Arrived(
                                state.branch().get(), List.copyOf(state.ticks()), List.copyOf(state.branches()))));
        return copy;
    }
}
