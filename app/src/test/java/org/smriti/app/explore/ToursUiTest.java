package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.smriti.app.Screenshots;
import org.smriti.app.live.ModelIdle;
import org.smriti.app.live.Player;
import org.smriti.app.session.Mode;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Panel;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Language;
import org.smriti.app.tour.Tour;
import org.smriti.app.tour.TourStep;
import org.smriti.app.tour.Tours;
import org.smriti.app.tour.WindowParts;
import org.smriti.app.view.type.Paragraph;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** Tours, languages, presentation, quiz and glossary, with the real engine and the shipped model, started once. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ToursUiTest {

    private static final int PATIENCE_SECONDS = 60;

    /** Those that the shipped models for mazes are enough for. */
    private static final List<Tour> TOURS =
            Tours.in(Path.of("..", "assets", "tours")).with(List.of("causal", "hybrid", "window"));

    private final FxRobot robot = new FxRobot();
    private ExplorerState state;
    private Player player;
    private Stage stage;

    @BeforeAll
    void start() throws TimeoutException {
        stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupStage(window -> {
            OpenView opened = OpenView.in(window, TOURS);
            state = opened.state();
            player = opened.player();
        });
        player.start("cpu", "room", 810_003);
        await(() -> state.ticks().size() == 1);
    }

    @AfterAll
    void stop() throws TimeoutException {
        player.close();
        FxToolkit.cleanupStages();
    }

    @BeforeEach
    void asAtTheBeginning() throws TimeoutException {
        robot.interact(() -> {
            state.language().set(Language.ENGLISH);
            state.presenting().set(false);
            state.panel().set(Panel.NONE);
            state.regenerating().set(false);
            player.mode(Mode.FOLLOW);
        });
        robot.type(KeyCode.ESCAPE);
        await(() -> state.mode().get() == Mode.FOLLOW);
    }

    @Test
    void aTourGoesOnWhenThePersonActs() throws TimeoutException, IOException {
        begin("1-look-away");
        assertTrue(text("tour-text").startsWith("On the left"), text("tour-text"));
        assertTrue(robot.lookup("#smriti").query().getStyleClass().contains("spotlight"));
        Screenshots.save(stage, "tour-first");

        turn(KeyCode.LEFT, () -> text("tour-text").startsWith("You have seen"));
        assertTrue(robot.lookup("#imagine").query().getStyleClass().contains("spotlight"));
        robot.type(KeyCode.M);
        await(() -> text("tour-text").startsWith("Turn all the way round"));
        turn(KeyCode.LEFT, () -> text("tour-text").startsWith("The chart"));
        assertEquals("recall", state.chart().get());
        Screenshots.save(stage, "tour-last");

        robot.type(KeyCode.PAGE_UP);
        await(() -> text("tour-text").startsWith("Turn all the way round"));
        robot.type(KeyCode.PAGE_DOWN);
        robot.type(KeyCode.PAGE_DOWN);
        await(() -> text("tour-text").startsWith("That was it"));
        Screenshots.save(stage, "tour-over");
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#tour").query().isVisible());
        assertFalse(robot.lookup("#charts").query().getStyleClass().contains("spotlight"));
    }

    @Test
    void whatToursPointAtAndTheChartsTheyOpenAreThere() throws TimeoutException {
        for (Tour tour : TOURS) {
            begin(tour.id());
            for (TourStep step : tour.steps()) {
                WaitForAsyncUtils.waitForFxEvents();
                step.pointsAt()
                        .ifPresent(id -> assertTrue(
                                robot.lookup(".spotlight").queryAll().stream()
                                        .anyMatch(node -> id.equals(node.getId())),
                                tour.id() + " " + id));
                robot.type(KeyCode.PAGE_DOWN);
            }
            robot.type(KeyCode.ESCAPE);
            await(() -> !robot.lookup("#tour").query().isVisible());
        }
    }

    @Test
    void whatLessonsCanNameIsThere() {
        robot.interact(() -> {
            state.regenerating().set(true);
            state.operating().set(true);
            player.assign(TrackInfo.RIVAL, "window");
        });
        Set<String> missing = new TreeSet<>(WindowParts.ALL);
        for (String chart : WindowParts.CHARTS) {
            robot.interact(() -> state.chart().set(chart));
            assertTrue(robot.lookup("#" + chart).tryQuery().isPresent(), chart);
            missing.removeIf(id -> robot.lookup("#" + id).tryQuery().isPresent());
        }
        robot.interact(() -> state.operating().set(false));
        assertEquals(Set.of(), missing);
    }

    @Test
    void theLanguageChangesEverythingAtOnce() throws TimeoutException, IOException {
        begin("2-beyond-the-window");
        assertEquals(
                "Seeing", robot.lookup("#follow").queryAs(ToggleButton.class).getText());

        robot.type(KeyCode.F2);
        await(() -> text("tour-text").startsWith("అవధానం"));

        assertEquals(
                "చూస్తోంది", robot.lookup("#follow").queryAs(ToggleButton.class).getText());
        assertEquals("కిటికీకి ఆవల", text("tour-title"));
        assertEquals(
                "Noto Sans Telugu",
                robot.lookup("#tour-title").queryAs(Label.class).getFont().getFamily());
        turn(KeyCode.RIGHT, () -> state.ticks().size() > 20);
        Screenshots.save(stage, "tour-telugu");
        robot.interact(() -> stage.setWidth(1000));
        Screenshots.save(stage, "tour-telugu-narrow");
        robot.interact(() -> stage.setWidth(1280));
        robot.type(KeyCode.F1);
        Screenshots.save(stage, "keys-telugu");
        robot.type(KeyCode.ESCAPE);
        robot.type(KeyCode.F2);
        await(() -> text("tour-text").length() > 0
                && robot.lookup("#tour-title").queryAs(Label.class).getText().equals("Beyond the window"));
        robot.type(KeyCode.ESCAPE);
    }

    @Test
    void anAudienceSeesStageTimeAndCaptionAlone() throws TimeoutException, IOException {
        turn(KeyCode.LEFT, () -> state.ticks().size() > 12);
        robot.type(KeyCode.F5);
        await(() ->
                state.presenting().get() && robot.lookup("#charts").tryQuery().isEmpty());

        assertFalse(robot.lookup("#toolbar").query().isVisible());
        assertFalse(robot.lookup("#status").query().isVisible());
        assertTrue(robot.lookup("#stage").query().isVisible());
        assertTrue(robot.lookup("#timeline").query().isVisible());
        assertTrue(robot.lookup("#caption").query().isVisible());
        Screenshots.save(stage, "presenting");
        begin("3-from-nothing");
        Screenshots.save(stage, "presenting-tour");
        robot.type(KeyCode.R);
        await(() -> state.ticks().size() == 1);
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#tour").query().isVisible());
        robot.type(KeyCode.ESCAPE);
        await(() -> robot.lookup("#toolbar").query().isVisible());
    }

    @Test
    void theQuizAsksAndCounts() throws TimeoutException, IOException {
        turn(
                KeyCode.LEFT,
                () -> state.ticks().stream()
                                .filter(tick -> tick.step().lastSeen().older() >= 0.1)
                                .count()
                        > 6);
        robot.type(KeyCode.F4);
        await(() -> robot.lookup("#quiz-answer-0").tryQuery().isPresent());
        assertEquals("0 of 0 right", text("quiz-score"));
        Screenshots.save(stage, "quiz-asked");

        int steps = state.ticks().size();
        robot.type(KeyCode.R, KeyCode.W, KeyCode.DIGIT5); // keys must have no effect under the overlay
        robot.type(KeyCode.TAB);
        robot.type(KeyCode.SPACE); // chooses the second answer
        await(() -> text("quiz-score").endsWith("of 1 right"));
        assertEquals(steps, state.ticks().size());
        Screenshots.save(stage, "quiz-answered");
        robot.type(KeyCode.DIGIT2);
        assertTrue(text("quiz-score").endsWith("of 1 right"));
        robot.type(KeyCode.ENTER);
        robot.type(KeyCode.DIGIT2);
        await(() -> text("quiz-score").endsWith("of 2 right"));
        Screenshots.save(stage, "quiz-colour");
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#quiz").query().isVisible());
    }

    @Test
    void aWordIsFoundInTheGlossary() throws TimeoutException, IOException {
        robot.type(KeyCode.F3);
        await(() -> robot.lookup("#glossary").query().isVisible());
        Screenshots.save(stage, "glossary");
        int all = robot.lookup("#glossary-terms > *").queryAll().size();
        robot.write("suitcase");
        await(() -> robot.lookup("#glossary-terms > *").queryAll().size() == 1);
        assertTrue(all > 15);
        robot.interact(() -> state.language().set(Language.TELUGU));
        robot.eraseText(8);
        Screenshots.save(stage, "glossary-telugu");
        robot.type(KeyCode.ESCAPE);
        await(() -> !robot.lookup("#glossary").query().isVisible());
    }

    private void begin(String tour) throws TimeoutException {
        MenuButton learn = robot.lookup("#learn").queryAs(MenuButton.class);
        robot.interact(() -> learn.getItems().stream()
                .filter(item -> ("tour-" + tour).equals(item.getId()))
                .forEach(MenuItem::fire));
        await(() -> robot.lookup("#tour").query().isVisible() && state.ticks().size() == 1);
    }

    private void turn(KeyCode key, Callable<Boolean> until) throws TimeoutException {
        robot.press(key);
        try {
            await(until);
        } finally {
            robot.release(key);
        }
        ModelIdle.await(player); // a step that is in progress arrives before this returns
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
