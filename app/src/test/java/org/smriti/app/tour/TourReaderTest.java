package org.smriti.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.app.session.Mode;
import org.smriti.app.text.Language;

class TourReaderTest {

    private static final String WORDS = "{'en': 'Turn', 'te': 'తిరుగు'}";

    private static Tour read(String step) throws TourFormatException {
        return TourReader.read("t", ("{'title': " + WORDS + ", 'steps': [" + step + "]}").replace('\'', '"'));
    }

    @Test
    void aStepHasWordsInBothLanguagesPreparationsAPlaceAndAGoal() throws TourFormatException {
        Tour tour = read("{'text': " + WORDS + ", 'prepare': {'world': 'room', 'seed': 7, 'mode': 'imagine',"
                + " 'chart': 'recall', 'rival': 'causal'}, 'point': 'map', 'until': {'turned': 90}}");

        TourStep step = tour.steps().getFirst();
        assertEquals("తిరుగు", step.text().in(Language.TELUGU));
        assertEquals("Turn", tour.title().in(Language.ENGLISH));
        assertEquals(
                List.of(
                        new Preparation.Open("room", 7),
                        new Preparation.Remember(Mode.IMAGINE),
                        new Preparation.Rival("causal"),
                        new Preparation.Chart("recall")),
                step.preparations());
        assertEquals(Optional.of("map"), step.pointsAt());
        assertEquals(new Goal.Turned(90), step.until());
    }

    @Test
    void withoutAGoalAStepIsToBeRead() throws TourFormatException {
        assertEquals(
                new Goal.Read(),
                read("{'text': " + WORDS + "}").steps().getFirst().until());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'until': {'turned': -1}|t.steps[0].until.turned: expected a whole number, not negative",
                "'until': {'turned': 'a'}|t.steps[0].until.turned: expected a whole number, not negative",
                "'until': {}|t.steps[0].until: expected one of stepped, turned, revisited, mode, imagined,"
                        + " regenerated, chart, looked-back",
                "'until': {'mode': 'sleep'}|t.steps[0].until.mode: expected follow or imagine",
                "'prepare': {'world': 'nowhere', 'seed': 1}|t.steps[0].prepare.world: expected the name of a world",
                "'prepare': 3|t.steps[0].prepare: expected an object",
                "'colour': 3|t.steps[0].colour: nothing of that name is known here, only text, prepare, point, until"
            })
    void whatIsWrongIsNamedInOneLine(String field, String message) {
        TourFormatException refusal =
                assertThrows(TourFormatException.class, () -> read("{'text': " + WORDS + ", " + field + "}"));
        assertEquals(message, refusal.getMessage());
    }

    @Test
    void aTextMissingInOneLanguageIsRefused() {
        TourFormatException refusal = assertThrows(TourFormatException.class, () -> read("{'text': {'en': 'Turn'}}"));
        assertEquals("t.steps[0].text.te: expected a text", refusal.getMessage());
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertEquals(
                "t: not a JSON object",
                assertThrows(TourFormatException.class, () -> TourReader.read("t", "["))
                        .getMessage());
    }

    @Test
    void allShippedToursCanBeGoneThrough() {
        Tours shipped = Tours.in(Path.of("..", "assets", "tours"));
        assertEquals(List.of(), shipped.refused());
        assertTrue(shipped.all().size() >= 5);
        for (Tour tour : shipped.all()) {
            assertTrue(tour.steps().getFirst().preparations().getFirst() instanceof Preparation.Open, tour.id());
            assertFalse(tour.steps().getFirst().until() instanceof Goal.Read, tour.id());
        }
    }

    @Test
    void withoutAFolderThereAreNoTours() {
        assertEquals(Tours.NONE, Tours.in(Path.of("no", "such", "folder")));
    }
}
