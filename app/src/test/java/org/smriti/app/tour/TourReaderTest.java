package org.smriti.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.app.session.Mode;
import org.smriti.app.text.Language;
import org.smriti.model.io.FileFormatException;

class TourReaderTest {

    private static final String WORDS = "{'en': 'Turn', 'te': 'తిరుగు'}";

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("t.json");
    }

    private Tour read(String step) throws IOException {
        return readText("{'title': " + WORDS + ", 'steps': [" + step + "]}");
    }

    private Tour readText(String json) throws IOException {
        Files.writeString(file(), json.replace('\'', '"'));
        return TourReader.read(file());
    }

    /** The message of a refusal, without the file's name. */
    private String refused(Executable reading) {
        String message = assertThrows(FileFormatException.class, reading).getMessage();
        assertTrue(message.startsWith(file() + ": "), message);
        return message.substring((file() + ": ").length());
    }

    @Test
    void aStepHasWordsInBothLanguagesPreparationsAPlaceAndAGoal() throws IOException {
        Tour tour = read("{'text': " + WORDS + ", 'prepare': {'world': 'room', 'seed': 7, 'mode': 'imagine',"
                + " 'chart': 'recall', 'rival': 'causal'}, 'point': 'map', 'until': {'turned': 90}}");

        assertEquals("t", tour.id());
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
    void withoutAGoalAStepIsToBeRead() throws IOException {
        assertEquals(
                new Goal.Read(),
                read("{'text': " + WORDS + "}").steps().getFirst().until());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'until': {'turned': -1}|steps[0].until.turned: -1; expected a whole number, at least 0",
                "'until': {'turned': 'a'}|steps[0].until.turned: 'a'; expected a whole number, at least 0",
                "'until': {}|steps[0].until: not one goal of stepped, turned, revisited, mode, imagined,"
                        + " regenerated, chart, looked-back; expected a tour",
                "'until': {'mode': 'sleep'}|steps[0].until.mode: 'sleep'; expected one of follow, imagine",
                "'prepare': {'world': 'room'}|steps[0].prepare.seed: missing; expected a whole number, at least 0",
                "'prepare': 3|steps[0].prepare: 3; expected an object",
                "'point': ' '|steps[0].point: ' '; expected a text that is not blank",
                "'colour': 3|steps[0].colour: unknown; expected nothing but text, prepare, point, until"
            })
    void whatIsWrongIsNamedInOneLine(String field, String message) {
        assertEquals(message, refused(() -> read("{'text': " + WORDS + ", " + field + "}")));
    }

    @Test
    void aWorldThatThereIsNotIsNamed() {
        String refusal = refused(() -> read("{'text': " + WORDS + ", 'prepare': {'world': 'sea', 'seed': 1}}"));

        assertTrue(refusal.startsWith("steps[0].prepare.world: no world is called \"sea\"; there are "), refusal);
    }

    @Test
    void aTextMissingInOneLanguageIsRefused() {
        assertEquals("steps[0].text.te: missing; expected a text", refused(() -> read("{'text': {'en': 'Turn'}}")));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertEquals("file: not JSON; expected a tour", refused(() -> readText("[")));
        assertEquals("steps: a list of 0; expected one step at least", refused(() -> readText("{'steps': []}")));
    }

    @Test
    void aFileThatIsNoTourLeavesTheOthers() throws IOException {
        Files.writeString(file(), "[");
        Files.writeString(
                folder.resolve("u.json"),
                ("{'title': " + WORDS + ", 'steps': [{'text': " + WORDS + "}]}").replace('\'', '"'));
        Files.write(folder.resolve("v.json"), new byte[] {'"', (byte) 0xFF});

        Tours tours = Tours.in(folder);

        assertEquals(List.of("u"), tours.all().stream().map(Tour::id).toList());
        assertEquals(2, tours.refused().size(), tours.refused().toString());
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
