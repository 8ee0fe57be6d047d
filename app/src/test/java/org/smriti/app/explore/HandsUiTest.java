package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.explore.OpenExplorer.await;
import static org.smriti.app.explore.OpenExplorer.fx;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.beans.property.BooleanProperty;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.image.Image;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
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
import org.testfx.util.WaitForAsyncUtils;

/** The window in a world with hands: its keys, its map, its bag, and what it says of deeds; and that mazes are as they were. */
class HandsUiTest {

    private static final int ALIKE = 3; // pictures in a row of what is drawn

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

    /** Walks in a maze meanwhile. */
    private void inAMaze(Executable test) throws Throwable {
        opened.explorer().player().assign("Smriti", "hybrid"); // of mazes: begins one
        try {
            await(() -> opensIn("room"));
            opened.explorer().player().play(false);
            test.execute();
        } finally {
            opened.explorer().player().assign("Smriti", "craft-model");
            await(() -> opensIn("craft-yard"));
        }
    }

    @Test
    void theSameKeysDoInAMazeWhatTheyDid() throws Throwable {
        beginInTheYard();
        inAMaze(() -> {
            robot.type(KeyCode.E);
            await(() -> state.armed().contains(Disturbance.EXPOSURE));
            toggles(KeyCode.C, state.smooth());
            toggles(KeyCode.I, state.shownBeside());
            toggles(KeyCode.Q, state.pointing());
            assertFalse(robot.lookup("#screen-use").query().isVisible());
            assertTrue(robot.lookup("#truth-bag").tryQuery().isEmpty());
        });
        assertTrue(robot.lookup("#screen-use").query().isVisible());
    }

    private void toggles(KeyCode key, BooleanProperty property) throws TimeoutException {
        robot.type(key);
        await(property::get);
        robot.type(key);
        await(() -> !property.get());
    }

    @Test
    void aHandThatIsHeldIntoAMazeDoesNothingThere() throws Throwable {
        beginInTheYard();
        robot.press(KeyCode.I);
        inAMaze(() -> {
            repeat(KeyCode.I);
            assertFalse(state.shownBeside().get());
            robot.release(KeyCode.I);
            toggles(KeyCode.I, state.shownBeside());
        });
    }

    /** What the system does while a key is held. */
    private static void repeat(KeyCode key) throws TimeoutException {
        fx(() -> {
            Event.fireEvent(
                    opened.window().getScene(),
                    new KeyEvent(KeyEvent.KEY_PRESSED, "", "", key, false, false, false, false));
            return key;
        });
    }

    @Test
    void theHelpTellsWhichKeysAreThoseOfHands() throws TimeoutException {
        beginInTheYard();
        robot.type(KeyCode.F1);
        await(() -> robot.lookup("#keys-hands").query().isVisible());
        Screenshots.save(opened.window(), "hands-keys");
        assertEquals("E", text("#key-use-0"));
        assertTrue(robot.lookup("#key-exposure-0").tryQuery().isEmpty());
        assertEquals("by the list of acts, Ctrl+K", text("#key-exposure-none"));
        robot.clickOn("#key-exposure-none");
        assertEquals("…", text("#key-exposure-none"));
        robot.type(KeyCode.ESCAPE);
        assertEquals("by the list of acts, Ctrl+K", text("#key-exposure-none"));
        robot.clickOn("#key-use-0");
        robot.type(KeyCode.W);
        assertEquals(
                "W stays with “go forward”, which could not take the key you give up. Try another.",
                text("#keys-said"));
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
        Image before = drawnMap();
        step(KeyCode.E);
        await(() -> differ(before, map()));
        Image taken = drawnMap();
        robot.type(KeyCode.COMMA);
        await(() -> !differ(before, map()));
        robot.type(KeyCode.END);
        await(() -> !differ(taken, map()));
    }

    private Image map() throws TimeoutException {
        return fx(() -> robot.lookup("#map").query().snapshot(null, null));
    }

    /** The map once it is drawn: a picture of it that stays as it is. */
    private Image drawnMap() throws TimeoutException {
        Image last = map();
        for (int alike = 0; alike < ALIKE; ) {
            WaitForAsyncUtils.waitForFxEvents();
            Image next = map();
            alike = differ(last, next) ? 0 : alike + 1;
            last = next;
        }
        return last;
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
        assertTrue(fx(this::foot) > 1 - 1.0 / 6);
        assertEquals(List.of("–", "–", "–", "–", "–", "–"), words("#smriti-bag"));
        assertTrue(words("#truth").contains("took wood"), words("#truth").toString());
        step(KeyCode.I);
        assertFalse(closed("#truth-bag"));
        assertFalse(words("#smriti-bag").contains("–"));
        await(() -> foot() < 1 - 1.0 / 6); // nothing is told over the bag
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

    /** Where on the frame the verdict ends: 1 is the frame's foot. */
    private double foot() {
        Node chip = robot.lookup("#smriti-verdict").query();
        return chip.getBoundsInParent().getMaxY()
                / chip.getParent().getLayoutBounds().getHeight();
    }

    private boolean closed(String id) throws TimeoutException {
        return fx(() -> robot.lookup(id).query().getPseudoClassStates().contains(PseudoClass.getPseudoClass("closed")));
    }
}
