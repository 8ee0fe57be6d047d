package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.jfree.chart.fx.ChartViewer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smriti.app.Screenshots;
import org.smriti.app.live.ModelIdle;
import org.smriti.app.live.Player;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.Script;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.MapColoring;
import org.smriti.app.state.TrackInfo;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.NodeQueryUtils;
import org.testfx.util.WaitForAsyncUtils;

/** The window operated by mouse and keys, with the real engine and the shipped model. */
@ExtendWith(ApplicationExtension.class)
class ExplorerUiTest {

    private static final int PATIENCE_SECONDS = 60;

    private ExplorerState state;
    private Player player;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        OpenView opened = OpenView.in(window, List.of());
        state = opened.state();
        player = opened.player();
        player.start("cpu", "room", 810_003);
    }

    @AfterEach
    void stop() {
        player.close();
    }

    @Test
    void steeringMovesTruthAndPredictionTogether(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);

        robot.press(KeyCode.UP);
        robot.press(KeyCode.LEFT);
        await(() -> state.ticks().size() >= 8);
        List<Tick> ticks = List.copyOf(state.ticks());
        robot.release(KeyCode.UP);
        robot.release(KeyCode.LEFT);

        assertEquals("forward_left", ticks.getLast().step().action().label());
        assertFalse(Arrays.equals(
                ticks.getFirst().step().truth(), ticks.getLast().step().truth()));
        assertFalse(Arrays.equals(
                prediction(ticks.getFirst()).rgb(), prediction(ticks.getLast()).rgb()));
        assertEquals(Provenance.OBSERVED, prediction(ticks.getLast()).kept());
        Screenshots.save(stage, "walking");
    }

    @Test
    void imaginingGoesOnFromWhereTheModelIs(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);
        steps(robot, KeyCode.LEFT, 10);

        robot.type(KeyCode.M);
        await(() -> state.mode().get() == Mode.IMAGINE);
        int before = state.ticks().size();
        steps(robot, KeyCode.RIGHT, before + 6);

        assertEquals(Provenance.IMAGINED, prediction(state.ticks().getLast()).kept());
        assertEquals(
                Provenance.OBSERVED, prediction(state.ticks().get(before - 1)).kept());
        Screenshots.save(stage, "imagining");
    }

    @Test
    void beyondTheWindowSmritiKnowsWhatItsRivalDoesNot(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);
        robot.interact(() -> player.assign(TrackInfo.RIVAL, "window"));
        await(() -> state.session().get().orElseThrow().tracks().size() == 2);
        steps(robot, KeyCode.LEFT, 32);
        robot.type(KeyCode.M);
        await(() -> state.mode().get() == Mode.IMAGINE);
        int seen = state.ticks().size();
        steps(robot, KeyCode.LEFT, seen + 24);
        Screenshots.save(stage, "imagining-beside-a-rival");

        assertTrue(recall(TrackInfo.SMRITI, seen) > recall(TrackInfo.RIVAL, seen) + 5);
    }

    /** Mean PSNR of the steps from {@code from} on whose content was last shown more than ten steps before. */
    private double recall(String track, int from) {
        return state.ticks().stream()
                .skip(from)
                .filter(tick -> tick.step().lastSeen().isBeyondWindow())
                .mapToDouble(tick -> tick.tracks().get(track).prediction().psnr())
                .average()
                .orElseThrow();
    }

    @Test
    void anyModelCanBeSeenBesideAnyOther(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);
        steps(robot, KeyCode.LEFT, 6);
        robot.interact(() -> player.assign(TrackInfo.RIVAL, "window"));
        await(() -> state.session().get().orElseThrow().tracks().size() == 2);

        choose(robot, "#smriti-models", "mamba-window");
        await(() -> state.session()
                .get()
                .flatMap(session -> session.track(TrackInfo.SMRITI))
                .filter(info -> info.model().equals("mamba-window"))
                .isPresent());
        Screenshots.save(stage, "models-chosen");
        steps(robot, KeyCode.LEFT, state.ticks().size() + 2);
        assertEquals(2, state.ticks().getLast().tracks().size());

        Step first = state.ticks().getFirst().step();
        robot.interact(() -> item(robot, "#rival-models", "rival-models-none").fire());
        await(() -> state.session().get().orElseThrow().tracks().size() == 1);
        assertTrue(robot.lookup("#rival").tryQuery().isEmpty());
        assertSame(first, state.ticks().getFirst().step());
        assertEquals("cpu", robot.lookup("#device").queryComboBox().getValue());
    }

    private static MenuItem item(FxRobot robot, String menu, String id) {
        return robot.lookup(menu).queryAs(MenuButton.class).getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .findFirst()
                .orElseThrow();
    }

    private void choose(FxRobot robot, String menu, String model) throws TimeoutException {
        await(() -> isOnScreen(robot.lookup(menu).query()));
        robot.clickOn(menu);
        robot.clickOn(menu + "-" + model);
    }

    @Test
    void regeneratingFromNothingKeepsTheOldBranch(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);
        steps(robot, KeyCode.LEFT, 15);
        List<Tick> before = List.copyOf(state.ticks());

        robot.interact(() -> state.lookAt(8));
        robot.type(KeyCode.G);
        await(() -> isOnScreen(robot.lookup("#from-nothing").query()));
        robot.clickOn("#from-nothing");
        await(() -> state.branch().get() == 1);

        assertEquals(before.size(), state.ticks().size());
        assertEquals(Provenance.OBSERVED, prediction(state.ticks().get(7)).kept());
        for (int i = 8; i < before.size(); i++) {
            assertEquals(
                    Provenance.REGENERATED, prediction(state.ticks().get(i)).kept());
        }
        assertTrue(
                state.branches().get(1).origin() instanceof Branch.Origin.Regenerated regenerated
                        && regenerated.prefix() == 0,
                state.branches().toString());
        Screenshots.save(stage, "from-nothing");

        robot.interact(() -> player.undo());
        await(() -> state.branch().get() == 0);
        assertEquals(before, List.copyOf(state.ticks()));
    }

    @Test
    void steeringFromAnEarlierStepBeginsABranch(FxRobot robot) throws TimeoutException {
        await(() -> state.ticks().size() == 1);
        steps(robot, KeyCode.LEFT, 10);

        robot.interact(() -> state.lookAt(4));
        robot.press(KeyCode.RIGHT);
        await(() -> state.branch().get() == 1 && state.ticks().size() >= 7);
        robot.release(KeyCode.RIGHT);

        assertEquals("right", state.ticks().get(5).step().action().label());
        assertEquals("left", state.ticks().get(4).step().action().label());
    }

    @Test
    void aProbeRunsBesideTheSession(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);
        steps(robot, KeyCode.LEFT, 3);
        List<Tick> before = List.copyOf(state.ticks());

        robot.type(KeyCode.DIGIT1);
        await(() -> state.probed().get().isPresent());
        WaitForAsyncUtils.waitForFxEvents();
        Screenshots.save(stage, "probe-spin");

        var result = state.probed().get().orElseThrow();
        assertEquals(Script.SPIN, result.script());
        assertEquals(result.split().length(), result.frames().size());
        assertTrue(result.beyondWindow(TrackInfo.SMRITI).psnr()
                > result.beyondWindow(Probe.COPY).psnr());
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#probe-card").query().isVisible());
        assertUndisturbed(before);
    }

    @Test
    void anOperatedMemoryIsSeenBesideItsTwin(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);
        steps(robot, KeyCode.LEFT, 12);
        robot.type(KeyCode.O);
        await(() -> isOnScreen(robot.lookup("#surgery-zero").query()));

        robot.clickOn("#surgery-zero");
        await(() -> state.operations().size() == 1);
        steps(robot, KeyCode.LEFT, 16);
        Screenshots.save(stage, "surgery");

        Tick operated = state.ticks().getLast();
        assertTrue(operated.tracks().containsKey(Tick.TWIN));
        assertFalse(Arrays.equals(
                prediction(operated).rgb(),
                operated.tracks().get(Tick.TWIN).prediction().rgb()));
        assertTrue(robot.lookup("#twin").query().isVisible());

        robot.clickOn("#surgery-heal");
        await(() -> state.operations().isEmpty());
        int before = state.ticks().size();
        steps(robot, KeyCode.LEFT, before + 2);
        assertFalse(state.ticks().getLast().tracks().containsKey(Tick.TWIN));
        assertTrue(robot.lookup("#twin").tryQuery().isEmpty());
    }

    @Test
    void aSweepTellsWhatAPrefixIsWorth(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);
        steps(robot, KeyCode.LEFT, 30);
        List<Tick> before = List.copyOf(state.ticks());
        robot.type(KeyCode.G);
        await(() -> isOnScreen(robot.lookup("#sweep-prefixes").query()));

        robot.clickOn("#sweep-prefixes");
        await(() -> state.swept().get().isPresent() && state.work().get().isEmpty());
        await(() -> robot.lookup("#sweep")
                        .queryAs(ChartViewer.class)
                        .getChart()
                        .getXYPlot()
                        .getSeriesCount()
                > 0);
        Screenshots.save(stage, "sweep");

        var points = state.swept().get().orElseThrow().points();
        assertEquals(0, points.getFirst().prefix());
        assertTrue(
                points.getLast().psnr().get(TrackInfo.SMRITI)
                        > points.getFirst().psnr().get(TrackInfo.SMRITI),
                points.toString());
        assertEquals("sweep", state.chart().get());
        assertUndisturbed(before);
    }

    @Test
    void theMapTellsWhatWasShownLongAgoAndHowWellItWasRecalled(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);
        steps(robot, KeyCode.LEFT, 20);
        robot.type(KeyCode.M); // from now on the model is shown nothing, so the ages grow
        await(() -> state.mode().get() == Mode.IMAGINE);
        steps(robot, KeyCode.LEFT, 50);
        assertTrue(
                state.ticks().stream().anyMatch(tick -> tick.step().lastSeen().isBeyondWindow()));
        int maze = mapPixels(robot);

        robot.type(KeyCode.V);
        await(() -> state.mapColoring().get() == MapColoring.LAST_SEEN && mapPixels(robot) != maze);
        int lastSeen = mapPixels(robot);
        Screenshots.save(stage, "map-last-seen");
        robot.type(KeyCode.V);
        await(() -> state.mapColoring().get() == MapColoring.RECALL && mapPixels(robot) != lastSeen);
        Screenshots.save(stage, "map-recall");
        robot.type(KeyCode.V);
        await(() -> state.mapColoring().get() == MapColoring.MAZE && mapPixels(robot) == maze);
    }

    /** A checksum of the pixels of the map. */
    private static int mapPixels(FxRobot robot) {
        WritableImage map = WaitForAsyncUtils.waitForAsyncFx(
                10_000, () -> robot.lookup("#map").query().snapshot(null, null));
        int[] pixels = new int[(int) (map.getWidth() * map.getHeight())];
        map.getPixelReader()
                .getPixels(
                        0,
                        0,
                        (int) map.getWidth(),
                        (int) map.getHeight(),
                        PixelFormat.getIntArgbInstance(),
                        pixels,
                        0,
                        (int) map.getWidth());
        return Arrays.hashCode(pixels);
    }

    @Test
    void lightAndDarkAndTheKeys(FxRobot robot) throws TimeoutException, IOException {
        await(() -> state.ticks().size() == 1);

        robot.type(KeyCode.L);
        await(() -> !state.dark().get());
        robot.type(KeyCode.F1);
        await(() -> robot.lookup("#keys").query().isVisible());
        Screenshots.save(stage, "keys-light");
        robot.type(KeyCode.F1);
        robot.type(KeyCode.L);

        await(() -> state.dark().get() && !robot.lookup("#keys").query().isVisible());
    }

    /** Checks that no steps were added except one that was in progress when the key was released. */
    private void assertUndisturbed(List<Tick> before) {
        assertEquals(before, List.copyOf(state.ticks().subList(0, before.size())));
        assertTrue(state.ticks().size() <= before.size() + 1, state.ticks().size() + " after " + before.size());
    }

    private void steps(FxRobot robot, KeyCode key, int until) throws TimeoutException {
        robot.press(key);
        await(() -> state.ticks().size() >= until && state.following().get());
        robot.release(key);
        ModelIdle.await(player); // a step that is in progress arrives before this returns
    }

    private boolean isOnScreen(Node node) {
        Bounds bounds = node.localToScene(node.getLayoutBounds());
        return NodeQueryUtils.isVisible().test(node)
                && bounds.getMinY() > 0
                && bounds.getMaxY() <= stage.getScene().getHeight();
    }

    private static FramePrediction prediction(Tick tick) {
        return tick.tracks().get(TrackInfo.SMRITI).prediction();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
