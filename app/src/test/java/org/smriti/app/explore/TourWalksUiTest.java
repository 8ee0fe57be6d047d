package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.app.Screenshots;
import org.smriti.app.assets.Assets;
import org.smriti.app.files.Autosaves;
import org.smriti.app.files.Owner;
import org.smriti.app.live.ModelIdle;
import org.smriti.app.live.Player;
import org.smriti.app.session.Branch;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Language;
import org.smriti.app.text.Message;
import org.smriti.app.tour.Tours;
import org.smriti.app.view.type.Paragraph;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.craft.CraftAction;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The tours and lessons that ship, walked by doing what they say and nothing else. The models are tiny and untrained, with the names of
 * those that ship, so that time can run faster.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TourWalksUiTest {

    private static final int PATIENCE_SECONDS = 60;
    private static final double FAST = 100; // steps a second
    private static final int PULSES = 3;

    private static final Tours TOURS = Tours.in(Path.of("..", "assets", "tours"));
    private static final Path LESSON = Path.of("..", "assets", "lessons", "who-remembers.lesson.json");

    private final FxRobot robot = new FxRobot();
    private ExplorerState state;
    private Path folder;
    private Player player;
    private Stage stage;

    /** What each step of each tour asks for, as its text says. */
    private final Map<String, List<Runnable>> acts = Map.of(
            "00-first-minute",
            List.of(
                    this::turn,
                    key(KeyCode.M),
                    this::turn,
                    click("#charts-recall"),
                    () -> robot.drag(at(0.8)).dropTo(at(0.05))),
            "1-look-away",
            List.of(this::turn, key(KeyCode.M), this::turn, click("#tour-next")),
            "2-beyond-the-window",
            List.of(this::turn, click("#chart-attention-mask"), () -> robot.clickOn(at(0.05)), click("#tour-next")),
            "3-from-nothing",
            List.of(
                    this::turn,
                    () -> regenerate("#from-nothing"),
                    () -> robot.drag(at(0.5)).dropTo(at(0.999)),
                    () -> regenerate("#from-all"),
                    () -> robot.push(KeyCode.CONTROL, KeyCode.Z)),
            "4-one-layer",
            List.of(this::turn, click("#chart-state-blocks"), this::turn, click("#tour-next")),
            "5-cost",
            List.of(key(KeyCode.P), click("#chart-cost-time"), this::chooseProfile, key(KeyCode.P)),
            "6-what-i-took",
            List.of(() -> hold(KeyCode.E), this::turn, key(KeyCode.M), this::turn, () -> hold(KeyCode.I)),
            "7-behind-the-screen",
            List.of(
                    () -> afterWatching(KeyCode.M),
                    () -> afterWatching(KeyCode.SPACE),
                    this::cutAGap,
                    () -> robot.type(KeyCode.END, KeyCode.UP),
                    click("#tour-next")));

    /** The models of tours that name others than most. */
    private static final Map<String, List<String>> MODELS = Map.of(
            "5-cost", List.of("hybrid", "causal"),
            "6-what-i-took", List.of("craft", "craft-window"),
            "7-behind-the-screen", List.of("parade", "parade-window"));

    @BeforeAll
    void start(@TempDir Path temporary) throws Exception {
        folder = temporary;
        Path models = temporary.resolve("assets/models");
        TinyWorld.write(models.resolve("hybrid"), Variant.HYBRID, 3);
        TinyWorld.write(models.resolve("window"), Variant.WINDOW, 4);
        TinyWorld.write(models.resolve("causal"), Variant.CAUSAL, 5);
        TinyWorld.write(models.resolve("craft"), Variant.HYBRID, 3, CraftAction.ALL.size());
        TinyWorld.write(models.resolve("craft-window"), Variant.WINDOW, 4, CraftAction.ALL.size());
        TinyWorld.write(models.resolve("parade"), Variant.HYBRID, 3, 1);
        TinyWorld.write(models.resolve("parade-window"), Variant.WINDOW, 4, 1);
        Assets assets = new Assets(temporary.resolve("assets"));
        Autosaves autosaves = new Autosaves(temporary.resolve("state"), Owner.current());
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(window -> {
            OpenView opened = OpenView.in(window, events -> new Player(assets, events, autosaves), TOURS.all());
            state = opened.state();
            player = opened.player();
        });
        player.start("cpu", "maze-9x9", 810_001);
        await(() -> state.ticks().size() == 1);
    }

    @AfterAll
    void stop() throws TimeoutException {
        player.close();
        FxToolkit.cleanupStages();
    }

    static List<String> tours() {
        return TOURS.all().stream().map(tour -> tour.id()).toList();
    }

    /** Imagining in the past of another maze with another model, paused, with overlays, in Telugu. */
    private void makeAwkward() throws TimeoutException {
        robot.interact(() -> {
            state.language().set(Language.ENGLISH);
            player.play(true);
            player.open("maze-9x9", 810_001);
        });
        ModelIdle.await(player);
        robot.interact(() -> robot.lookup("#smriti-models").queryAs(MenuButton.class).getItems().stream()
                .filter(item -> "smriti-models-causal".equals(item.getId()))
                .forEach(MenuItem::fire));
        await(() ->
                model(TrackInfo.SMRITI).equals("causal") && state.work().get().isEmpty());
        robot.press(KeyCode.UP);
        await(() -> state.ticks().size() > 6);
        robot.release(KeyCode.UP);
        robot.type(KeyCode.M, KeyCode.SPACE, KeyCode.HOME, KeyCode.X, KeyCode.G, KeyCode.O, KeyCode.F2);
        ModelIdle.await(player);
        assertFalse(state.playing().get());
        assertFalse(state.following().get());
    }

    private String model(String track) {
        return state.session()
                .get()
                .flatMap(session -> session.track(track))
                .map(TrackInfo::model)
                .orElse("");
    }

    @ParameterizedTest
    @MethodSource("tours")
    void aTourIsFinishedByDoingWhatItSaysAndByNothingElse(String tour) throws TimeoutException, IOException {
        makeAwkward();
        begin("tour-" + tour);
        await(() -> ready().startsWith("1 /"));
        assertEquals(
                MODELS.getOrDefault(tour, List.of("hybrid", "window")),
                List.of(model(TrackInfo.SMRITI), model(TrackInfo.RIVAL)));
        assertTrue(robot.lookup("#rival").query().isVisible());
        assertTrue(state.ticks().getFirst().tracks().containsKey(TrackInfo.RIVAL), "its pane is empty");
        robot.interact(() -> player.rate(FAST));
        List<Runnable> all = acts.get(tour);
        for (int i = 0; i < all.size(); i++) {
            String here = (i + 1) + " / " + all.size();
            await(() -> ready().equals(here));
            idle();
            assertEquals(here, ready(), tour + " went on by itself");
            Screenshots.save(stage, "walk-" + tour + "-" + (i + 1));
            all.get(i).run();
            String next = i + 1 < all.size() ? (i + 2) + " / " + all.size() : "over";
            await(() -> ready().equals(next));
            ModelIdle.await(player);
        }
        Screenshots.save(stage, "walk-" + tour + "-over");
        if (tour.equals("3-from-nothing")) {
            List<Branch.View> regenerated = state.branches().stream()
                    .filter(branch -> branch.origin() instanceof Branch.Origin.Regenerated)
                    .toList();
            assertEquals(2, regenerated.size());
            for (Branch.View branch : regenerated) { // a turn is left, and a turn made anew
                int at = branch.fork().orElseThrow().at();
                assertTrue(at >= 20 && branch.length() - at >= 20, at + " of " + branch.length());
            }
        }
        robot.interact(() -> robot.lookup("#tour-close").queryAs(Button.class).fire());
        assertTrue(tick("tour-" + tour), "no tick in the menu");
    }

    @Test
    void atItsEndATourOffersTheNextOne() throws TimeoutException {
        robot.interact(() -> state.language().set(Language.ENGLISH));
        begin("tour-1-look-away");
        for (int i = 0; i < 4; i++) {
            robot.type(KeyCode.PAGE_DOWN);
        }
        assertEquals("over", ready());
        assertEquals(
                "Explore freely",
                robot.lookup("#tour-close").queryAs(Button.class).getText());
        assertEquals(
                "Next: Beyond the window",
                robot.lookup("#tour-next").queryAs(Button.class).getText());

        robot.clickOn("#tour-next");

        assertEquals(
                "Beyond the window",
                robot.lookup("#tour-title").queryAs(Label.class).getText());
        robot.type(KeyCode.ESCAPE);
        assertFalse(robot.lookup("#tour").query().isVisible());
    }

    @Test
    void aLessonIsOpenedGuessedAndFinished() throws TimeoutException, IOException {
        robot.interact(() -> state.language().set(Language.ENGLISH));
        player.files().open(LESSON);
        await(() -> ready().equals("1 / 4"));
        assertEquals(LESSON.toAbsolutePath().normalize(), state.files().recent().getFirst());
        assertTrue(text("tour-note").startsWith("For the teacher: Have one pupil"));
        robot.interact(() -> player.rate(FAST));
        turn();
        await(() -> ready().equals("2 / 4"));
        Screenshots.save(stage, "lesson-asked");
        assertEquals("Skip", robot.lookup("#tour-next").queryAs(Button.class).getText());

        robot.clickOn("#tour-guess-2");

        assertEquals("No. Let us see whether that is so.", text("tour-verdict"));
        assertTrue(robot.lookup("#tour-guess-1").query().getStyleClass().contains("success"));
        assertTrue(robot.lookup("#tour-guess-2").query().getStyleClass().contains("danger"));
        assertEquals("Next", robot.lookup("#tour-next").queryAs(Button.class).getText());
        Screenshots.save(stage, "lesson-answered");
        robot.clickOn("#tour-next");
        await(() -> ready().equals("3 / 4"));
        robot.type(KeyCode.M);
        await(() -> hint().endsWith("1 of 2 done"));
        turn();
        await(() -> ready().equals("4 / 4"));
        robot.type(KeyCode.V);
        idle();
        assertEquals("4 / 4", ready());
        robot.type(KeyCode.V);
        assertEquals("over", ready());
        robot.interact(() -> robot.lookup("#tour-close").queryAs(Button.class).fire());
        assertTrue(learn().getItems().stream()
                .filter(item -> "Who remembers the room?".equals(item.getText()))
                .anyMatch(item -> item.getGraphic().isVisible()));
    }

    @Test
    void aLessonIsReadAgainWhenItIsBegunFromTheMenu() throws TimeoutException, IOException {
        Path file = Files.writeString(folder.resolve("own.lesson.json"), lesson("One", "Look here."));
        player.files().open(file);
        await(() -> text("tour-text").equals("Look here."));
        Files.writeString(file, lesson("One", "Look again."));

        begin(learn().getItems().stream()
                .filter(item -> "One".equals(item.getText()))
                .map(MenuItem::getId)
                .findFirst()
                .orElseThrow());

        await(() -> text("tour-text").equals("Look again."));
        assertEquals(
                1,
                learn().getItems().stream()
                        .filter(item -> "One".equals(item.getText()))
                        .count());
        robot.type(KeyCode.ESCAPE);
    }

    private static String lesson(String title, String text) {
        return "{\"title\": \"" + title + "\", \"steps\": [{\"text\": \"" + text + "\"}]}";
    }

    @Test
    void whatIsNoLessonIsRefusedWithItsLineAndColumnAndTheTourGoesOn() throws TimeoutException, IOException {
        robot.interact(() -> state.language().set(Language.ENGLISH));
        Path good = Files.writeString(folder.resolve("good.lesson.json"), lesson("Good", "Look."));
        player.files().open(good);
        await(() -> text("tour-text").equals("Look."));
        Path bad = Files.writeString(
                folder.resolve("bad.lesson.json"),
                "{\"title\": \"Bad\",\n"
                        + " \"steps\": [\n"
                        + "  {\"text\": \"Look.\",\n"
                        + "   \"prepare\": {\"rival\": \"giant\"}}]}");

        player.files().open(bad);

        await(() -> !state.message().get().equals(Message.NONE));
        String message = text("message");
        assertTrue(
                message.contains(bad.toAbsolutePath().normalize()
                        + ":4:25: steps[0].prepare.rival: 'giant'; expected one of causal,"
                        + " craft, craft-window, hybrid, parade, parade-window, window"),
                message);
        assertEquals("Look.", text("tour-text"));
        assertFalse(state.files().recent().contains(bad.toAbsolutePath().normalize()));
        Screenshots.save(stage, "lesson-refused");
        robot.type(KeyCode.ESCAPE, KeyCode.ESCAPE);
    }

    @Test
    void whatATourNeedsAndCannotHaveIsSaid() throws TimeoutException, IOException {
        robot.interact(() -> state.language().set(Language.ENGLISH));
        Path file = Files.writeString(folder.resolve("walk.lesson.json"), """
            {"title": "Walk", "steps": [{"text": "Walk on.", "until": {"stepped": 2}}, {"text": "So."}]}
            """);
        player.files().open(file);
        await(() -> ready().equals("1 / 2"));
        robot.type(KeyCode.SPACE);
        await(() -> text("tour-obstacle").startsWith("Time stands still"));
        robot.type(KeyCode.SPACE);
        await(() -> text("tour-obstacle").isEmpty());
        robot.type(KeyCode.ESCAPE);
    }

    private Runnable key(KeyCode key) {
        return () -> robot.type(key);
    }

    private Runnable click(String id) {
        return () -> robot.clickOn(id);
    }

    /** Holds the left arrow until the step is done. */
    private void turn() {
        hold(KeyCode.LEFT);
    }

    /** Holds a key until the step is done. */
    private void hold(KeyCode key) {
        String before = ready();
        robot.press(key);
        try {
            await(() -> !ready().equals(before));
        } catch (TimeoutException e) {
            throw new AssertionError("to hold " + key + " does not finish step " + before, e);
        } finally {
            robot.release(key);
        }
    }

    private void regenerate(String button) {
        robot.type(KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn(button);
    }

    /** Presses a key once the film has gone by for as long as it has to. */
    private void afterWatching(KeyCode key) {
        try {
            await(() -> hint().endsWith(state.texts().get("tour.waits-of", 1, 2)));
        } catch (TimeoutException e) {
            throw new AssertionError("the film does not go by", e);
        }
        robot.type(key);
    }

    private void cutAGap() {
        robot.type(KeyCode.G);
        WaitForAsyncUtils.waitForFxEvents();
        robot.clickOn("#take-gap");
        robot.clickOn(state.texts().count("regenerate.gap", 25));
        robot.clickOn("#from-all");
    }

    private void chooseProfile() {
        ComboBox<Object> profiles = robot.lookup("#profile").queryComboBox();
        robot.clickOn(profiles);
        robot.clickOn(state.texts().profile("quality"));
    }

    /** A point of the timeline, from 0 at its left end to 1. */
    private Point2D at(double share) {
        Node timeline = robot.lookup("#timeline").query();
        Bounds bounds = timeline.localToScreen(timeline.getBoundsInLocal());
        double width = bounds.getWidth() * Math.min(1, state.ticks().size() * 48 / bounds.getWidth());
        return new Point2D(bounds.getMinX() + share * width, bounds.getMinY() + 20);
    }

    private MenuButton learn() {
        return robot.lookup("#learn").queryAs(MenuButton.class);
    }

    private void begin(String id) {
        robot.clickOn("#learn");
        robot.clickOn("#" + id);
    }

    private boolean tick(String id) {
        return learn().getItems().stream()
                .filter(item -> id.equals(item.getId()))
                .map(MenuItem::getGraphic)
                .anyMatch(Node::isVisible);
    }

    /** Lets some pulses pass, after all that was asked of the models. */
    private void idle() throws TimeoutException {
        for (int i = 0; i < PULSES; i++) {
            ModelIdle.await(player);
        }
    }

    /** The step that waits for the person, as its dots say; over at the end; nothing while it is prepared. */
    private String ready() {
        String explore = state.texts().get("tour.explore");
        if (explore.equals(robot.lookup("#tour-close").queryAs(Button.class).getText())) {
            return "over";
        }
        boolean prepares = hint().equals(state.texts().get("tour.prepares"));
        return prepares ? "" : robot.lookup(".dots").query().getAccessibleText();
    }

    private String hint() {
        return robot.lookup("#tour-hint").queryAs(Label.class).getText();
    }

    private String text(String id) {
        Node node = robot.lookup("#" + id).query();
        return node instanceof Paragraph paragraph ? paragraph.getText() : ((Label) node).getText();
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
