package org.smriti.app.quiz;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Event;
import org.smriti.app.view.charts.Synthetic;
import org.smriti.model.eval.score.Psnr;
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
        assertEquals(Set.of(Question.WhichSeen.class, Question.ColourBehind.class), kinds);
    }

    @Test
    void theOtherPictureIsTheMirrorImageOfTheOneThatWasSeenAndWasNotSeenItself() {
        Set<Integer> answers = new HashSet<>();
        for (int i = 0; i < 40; i++) {
            if (questioner.ask(session.opened(), ticks).orElseThrow() instanceof Question.WhichSeen seen) {
                byte[] right = seen.pictures().get(seen.answer());
                byte[] wrong = seen.pictures().get(1 - seen.answer());
                answers.add(seen.answer());
                assertEquals(2, seen.choices());
                assertTrue(seen.ago() >= 10, "it was " + seen.ago() + " frames ago");
                assertEquals(ticks.size() - 1 - seen.tick().step().index(), seen.ago());
                assertArrayEquals(seen.tick().step().truth(), right);
                assertArrayEquals(right, Mirror.of(wrong, SIDE));
                assertEquals(sharpness(right), sharpness(wrong));
                assertTrue(ticks.stream()
                        .allMatch(tick -> Psnr.of(wrong, tick.step().truth()) < 20));
            }
        }
        assertEquals(Set.of(0, 1), answers);
    }

    /** The sum of the differences between neighbours in a row: what tells a sharp picture from a blurred one. */
    private static long sharpness(byte[] rgb) {
        long sum = 0;
        for (int i = 3; i < rgb.length; i++) {
            if (i % (3 * SIDE) >= 3) {
                sum += Math.abs((rgb[i] & 0xff) - (rgb[i - 3] & 0xff));
            }
        }
        return sum;
    }

    @Test
    void whatIsAsLongAgoAsTheWindowIsNotAskedAbout() {
        for (int i = 0; i < 10; i++) {
            assertFalse(
                    questioner.ask(session.opened(), ticks.subList(0, 10)).orElse(null) instanceof Question.WhichSeen);
        }
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
