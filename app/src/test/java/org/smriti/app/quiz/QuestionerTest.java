package org.smriti.app.quiz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.Tick;
import org.smriti.app.state.Event;
import org.smriti.app.view.charts.Synthetic;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.WallTexture;

class QuestionerTest {

    private static final int SIDE = Synthetic.SIDE;

    private final Synthetic session = new Synthetic();
    private final List<Tick> ticks = session.walk(120).stream()
            .filter(Event.Ticked.class::isInstance)
            .map(event -> ((Event.Ticked) event).tick())
            .toList();
    private final Questioner questioner = new Questioner(new Random(3));

    @Test
    void bothKindsAreAskedInTurn() {
        Set<Class<?>> kinds = new HashSet<>();
        for (int i = 0; i < 4; i++) {
            kinds.add(questioner.ask(session.opened(), ticks).orElseThrow().getClass());
        }
        assertEquals(Set.of(Question.WhichHalf.class, Question.ColourBehind.class), kinds);
    }

    @Test
    void theRealHalfIsTheTruthAndTheOtherIsNot() {
        for (int i = 0; i < 20; i++) {
            if (questioner.ask(session.opened(), ticks).orElseThrow() instanceof Question.WhichHalf half) {
                assertTrue(half.tick().step().lastSeen().older() >= 0.1);
                byte[] truth = half.tick().step().truth();
                assertArrayEquals(column(truth, half.answer()), column(half.rgb(), half.answer()));
                assertFalse(Arrays.equals(column(truth, 1 - half.answer()), column(half.rgb(), 1 - half.answer())));
            }
        }
    }

    /** The outermost column of pixels of a half, from top to bottom. */
    private static byte[] column(byte[] rgb, int half) {
        byte[] column = new byte[3 * SIDE];
        for (int row = 0; row < SIDE; row++) {
            System.arraycopy(rgb, 3 * (row * SIDE + (half == 0 ? 0 : SIDE - 1)), column, 3 * row, 3);
        }
        return column;
    }

    @Test
    void theRightColourIsBehindAndTheOthersAreNot() {
        for (int i = 0; i < 20; i++) {
            if (questioner.ask(session.opened(), ticks).orElseThrow() instanceof Question.ColourBehind behind) {
                Pose pose = behind.tick().step().pose();
                WallTexture right = behind.colours().get(behind.answer());
                Set<WallTexture> seen =
                        WallsInView.behind(session.opened().maze().orElseThrow(), pose, WallsInView.Part.WHOLE);
                assertEquals(
                        List.of(right),
                        behind.colours().stream().filter(seen::contains).toList());
                assertEquals(
                        behind.colours().size(), Set.copyOf(behind.colours()).size());
            }
        }
    }

    @Test
    void nothingSeenNothingAsked() {
        assertTrue(questioner.ask(session.opened(), List.of()).isEmpty());
    }

    @Test
    void answersAreJudgedAndCounted() {
        Question question = questioner.ask(session.opened(), ticks).orElseThrow();
        QuizScore score =
                QuizScore.NONE.plus(question.judge(question.answer())).plus(question.judge(question.answer() + 1));
        assertEquals(new QuizScore(1, 2), score);
    }
}
