package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smriti.app.Screenshots;
import org.smriti.app.live.ModelIdle;
import org.smriti.app.live.Player;
import org.smriti.app.session.Mode;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.util.WaitForAsyncUtils;

/** What the stage says and what can be done there by mouse, with the real engine and the shipped models. */
@ExtendWith(ApplicationExtension.class)
class StageUiTest {

    private static final int PATIENCE_SECONDS = 60;

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

    @Test
    void aViewThatComesBackGetsAVerdictUntilTheTruthIsHidden(FxRobot robot) throws TimeoutException {
        await(() ->
                state.session().get().filter(one -> one.tracks().size() == 2).isPresent());
        walk(robot, 22);
        robot.clickOn("#imagine");
        await(() -> state.mode().get() == Mode.IMAGINE);
        int seen = state.ticks().size();
        walk(robot, seen + 25);
        assertTrue(
                text(robot, "#imagine").contains("25")
                        || text(robot, "#imagine").contains("26"),
                text(robot, "#imagine"));

        assertTrue(text(robot, "#truth-verdict").matches("seen \\d\\d frames ago"), text(robot, "#truth-verdict"));
        assertEquals("remembered", text(robot, "#smriti-verdict"));
        assertTrue(
                text(robot, "#caption").matches("Last seen \\d\\d frames ago: hybrid remembers \\(.*dB\\) · window .*"),
                text(robot, "#caption"));
        Screenshots.save(stage, "verdict");

        for (double width : new double[] {1280, 1600, 1920, 3840}) {
            String painted = captionForAnAudience(robot, width);
            assertTrue(painted.matches(".*hybrid remembers.* · window .*"), painted);
            assertFalse(
                    painted.endsWith("…"), "a sentence without room gives up its figures, never its end: " + painted);
        }

        robot.type(KeyCode.H);
        await(() -> robot.lookup("#truth-note").query().isVisible());
        assertFalse(robot.lookup("#smriti-verdict").query().isVisible());
        assertFalse(text(robot, "#caption").contains("dB"));
        assertEquals("", text(robot, "#smriti-figures"));
        Screenshots.save(stage, "truth-hidden");
        robot.type(KeyCode.H);
        await(() -> robot.lookup("#smriti-verdict").query().isVisible());
    }

    @Test
    void aDisturbanceThatIsAskedForWhileStandingIsToldUntilTheNextStep(FxRobot robot) throws TimeoutException {
        await(() -> state.ticks().size() == 1);
        robot.type(KeyCode.E, KeyCode.E, KeyCode.K);
        await(() -> text(robot, "#truth-badge").equals("next: exposure + blackout"));

        robot.type(KeyCode.PERIOD);
        await(() -> state.ticks().size() == 2);
        WaitForAsyncUtils.waitForFxEvents();

        assertEquals("exposure, 5 frames left + blackout, 5 frames left", text(robot, "#truth-badge"));
    }

    @Test
    void thePlayerIsOperatedByMouseAlone(FxRobot robot) throws TimeoutException {
        await(() -> state.ticks().size() == 1);
        robot.moveTo("#screen-left").press(MouseButton.PRIMARY);
        await(() -> state.ticks().size() >= 6);
        assertTrue(robot.lookup("#screen-left")
                .query()
                .getPseudoClassStates()
                .contains(PseudoClass.getPseudoClass("lit")));
        robot.release(MouseButton.PRIMARY);
        ModelIdle.await(player);
        int steps = state.ticks().size();
        assertEquals("left", state.ticks().getLast().step().action().label());

        robot.clickOn("#controls-play");
        await(() -> robot.lookup("#banner").query().isVisible());
        assertEquals("PAUSED", text(robot, "#banner-words"));
        Screenshots.save(stage, "paused");
        robot.clickOn("#controls-look-ahead"); // while paused at the newest step: one more
        await(() -> state.ticks().size() == steps + 1);

        robot.clickOn("#controls-look-first");
        await(() ->
                state.playhead().get() == 0 && !robot.lookup("#banner").query().isVisible());
        robot.clickOn("#controls-look-back").clickOn("#controls-look-ahead");
        assertEquals(1, state.playhead().get());
        robot.clickOn("#controls-replay");
        await(() -> state.playhead().get() == steps && state.following().get());
        robot.clickOn("#controls-play");
        await(() -> state.playing().get() && !robot.lookup("#banner").query().isVisible());
    }

    @Test
    void twoBranchesAreSeenSideBySide(FxRobot robot) throws TimeoutException {
        await(() -> state.ticks().size() == 1);
        walk(robot, 12);
        robot.interact(() -> state.lookAt(6));
        robot.type(KeyCode.G);
        await(() -> robot.lookup("#from-nothing").tryQuery().isPresent());
        robot.clickOn("#from-nothing");
        await(() -> state.branch().get() == 1
                && robot.lookup("#compare-0").tryQuery().isPresent());
        robot.type(KeyCode.G);

        robot.clickOn("#compare-0");
        await(() -> robot.lookup("#other-branch").tryQuery().isPresent());
        robot.interact(() -> state.lookAt(9));
        WaitForAsyncUtils.waitForFxEvents();
        Screenshots.save(stage, "branches-side-by-side");

        assertFalse(text(robot, "#other-branch-figures").equals(text(robot, "#smriti-figures")));
        robot.clickOn("#compare-0");
        await(() -> robot.lookup("#other-branch").tryQuery().isEmpty());
    }

    @Test
    void theWelcomeGoesWithTheFirstKeyWhichSteersAtOnce(FxRobot robot) throws TimeoutException {
        await(() -> state.ticks().size() == 1);
        robot.interact(opened.view()::greet);
        await(() -> robot.lookup("#welcome").query().isVisible());
        WaitForAsyncUtils.waitForFxEvents();
        Screenshots.save(stage, "welcome");

        walk(robot, 4);
        assertFalse(robot.lookup("#welcome").query().isVisible());
        assertEquals("left", state.ticks().get(1).step().action().label());
    }

    @Test
    void aLightFollowsTheMouseOfAPresenter(FxRobot robot) throws TimeoutException {
        await(() -> state.ticks().size() == 1);
        robot.type(KeyCode.F5);
        await(() -> robot.lookup("#present-learn").query().isVisible());
        robot.moveTo("#smriti-frame");
        robot.type(KeyCode.Q);
        await(() -> robot.lookup("#pointer").query().isVisible());
        Screenshots.save(stage, "pointer");

        robot.type(KeyCode.ESCAPE);
        await(() ->
                !state.presenting().get() && !robot.lookup("#pointer").query().isVisible());
    }

    /** The sentence above the stage as it is painted before an audience, where text is large and two buttons stand beside it. */
    private String captionForAnAudience(FxRobot robot, double width) {
        AtomicReference<String> painted = new AtomicReference<>();
        robot.interact(() -> {
            state.presenting().set(true);
            Scene scene = opened.laidOut(width, width * 9 / 16);
            painted.set(((Text) scene.lookup("#caption").lookup(".text")).getText());
            state.presenting().set(false);
        });
        return painted.get();
    }

    private static String text(FxRobot robot, String id) {
        return robot.lookup(id).queryLabeled().getText();
    }

    private void walk(FxRobot robot, int until) throws TimeoutException {
        robot.press(KeyCode.LEFT);
        await(() -> state.ticks().size() >= until);
        robot.release(KeyCode.LEFT);
        ModelIdle.await(player);
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }
}
