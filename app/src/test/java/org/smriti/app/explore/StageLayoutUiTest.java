package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.app.Screenshots;
import org.smriti.app.live.Player;
import org.smriti.app.session.Ground;
import org.smriti.app.session.TinyCraft;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Opened;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Language;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.craft.rules.Refusal;
import org.smriti.model.world.sight.LastSeen;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** The window at the sizes that people have: nothing overlaps, nothing is cut off, and all frames are equally large. */
@ExtendWith(ApplicationExtension.class)
class StageLayoutUiTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final List<String> ROWS = List.of("#toolbar", "#stage-head", "#controls", "#timeline", "#status");
    private static final double HALF_A_PIXEL = 0.5;

    private OpenView opened;
    private ExplorerState state;
    private Player player;
    private Stage stage;

    @Start
    void start(Stage window) {
        stage = window;
        opened = OpenView.in(window, List.of());
        state = opened.state();
        player = opened.player();
        player.start("cpu", "room", 810_003);
        player.assign(TrackInfo.RIVAL, "window");
    }

    @AfterEach
    void stop() {
        player.close();
    }

    /** The last number is the least edge of a frame: about a quarter of the window's width, less where the height forbids it. */
    @ParameterizedTest
    @CsvSource({"960,720,190", "1280,720,250", "1600,900,370", "1920,1080,450", "3840,2160,900"})
    void everyPartHasItsPlaceAndTheFramesAreEqual(double width, double height, double least, FxRobot robot)
            throws TimeoutException {
        withRival(robot, 12);
        for (Language language : Language.values()) {
            boolean dark = language == Language.ENGLISH; // places depend on the words, not on the colours
            robot.interact(() -> {
                state.language().set(language);
                state.dark().set(dark);
            });
            Scene scene = laidOut(width, height);
            Screenshots.save(
                    scene, "stage-%.0fx%.0f-%s-%s".formatted(width, height, language, dark ? "dark" : "light"));
            assertRows(scene);
            assertEqualFrames(scene, least, "#truth", "#smriti", "#rival");
            assertApart(scene, "#stage", "#map");
            assertApart(scene, "#stage", "#charts");
        }
    }

    @Test
    void theLookAheadStaysBesideTheFiguresWhenItsPaneBecomesSmaller(FxRobot robot) throws TimeoutException {
        withRival(robot, 12);
        int step = IntStream.range(0, state.ticks().size())
                .filter(i -> ahead(i) >= 3)
                .findFirst()
                .orElseThrow();
        robot.interact(() -> state.lookAt(step));
        Scene scene = laidOut(1920, 1080);
        Pane upcoming = (Pane) scene.lookup("#smriti-upcoming");
        int wide = upcoming.getChildren().size();
        robot.interact(() -> OpenView.layOut(scene, 960, 720));
        int narrow = upcoming.getChildren().size();
        assertTrue(narrow < wide, narrow + " pictures as before, though there is less room");
        double edge = bounds(scene, "#smriti").getMaxX() + HALF_A_PIXEL;
        for (Node picture : upcoming.getChildren()) {
            assertTrue(picture.localToScene(picture.getLayoutBounds()).getMaxX() <= edge, "in the next pane");
        }
        robot.interact(() -> OpenView.layOut(scene, 1920, 1080));
        assertEquals(wide, upcoming.getChildren().size());
    }

    private int ahead(int step) {
        return state.ticks().get(step).tracks().get(TrackInfo.SMRITI).upcoming().size();
    }

    @Test
    void fourPanesShareTheStageInTheLargestSquares(FxRobot robot) throws TimeoutException {
        withRival(robot, 12);
        robot.type(KeyCode.O);
        await(() -> robot.lookup("#surgery-zero")
                .tryQuery()
                .filter(node -> node.localToScene(node.getLayoutBounds()).getMaxY()
                        <= stage.getScene().getHeight())
                .isPresent());
        robot.clickOn("#surgery-zero");
        await(() -> state.operations().size() == 1);
        walk(robot, 14);

        for (Size size : List.of(new Size(1280, 720, 160), new Size(1600, 900, 270), new Size(1920, 1080, 330))) {
            Scene scene = laidOut(size.width, size.height);
            Screenshots.save(scene, "surgery-%.0fx%.0f".formatted(size.width, size.height));
            assertRows(scene);
            assertEqualFrames(scene, size.least, "#truth", "#smriti", "#twin", "#rival");
        }
    }

    private record Size(double width, double height, double least) {}

    @Test
    void whatIsCarriedStandsBetweenEachFrameAndItsFigures(FxRobot robot) throws TimeoutException {
        await(() -> state.ticks().size() == 1);
        player.open("craft-yard", 3);
        await(() -> state.session().get().orElseThrow().world().equals("craft-yard")
                && state.ticks().size() == 1);
        for (Language language : Language.values()) {
            robot.interact(() -> state.language().set(language));
            for (Size size : List.of(new Size(960, 720, 190), new Size(1280, 720, 250))) {
                Scene scene = laidOut(size.width, size.height);
                Screenshots.save(scene, "bags-%.0fx%.0f-%s".formatted(size.width, size.height, language));
                assertRows(scene);
                assertEqualFrames(scene, size.least, "#truth", "#smriti");
                for (String pane : List.of("#truth", "#smriti")) {
                    Bounds bag = bounds(scene, pane + "-bag");
                    assertTrue(bag.getMinY() >= bounds(scene, pane + "-frame").getMaxY() - HALF_A_PIXEL, pane);
                    assertTrue(bag.getMaxY() <= bounds(scene, pane + "-figures").getMinY() + HALF_A_PIXEL, pane);
                    assertTrue(bounds(scene, pane).contains(bag), pane);
                }
                assertTrue(bounds(scene, "#screen-inventory").getWidth() > 0);
                assertApart(scene, "#screen-mode", "#controls-look-first");
            }
        }
    }

    /** Every slot with a mark and a number, and a line of words about a deed, in the narrowest panes. */
    @Test
    void aFullBagWithMarksAndWhatCameOfADeedHaveRoom(FxRobot robot) {
        ExplorerState carrying = new ExplorerState();
        OpenView view = new OpenView(carrying, player, opened.view());
        robot.interact(() -> new Updater(carrying).apply(openBag()));
        for (Language language : Language.values()) {
            robot.interact(() -> carrying.language().set(language));
            for (Size size : List.of(new Size(960, 720, 180), new Size(1280, 720, 240))) {
                Scene scene = WaitForAsyncUtils.waitForAsyncFx(20_000, () -> view.laidOut(size.width, size.height));
                Screenshots.save(scene, "full-bags-%.0fx%.0f-%s".formatted(size.width, size.height, language));
                assertEqualFrames(scene, size.least, "#truth", "#smriti", "#rival");
                for (String pane : List.of("#truth", "#smriti", "#rival")) {
                    List<String> counts = slots(scene, pane);
                    assertEquals(pane.equals("#truth") ? "8" : "≠9", counts.getFirst(), pane);
                }
                assertEquals(
                        List.of(),
                        cutOff(scene, "#truth"),
                        size + " " + language + " " + bounds(scene, "#truth") + said(scene, "#truth"));
                assertTrue(said(scene, "#truth").contains(carrying.texts().get("outcome.needs-pickaxe")));
            }
        }
    }

    private static List<String> said(Scene scene, String pane) {
        return labels(scene, pane, _ -> true);
    }

    private static List<String> cutOff(Scene scene, String pane) {
        return labels(scene, pane, label -> label.getWidth() < label.prefWidth(-1) - HALF_A_PIXEL);
    }

    /** The texts of some labels in the figures of a pane. */
    private static List<String> labels(Scene scene, String pane, Predicate<Label> wanted) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> scene.lookup(pane).lookup(".figures").lookupAll(".label").stream()
                        .map(Label.class::cast)
                        .filter(wanted)
                        .map(label -> label.getText())
                        .toList());
    }

    /** What the slots below a pane say, each of which has it inside. */
    private static List<String> slots(Scene scene, String pane) {
        return WaitForAsyncUtils.waitForAsyncFx(
                10_000,
                () -> scene.lookup(pane + "-bag").lookupAll(".bag-slot").stream()
                        .map(slot -> {
                            Label count = (Label) slot.lookup(".label");
                            Bounds inside = count.getBoundsInParent();
                            Bounds all = slot.getLayoutBounds();
                            assertTrue(
                                    inside.getMinX() >= -HALF_A_PIXEL
                                            && inside.getMaxX() <= all.getMaxX() + HALF_A_PIXEL,
                                    pane + ": " + count.getText() + " lies outside of its slot, " + inside + " of "
                                            + all);
                            return count.getText();
                        })
                        .toList());
    }

    /** A step in a valley with an open bag, of which both models paint more than there is. */
    private static List<Event> openBag() {
        int side = 64;
        CraftSimulation agent = carrying(Bag.of(8, 8, 8, 8, 8, 8, 0, 0, 1));
        byte[] truth = picture(agent, side);
        Step step = new Step(
                0, TinyCraft.YARD.none(), agent.snapshot(), agent.pose(), truth, false, truth, LastSeen.UNKNOWN);
        byte[] wrong = picture(carrying(Bag.of(9, 9, 9, 9, 9, 9, 0, 1, 0)), side);
        FramePrediction prediction = FramePrediction.of(wrong, Provenance.IMAGINED, step, side, 100, 2);
        TrackTick track = new TrackTick(prediction, List.of(), List.of(), List.of(), 0, 1, "made up");
        List<TrackInfo> tracks = Stream.of(TrackInfo.SMRITI, TrackInfo.RIVAL)
                .map(name -> new TrackInfo(name, "craft", "hybrid", 60, 5, 4, List.of()))
                .toList();
        return List.of(
                new Event.Began(
                        new Opened("craft-yard", 1, TinyCraft.YARD, Optional.empty(), Ground.MAZE, side, tracks)),
                new Event.Ticked(new Tick(0, step, Map.of(TrackInfo.SMRITI, track, TrackInfo.RIVAL, track)), 10, 0));
    }

    /** An agent that has just tried something in vain, and has its bag open. */
    private static CraftSimulation carrying(Bag bag) {
        CraftSimulation agent = CraftSimulation.of(TinyCraft.YARD.start(1));
        CraftState start = agent.snapshot();
        Outcome vain = new Outcome.Refused(Refusal.NEEDS_PICKAXE);
        agent.restore(new CraftState(start.motion(), start.valley(), bag, true, vain));
        return agent;
    }

    private static byte[] picture(CraftSimulation agent, int side) {
        byte[] rgb = new byte[3 * side * side];
        TinyCraft.YARD.renderer(side).render(agent, agent.pose(), rgb);
        return rgb;
    }

    @Test
    void forAnAudienceTextGrowsAndAWayOutIsSeen(FxRobot robot) throws TimeoutException {
        withRival(robot, 8);
        List<Size> sizes = List.of(new Size(1280, 720, 320), new Size(1920, 1080, 480), new Size(3840, 2160, 960));
        List<Double> usual = sizes.stream()
                .map(size -> textHeight(laidOut(size.width, size.height)))
                .toList();

        robot.type(KeyCode.F5);
        await(() -> robot.lookup("#present-end").query().isVisible());

        for (int i = 0; i < sizes.size(); i++) {
            Scene scene = laidOut(sizes.get(i).width, sizes.get(i).height);
            Screenshots.save(scene, "presenter-%.0fx%.0f".formatted(scene.getWidth(), scene.getHeight()));
            assertTrue(textHeight(scene) > 1.4 * usual.get(i), textHeight(scene) + " after " + usual.get(i));
            assertEqualFrames(scene, sizes.get(i).least, "#truth", "#smriti", "#rival");
            for (String button : List.of("#present-end", "#controls-play", "#screen-left", "#follow")) {
                Bounds target = bounds(scene, button);
                assertTrue(target.getHeight() >= 32 && target.getWidth() >= 32, button + ": " + target);
            }
        }
        robot.interact(() -> {
            state.language().set(Language.TELUGU);
            state.operating().set(true);
        });
        Scene small = laidOut(960, 720);
        Screenshots.save(small, "presenter-surgery-960x720-TELUGU");
        for (String part : List.of("#surgery-heal", "#surgery-swap", "#controls", "#present-end", "#follow")) {
            Bounds seen = bounds(small, part);
            assertTrue(seen.getMinX() >= 0 && seen.getMaxX() <= 960 && seen.getMaxY() <= 720, part + ": " + seen);
        }
        robot.interact(() -> {
            state.language().set(Language.ENGLISH);
            state.operating().set(false);
        });
        robot.clickOn("#present-end");
        await(() ->
                !state.presenting().get() && robot.lookup("#toolbar").query().isVisible());
    }

    @Test
    void thePersonChoosesTheSizeOfTextAndTheSmoothnessOfPictures(FxRobot robot) throws TimeoutException {
        await(() -> state.ticks().size() == 1);
        double usual = textHeight(stage.getScene());

        robot.press(KeyCode.CONTROL).type(KeyCode.PLUS, KeyCode.PLUS).release(KeyCode.CONTROL);
        settle();
        double larger = textHeight(stage.getScene());
        robot.press(KeyCode.CONTROL).type(KeyCode.MINUS).release(KeyCode.CONTROL);
        settle();
        double between = textHeight(stage.getScene());
        robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT0).release(KeyCode.CONTROL);
        settle();

        assertTrue(larger > between && between > usual, usual + ", " + between + ", " + larger);
        assertEquals(usual, textHeight(stage.getScene()), HALF_A_PIXEL);
        double crisp = bounds(stage.getScene(), "#truth-frame").getWidth();
        assertEquals(0, crisp % state.session().get().orElseThrow().side(), 1e-6);
        robot.type(KeyCode.C);
        settle();
        assertTrue(bounds(stage.getScene(), "#truth-frame").getWidth() >= crisp);
    }

    @Test
    void aRivalThatHasNotJoinedShowsTheTruthDimmedAndSaysWhenItDoes(FxRobot robot) throws TimeoutException {
        withRival(robot, 1);
        walk(robot, 4);
        int joined = (int) state.ticks().stream()
                .takeWhile(tick -> !tick.tracks().containsKey(TrackInfo.RIVAL))
                .count();

        robot.type(KeyCode.HOME);
        settle();

        assertFalse(state.ticks().getFirst().tracks().containsKey(TrackInfo.RIVAL));
        assertEquals(state.texts().get("stage.joins-at", joined), text(robot, "#rival-note"));
        Screenshots.save(stage, "not-joined-yet");
        assertEqualFrames(
                laidOut(960, 720), 180, "#truth", "#smriti", "#rival"); // one of them has small pictures below it
        robot.type(KeyCode.END);
        settle();
        assertFalse(robot.lookup("#rival-note").query().isVisible());
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private static double textHeight(Scene scene) {
        return bounds(scene, "#follow").getHeight();
    }

    private void withRival(FxRobot robot, int steps) throws TimeoutException {
        await(() ->
                state.session().get().filter(one -> one.tracks().size() == 2).isPresent());
        walk(robot, steps);
    }

    private Scene laidOut(double width, double height) {
        return WaitForAsyncUtils.waitForAsyncFx(20_000, () -> opened.laidOut(width, height));
    }

    private static void settle() {
        WaitForAsyncUtils.waitForFxEvents(8);
    }

    /** The rows stand below each other, inside the window. */
    private static void assertRows(Scene scene) {
        Bounds window = new BoundingBox(
                -HALF_A_PIXEL,
                -HALF_A_PIXEL,
                scene.getWidth() + 2 * HALF_A_PIXEL,
                scene.getHeight() + 2 * HALF_A_PIXEL);
        double below = 0;
        for (String row : ROWS) {
            Bounds bounds = bounds(scene, row);
            assertTrue(window.contains(bounds), row + " lies outside: " + bounds);
            assertTrue(bounds.getMinY() >= below - HALF_A_PIXEL, row + " overlaps the row above: " + bounds);
            below = bounds.getMaxY();
        }
    }

    private static void assertEqualFrames(Scene scene, double least, String... panes) {
        Bounds stageBounds = bounds(scene, "#stage");
        double edge = bounds(scene, panes[0] + "-frame").getWidth();
        double above = aboveFrame(scene, panes[0]);
        assertTrue(edge >= least, "an edge of " + edge);
        for (String pane : panes) {
            Bounds frame = bounds(scene, pane + "-frame");
            assertEquals(edge, frame.getWidth(), HALF_A_PIXEL, pane);
            assertEquals(edge, frame.getHeight(), HALF_A_PIXEL, pane);
            assertEquals(above, aboveFrame(scene, pane), HALF_A_PIXEL, pane + " does not stand level");
            assertTrue(stageBounds.contains(bounds(scene, pane)), pane + " lies outside of the stage");
            for (String other : panes) {
                if (!other.equals(pane)) {
                    assertApart(scene, pane, other);
                }
            }
        }
    }

    private static double aboveFrame(Scene scene, String pane) {
        return bounds(scene, pane + "-frame").getMinY() - bounds(scene, pane).getMinY();
    }

    private static void assertApart(Scene scene, String one, String other) {
        assertFalse(bounds(scene, one).intersects(bounds(scene, other)), one + " overlaps " + other);
    }

    private static Bounds bounds(Scene scene, String id) {
        return WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Node node = scene.lookup(id);
            return node.localToScene(node.getLayoutBounds());
        });
    }

    private void walk(FxRobot robot, int until) throws TimeoutException {
        robot.press(KeyCode.LEFT);
        await(() -> state.ticks().size() >= until);
        robot.release(KeyCode.LEFT);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
