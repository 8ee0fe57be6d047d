package org.smriti.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Driver;
import org.smriti.app.text.Language;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.memory.Profile;
import org.smriti.model.world.Deed;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.maze.MazeAction;

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
        assertTrue(message.startsWith(file() + ":"), message);
        return message.substring((file() + ":").length());
    }

    @Test
    void aStepHasWordsInBothLanguagesPreparationsAPlaceAndAGoal() throws IOException {
        Tour tour = read("{'text': " + WORDS + ", 'prepare': {'world': 'room', 'seed': 7, 'mode': 'imagine',"
                + " 'chart': 'recall', 'rival': 'causal', 'model': 'hybrid', 'profile': 'draft', 'rate': 4,"
                + " 'driver': 'auto', 'clock': 'paused', 'look': 50}, 'point': 'map', 'until': {'turned': 90},"
                + " 'note': 'Slowly.'}");

        assertEquals("t", tour.id());
        TourStep step = tour.steps().getFirst();
        assertEquals("తిరుగు", step.text().in(Language.TELUGU));
        assertEquals("Turn", tour.title().in(Language.ENGLISH));
        assertEquals(
                List.of(
                        new Preparation.Scene(
                                Optional.of(new Preparation.Place("room", 7)),
                                Optional.of("hybrid"),
                                Optional.of("causal")),
                        new Preparation.Remember(Mode.IMAGINE),
                        new Preparation.Drive(Driver.AUTO),
                        new Preparation.Denoise("draft"),
                        new Preparation.Pace(4),
                        new Preparation.Chart("recall"),
                        new Preparation.SetClock(Clock.PAUSED),
                        new Preparation.Look(50)),
                step.preparations());
        assertEquals(Optional.of("map"), step.pointsAt());
        assertEquals(List.of(new Goal.Turned(90)), step.until());
        assertEquals("Slowly.", step.note().orElseThrow().in(Language.TELUGU));
    }

    @Test
    void withoutAGoalAStepIsToBeRead() throws IOException {
        assertEquals(
                List.of(), read("{'text': " + WORDS + "}").steps().getFirst().until());
    }

    @Test
    void everyGoalIsRead() throws IOException {
        TourStep step = read("{'text': 'x', 'until': [{'stepped': 1}, {'turned': 2}, {'revisited': 3}, {'imagined': 4},"
                        + " {'returned': 'placed'}, {'did': 'took'},"
                        + " {'mode': 'imagine'}, {'driver': 'auto'}, {'clock': 'paused'}, {'profile': 'other'},"
                        + " {'chart': 'recall'}, {'looked-back': 5}, {'looked-ahead': 6}, {'regenerated': {'most': 0}},"
                        + " {'branch': 'other'}, {'act': 'probe-spin'}]}")
                .steps()
                .getFirst();

        assertEquals(
                List.of(
                        new Goal.Stepped(1),
                        new Goal.Turned(2),
                        new Goal.Revisited(3),
                        new Goal.Imagined(4),
                        new Goal.Returned(Deed.PLACED),
                        new Goal.Did(Deed.TOOK),
                        new Goal.Mode(Mode.IMAGINE),
                        new Goal.Driven(Driver.AUTO),
                        new Goal.Clocked(Clock.PAUSED),
                        new Goal.OtherProfile(),
                        new Goal.Chart("recall"),
                        new Goal.LookedBack(5),
                        new Goal.LookedAhead(6),
                        new Goal.Regenerated(0, 0),
                        new Goal.OtherBranch(),
                        new Goal.Act(UserCommand.PROBE_SPIN)),
                step.until());
    }

    @Test
    void aQuestionHasChoicesOneOfWhichIsRight() throws IOException {
        Guess guess =
                read("{'text': 'Which?', 'ask': {'choices': ['a', {'te': 'బి'}], 'right': 2, 'told': 'So it is.'}}")
                        .steps()
                        .getFirst()
                        .guess()
                        .orElseThrow();

        assertEquals(
                new Guess(
                        List.of(new Words("a", "a"), new Words("బి", "బి")),
                        1,
                        Optional.of(new Words("So it is.", "So it is."))),
                guess);
    }

    @Test
    void aTextInOneLanguageStandsForBoth() throws IOException {
        Tour tour = readText("{'title': 'Turn', 'steps': [{'text': {'en': 'Left'}}, {'text': {'te': 'ఎడమ'}}]}");

        assertEquals("Turn", tour.title().in(Language.TELUGU));
        assertEquals("Left", tour.steps().getFirst().text().in(Language.TELUGU));
        assertEquals("ఎడమ", tour.steps().getLast().text().in(Language.ENGLISH));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'until': {'turned': -1}|5:23: steps[0].until.turned: -1; expected a whole number, at least 1",
                "'until': {'turned': 'a'}|5:23: steps[0].until.turned: 'a'; expected a whole number, at least 1",
                "'until': {}|5:12: steps[0].until: not one goal of stepped, turned, revisited, returned, imagined,"
                    + " did, mode, driver, clock, profile, chart, looked-back, looked-ahead, regenerated, branch, act;"
                    + " expected a lesson",
                "'until': []|5:12: steps[0].until: a list of 0; expected one goal at least",
                "'until': {'did': 'sang'}|5:20: steps[0].until.did: 'sang'; expected one of took, placed, made,"
                        + " refused, looked",
                "'until': {'mode': 'sleep'}|5:21: steps[0].until.mode: 'sleep'; expected one of follow, imagine",
                "'until': {'profile': 'fast'}|5:24: steps[0].until.profile: 'fast'; expected one of other",
                "'prepare': {'world': 'room'}|5:14: steps[0].prepare.seed: missing; expected a whole number, at least"
                        + " 0",
                "'prepare': {'rate': 99}|5:23: steps[0].prepare.rate: 99; expected a whole number from 1 to 30",
                "'prepare': {'look': 101}|5:23: steps[0].prepare.look: 101; expected a whole number from 0 to 100",
                "'prepare': 3|5:14: steps[0].prepare: 3; expected an object",
                "'point': ' '|5:12: steps[0].point: ' '; expected one of stage, truth,",
                "'prepare': {'chart': 'pie'}|5:24: steps[0].prepare.chart: 'pie'; expected one of" + " state-lines,",
                "'until': {'chart': 'pie'}|5:22: steps[0].until.chart: 'pie'; expected one of" + " state-lines,",
                "'until': {'act': 'sing'}|5:20: steps[0].until.act: 'sing'; expected one of play, step,",
                "'prepare': {'world': 'sea', 'seed': 1}|5:24: steps[0].prepare.world: no world is called \"sea\";"
                        + " there are ",
                "'prepare': {'rival': 'giant'}|5:24: steps[0].prepare.rival: 'giant'; expected one of"
                        + " hybrid, window",
                "'ask': {'choices': ['a'], 'right': 1}|5:22: steps[0].ask.choices: a list of 1; expected two choices"
                        + " at least",
                "'ask': {'choices': ['a', 'b'], 'right': 3}|5:43: steps[0].ask.right: 3; expected a whole number from"
                        + " 1 to 2",
                "'ask': {}, 'until': {'turned': 1}|4:12: steps[0]: both until and ask, of which a step has one",
                "'note': ''|5:11: steps[0].note: ''; expected a text that is not blank",
                "'colour': 3|5:13: steps[0].colour: unknown; expected nothing but text, prepare, point, until, ask,"
                        + " note"
            })
    void whatIsWrongIsNamedInOneLineWithItsPlace(String field, String message) {
        String lesson = "{\n 'title': 'T',\n 'steps': [{'text': 'a'},\n           {'text': 'x',\n  " + field + "}]}";
        String text = lesson.replace('\'', '"');
        String expected = message.replace("steps[0]", "steps[1]");

        String refusal = refused(() -> TourReader.lesson(file(), text, List.of("hybrid", "window")));

        assertTrue(refusal.startsWith(expected), refusal);
    }

    @Test
    void aTextWithoutAnyLanguageIsRefused() {
        assertEquals(
                "1:62: steps[0].text: an object; expected a text in \"en\" or in \"te\"",
                refused(() -> read("{'text': {}}")));
        assertEquals(
                "1:53: steps[0].text: missing; expected a text, or one in \"en\" and one in \"te\"",
                refused(() -> read("{'until': {}}")));
    }

    @Test
    void whatIsNoLessonIsRefused() {
        assertEquals("1:1: file: not JSON; expected a lesson", refused(() -> readText("[")));
        assertEquals("1:1: file: a list of 0; expected a lesson", refused(() -> readText("[]")));
        assertEquals(
                "1:1: file: JSON of another kind: a lesson has a \"title\" and \"steps\"; expected a lesson",
                refused(() -> readText("{'variant': 'hybrid', 'net': {}}")));
        assertEquals(
                "1:26: steps: a list of 0; expected one step at least",
                refused(() -> readText("{'title': 'T',  'steps': []}")));
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
    void allShippedToursAreInBothLanguagesAndSetUpWhatTheyNeed() {
        Tours shipped = Tours.in(Path.of("..", "assets", "tours"));
        assertEquals(List.of(), shipped.refused());
        assertEquals("00-first-minute", shipped.all().getFirst().id());
        assertTrue(shipped.all().size() >= 6);
        for (Tour tour : shipped.all()) {
            List<Preparation> first = tour.steps().getFirst().preparations();
            assertTrue(
                    first.getFirst() instanceof Preparation.Scene scene
                            && scene.place().isPresent()
                            && scene.own().isPresent()
                            && scene.rival().isPresent(),
                    tour.id());
            for (Class<?> wanted :
                    List.of(Preparation.Remember.class, Preparation.Denoise.class, Preparation.Pace.class)) {
                assertTrue(first.stream().anyMatch(wanted::isInstance), tour.id() + " " + wanted);
            }
            assertFalse(tour.steps().getFirst().until().isEmpty(), tour.id());
            for (TourStep step : tour.steps()) {
                assertNotEquals(step.text().english(), step.text().telugu());
            }
        }
    }

    @Test
    void aTourIsOfferedOnceItsModelsAreThere() {
        Tours shipped = Tours.in(Path.of("..", "assets", "tours"));
        assertEquals(
                List.of("4-one-layer", "5-cost"),
                shipped.with(List.of("hybrid", "window", "causal")).stream()
                        .map(Tour::id)
                        .filter(id -> id.compareTo("4") > 0)
                        .toList());
        assertEquals(
                List.of("6-what-i-took"),
                shipped.with(List.of("craft", "craft-window")).stream()
                        .map(Tour::id)
                        .toList());
        assertEquals(
                List.of("7-behind-the-screen"),
                shipped.with(List.of("parade", "parade-window")).stream()
                        .map(Tour::id)
                        .toList());
    }

    @Test
    void theModelsOfToursThatAreOfferedKnowTheActionsOfTheirWorlds() throws IOException {
        List<ShippedModel> models = new Assets(Path.of("..", "assets")).models();
        List<Tour> offered = Tours.in(Path.of("..", "assets", "tours"))
                .with(models.stream().map(ShippedModel::name).toList());
        assertFalse(offered.isEmpty());
        for (Tour tour : offered) {
            Preparation.Scene scene =
                    (Preparation.Scene) tour.steps().getFirst().preparations().getFirst();
            int actions =
                    Worlds.named(scene.place().orElseThrow().world()).actions().size();
            for (String model : tour.models()) {
                JsonObject net = ModelFolder.readConfig(Path.of("..", "assets", "models", model))
                        .getAsJsonObject("net");
                int known = net.has("actions") ? net.get("actions").getAsInt() : MazeAction.values().length;
                assertEquals(actions, known, tour.id() + " " + model);
            }
        }
    }

    @Test
    void theShippedLessonIsOne() throws IOException {
        Path lesson = Path.of("..", "assets", "lessons", "who-remembers.lesson.json");
        assertTrue(
                TourReader.lesson(lesson, List.of("hybrid", "window")).steps().size() >= 3);
    }

    @Test
    void thePageAboutLessonsNamesAllThatALessonCanNameAndItsExampleIsOne() throws IOException {
        String page = Files.readString(Path.of("..", "src", "site", "lessons.md"));
        List<String> names = new ArrayList<>(WindowParts.CHARTS);
        WindowParts.ALL.stream()
                .filter(part -> !part.startsWith("chart-") || part.equals("chart-layer"))
                .forEach(names::add);
        Arrays.stream(UserCommand.values())
                .filter(command -> command.kind() == UserCommand.Kind.ACT)
                .map(UserCommand::id)
                .forEach(names::add);
        Arrays.stream(Profile.values()).map(Profile::label).forEach(names::add);

        assertEquals(
                List.of(),
                names.stream().filter(name -> !page.contains("`" + name + "`")).toList());
        Files.writeString(file(), page.substring(page.indexOf("```json") + 7, page.indexOf("```\n\n## The file")));
        assertEquals(
                4,
                TourReader.lesson(file(), List.of("hybrid", "window")).steps().size());
    }

    @Test
    void withoutAFolderThereAreNoTours() {
        assertEquals(Tours.NONE, Tours.in(Path.of("no", "such", "folder")));
    }
}
