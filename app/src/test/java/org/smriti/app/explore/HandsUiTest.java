package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.explore.OpenExplorer.await;
import static org.smriti.app.explore.OpenExplorer.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.Screenshots;
import org.smriti.app.files.Owner;
import org.smriti.app.session.TinyCraft;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.state.ExplorerState;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.craft.agent.CraftState;
import org.testfx.api.FxRobot;

/** The window in a world with hands: its keys, its map, its bag, and what it says of deeds; and that mazes are as they were. */
class HandsUiTest {

    private static OpenExplorer opened;
    private static ExplorerState state;

    private final FxRobot robot = new FxRobot();

    @BeforeAll
    static void start(@TempDir Path person) throws Exception {
        opened = OpenExplorer.of(person, Owner.current());
        state = opened.state();
        Path folder = TinyWorld.write(
                person.resolve("craft-model"),
                Variant.HYBRID,
                3,
                TinyCraft.YARD.actions().size());
        opened.explorer().player().files().open(folder); // that also opens the first world that the model knows
        await(() -> opensIn("craft-yard"));
    }

    @AfterAll
    static void stop() throws TimeoutException {
        opened.close();
    }

    private static boolean opensIn(String world) {
        return state.session()
                        .get()
                        .filter(session -> session.world().equals(world))
                        .isPresent()
                && state.ticks().size() == 1
                && state.work().get().isEmpty();
    }

    /** Begins in the yard, before something to take, and stops time. */
    private void beginInTheYard() throws TimeoutException {
        long seed = TinyCraft.seed();
        opened.explorer().player().open("craft-yard", seed);
        await(() -> opensIn("craft-yard") && state.session().get().orElseThrow().seed() == seed);
        opened.explorer().player().play(false);
        await(() -> !state.playing().get());
        fx(() -> {
            opened.window().requestFocus();
            return opened;
        });
        robot.type(KeyCode.ESCAPE);
    }

    /** Takes one step with a key held; the session is paused. */
    private CraftState step(KeyCode key) throws TimeoutException {
        int before = opened.ticks().size();
        robot.press(key).type(KeyCode.PERIOD);
        await(() -> state.ticks().size() == before + 1);
        robot.release(key);
        return (CraftState) opened.ticks().getLast().step().agent();
    }

    private String text(String id) throws TimeoutException {
        return fx(() -> ((Labeled) robot.lookup(id).query()).getText());
    }

    /** The texts of all labels in a part of the window. */
    private List<String> words(String id) throws TimeoutException {
        return fx(() -> words(robot.lookup(id).<Node>query()).toList());
    }

    private static Stream<String> words(Node node) {
        if (node instanceof Labeled label) {
            return Stream.of(label.getText());
        }
        return node instanceof Parent parent
                ? parent.getChildrenUnmodifiable().stream().flatMap(HandsUiTest::words)
                : Stream.empty();
    }

    @Test
    void theKeysOfHandsActInTheYard() throws TimeoutException {
        beginInTheYard();
        assertEquals("use", label(KeyCode.E));
        assertEquals("craft", label(KeyCode.C));
        assertEquals("place", label(KeyCode.Q));
        assertEquals("inventory", label(KeyCode.I));
        assertTrue(((CraftState) opened.ticks().getLast().step().agent()).open());
        assertEquals(List.of(), state.armed());
        assertFalse(state.smooth().get());
        assertFalse(state.shownBeside().get());
        assertFalse(state.pointing().get());
    }

    private String label(KeyCode key) throws TimeoutException {
        step(key);
        return opened.ticks().getLast().step().action().label();
    }

    @Test
    void aHandThatIsHeldActsAgainAndAgain() throws TimeoutException {
        beginInTheYard();
        opened.explorer().player().play(true);
        robot.press(KeyCode.E);
        await(() -> state.ticks().size() >= 4);
        robot.release(KeyCode.E);
        assertTrue(opened.ticks().stream()
                .skip(1)
                .limit(3)
                .allMatch(tick -> tick.step().action().label().equals("use")));
    }

    @Test
    void theSameKeysDoInAMazeWhatTheyDid() throws Exception {
        beginInTheYard();
        opened.explorer().player().assign("Smriti", "hybrid"); // of mazes: begins one
        await(() -> opensIn("room"));
        opened.explorer().player().play(false);
        Map<KeyCode, BooleanSupplier> toggles = Map.of(
                KeyCode.E, () -> state.armed().contains(Disturbance.EXPOSURE),
                KeyCode.C, () -> state.smooth().get(),
                KeyCode.I, () -> state.shownBeside().get(),
                KeyCode.Q, () -> state.pointing().get());
        for (Map.Entry<KeyCode, BooleanSupplier> toggle : toggles.entrySet()) {
            robot.type(toggle.getKey());
            await(() -> toggle.getValue().getAsBoolean());
            if (toggle.getKey() != KeyCode.E) {
                robot.type(toggle.getKey());
                await(() -> !toggle.getValue().getAsBoolean());
            }
        }
        assertFalse(robot.lookup("#screen-use").query().isVisible());
        assertTrue(robot.lookup("#truth-bag").tryQuery().isEmpty());
        opened.explorer().player().assign("Smriti", "craft-model");
        await(() -> opensIn("craft-yard"));
        assertTrue(robot.lookup("#screen-use").query().isVisible());
    }

    @Test
    void theHelpTellsWhichKeysAreThoseOfHands() throws TimeoutException {
        beginInTheYard();
        robot.type(KeyCode.F1);
        await(() -> robot.lookup("#keys-hands").query().isVisible());
        Screenshots.save(opened.window(), "hands-keys");
        assertEquals("E", text("#key-use-0"));
        assertTrue(robot.lookup("#key-exposure-0").tryQuery().isEmpty());
        assertEquals("in the list, Ctrl+K", text("#key-exposure-none"));
        robot.clickOn("#key-use-0");
        robot.type(KeyCode.B);
        assertEquals(
                "B means “take what is ahead” in worlds with hands, and elsewhere “bookmark”.", text("#keys-said"));
        assertEquals("E", text("#key-exposure-0"));
        robot.clickOn("#keys-usual");
        robot.type(KeyCode.ESCAPE);
        await(() -> !state.helping().get());
    }

    @Test
    void theMapShowsTheBlocksAsTheyWereAtTheStepThatIsShown() throws TimeoutException {
        beginInTheYard();
        Image before = map();
        step(KeyCode.E);
        await(() -> differ(before, map()));
        Image taken = map();
        robot.type(KeyCode.COMMA);
        await(() -> !differ(before, map()));
        robot.type(KeyCode.END);
        await(() -> !differ(taken, map()));
    }

    private Image map() throws TimeoutException {
        return fx(() -> robot.lookup("#map").query().snapshot(null, null));
    }

    private static boolean differ(Image one, Image other) {
        return IntStream.range(0, (int) (one.getWidth() * one.getHeight())).anyMatch(i -> {
            int x = i % (int) one.getWidth();
            int y = i / (int) one.getWidth();
            return one.getPixelReader().getArgb(x, y) != other.getPixelReader().getArgb(x, y);
        });
    }

    @Test
    void theBagAndWhatCameOfADeedStandBelowThePictures() throws TimeoutException {
        beginInTheYard();
        assertEquals(List.of("", "", "", "", "", ""), words("#truth-bag"));
        step(KeyCode.E);
        assertEquals(List.of("1", "", "", "", "", ""), words("#truth-bag"));
        assertTrue(closed("#truth-bag"));
        assertEquals(List.of("–", "–", "–", "–", "–", "–"), words("#smriti-bag"));
        assertTrue(words("#truth").contains("took wood"), words("#truth").toString());
        step(KeyCode.I);
        assertFalse(closed("#truth-bag"));
        assertFalse(words("#smriti-bag").contains("–"));
        Screenshots.save(opened.window(), "hands-bag");
        robot.type(KeyCode.H);
        assertEquals(List.of("–", "–", "–", "–", "–", "–"), words("#truth-bag"));
        assertEquals(List.of("–", "–", "–", "–", "–", "–"), words("#smriti-bag"));
        robot.type(KeyCode.H);
        robot.type(KeyCode.HOME);
        assertEquals(List.of("", "", "", "", "", ""), words("#truth-bag"));
        robot.type(KeyCode.END);
        step(KeyCode.C);
        step(KeyCode.C);
        assertTrue(words("#truth").contains("made a table"), words("#truth").toString());
    }

    private boolean closed(String id) throws TimeoutException {
        return fx(() -> robot.lookup(id).query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("closed")));
    }
}
