package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.app.video.Films;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.train.plan.TrainingPlanJson;

/** A person's own films, from the folder that they are in to a model that is evaluated and probed. */
class FilmCommandsTest {

    @TempDir
    static Path shared;

    @TempDir
    Path folder;

    private static Path films;

    @BeforeAll
    static void makeFilms() throws IOException, InterruptedException {
        films = Files.createDirectory(shared.resolve("films"));
        Films.make(films.resolve("clock.mp4"), "testsrc2=s=64x48:r=10:d=12");
        Films.make(films.resolve("colours.mp4"), "gradients=s=64x48:r=10:d=11:seed=3");
        Films.make(films.resolve("short.gif"), "testsrc=s=64x48:r=10:d=1");
        Files.writeString(films.resolve("spoilt.mp4"), "no film at all");
        Files.writeString(films.resolve(".hidden"), "not looked at");
    }

    @Test
    void aFolderOfFilmsBecomesAModelWithACardThatIsEvaluatedAndProbed() throws IOException {
        Path run = folder.resolve("run");

        CommandRun trained = train(run, films, "--stage", "film:6:1:watch", "--steps", "1");

        assertEquals(0, trained.exitCode(), trained.err());
        assertTrue(trained.out().startsWith("3 films, 0.4 minutes, of which the last 3.5 s are held out: " + run));
        assertEquals(
                List.of("spoilt.mp4", "short.gif"),
                trained.err()
                        .lines()
                        .filter(line -> line.startsWith("smriti: "))
                        .map(line -> line.contains("left out") ? "spoilt.mp4" : line.split("[: ]+")[1])
                        .toList(),
                trained.err());
        assertFalse(Files.exists(run.resolve("films-unfinished")));
        String card = Files.readString(run.resolve("card.md"));
        assertTrue(card.contains("| clock.mp4 | 0:00- | 12.0 | the last 1.8 |"), card);
        assertTrue(card.contains("| short.gif | 0:00- | 1.0 | nothing: too short |"), card);
        assertTrue(card.contains("| 1 | film-6 | "), card);
        assertTrue(card.contains("not evidence of what happened"), card);

        JsonObject heldOut = json("evaluate", run, run, "--context", "4", "--generate", "2", "--episodes", "3");
        assertEquals("watch", heldOut.get("task").getAsString());
        assertEquals("heldOut", heldOut.getAsJsonObject("video").get("part").getAsString());
        assertEquals(
                List.of("hybrid", "lastTen", "oneFrame", "copy", "mean"),
                List.copyOf(heldOut.getAsJsonObject("variants").keySet()));
        CommandRun table = CommandRun.of(
                "evaluate",
                "--context",
                "14",
                "--generate",
                "6",
                "--episodes",
                "4",
                "--rate",
                "5",
                "--video",
                films.resolve("clock.mp4").toString(),
                "--models",
                run.toString());
        assertEquals(0, table.exitCode(), table.err());
        assertTrue(table.out().startsWith("watch: 4 stretches of clock.mp4 at 5 frames a second"), table.out());
        assertTrue(table.out().contains("The stretches overlap") && !table.out().contains(" - "), table.out());

        Path probed = folder.resolve("probed");
        JsonObject probe = json(
                "probe",
                films.resolve("clock.mp4"),
                run,
                "--from",
                "0:02",
                "--context",
                "5",
                "--generate",
                "3",
                "--mp4",
                "--out",
                probed.toString());
        assertEquals("clock.mp4", probe.get("world").getAsString());
        assertEquals(2, probe.getAsJsonObject("video").get("from").getAsDouble());
        assertEquals(8, probe.getAsJsonArray("frames").size());
        assertTrue(Files.size(probed.resolve("probe.mp4")) > 0);

        assertGoesOnUnlessAFilmIsMissing(run);
    }

    private static void assertGoesOnUnlessAFilmIsMissing(Path run) throws IOException {
        assertRefused(resumed(run, "--video", films.toString()), "--resume goes on with the films of one");
        assertEquals(0, resumed(run, "--steps", "2").exitCode());
        Path film = run.resolve("films").resolve("film-002.npy");
        byte[] frames = Files.readAllBytes(film);
        Files.delete(film);
        String card = Files.readString(run.resolve("card.md"));
        assertRefused(
                resumed(run, "--steps", "3"),
                "film-002.npy: missing; expected the frames of colours.mp4, as films.json");
        assertRefused(CommandRun.of("feed", run.toString(), "batches", "0", "1", "1"), "film-002.npy: missing");
        assertEquals(card, Files.readString(run.resolve("card.md")));
        Files.write(film, frames);
        assertRefused(resumed(run, "--stage", "film:60:1:watch"), "no film has a clip of 60 frames to hold out");
        CommandRun whole = resumed(run, "--steps", "3");
        assertTrue(whole.out().startsWith("Done at step 3"), whole.err());
    }

    @Test
    void aRunOnFilmsCanBeLaidOutForAnotherTrainerAndBegunWithAModel() throws IOException {
        Path run = folder.resolve("run");
        CommandRun prepared = train(
                run,
                films.resolve("clock.mp4"),
                "--stage",
                "film:6:1:watch",
                "--variant",
                "window",
                "--steps",
                "1",
                "--prepare");
        assertEquals(0, prepared.exitCode(), prepared.err());
        TrainingPlan plan = TrainingPlanJson.read(run);
        assertEquals(1, plan.net().actions());
        assertFalse(Files.exists(run.resolve("card.md")), "nothing is known yet");

        Path other = folder.resolve("other");
        String[] begun = {"--stage", "film:6:1:watch", "--steps", "1", "--prepare", "--init", run.toString()};
        assertRefused(train(other, films.resolve("clock.mp4"), begun), "the weights of --init do not fit");
        assertFalse(Files.exists(other));
        String[] fitting = {"--variant", "window"};
        CommandRun again = train(
                other,
                films.resolve("clock.mp4"),
                Stream.concat(Arrays.stream(begun), Arrays.stream(fitting)).toArray(String[]::new));
        assertEquals(0, again.exitCode(), again.err());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "FILMS --rate 0 | --rate: 0.0 frames a second; expected 0.01 to 240",
                "FILMS --stage parade-still:6:1:watch | no --stage takes clips of the films",
                "FILMS --stage film:6:1:spin | the world film has no walk 'spin'; it has watch",
                "FILMS --stage film:6:1:watch --stage room:6:1:spin | the world room has 6 actions",
                "FILMS | no film has a clip of 60 frames to hold out; one of 394 frames would; a film of 40 s, a"
                        + " higher --rate",
                "EMPTY | no film in it; expected a film",
                "SPOILT | none of its 2 films can be read",
                "SPOILT/one.mp4 --stage film:6:1:watch | one.mp4: file: no index (moov) in it: cut off, still being"
                        + " written, or no film",
                "nowhere | there is no file nowhere",
            })
    void whatCannotBeLearnedIsRefusedInOneLineAndLeavesNothingBehind(String words, String expected) throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        Path spoilt = Files.createDirectory(folder.resolve("spoilt"));
        Files.writeString(spoilt.resolve("one.mp4"), "no film at all");
        Files.write(spoilt.resolve("two.webm"), new byte[0]);
        String[] all = words.replace("FILMS", films.toString())
                .replace("EMPTY", empty.toString())
                .replace("SPOILT", spoilt.toString())
                .split(" ");
        Path run = folder.resolve("run");

        assertRefused(train(run, Path.of(all[0]), Arrays.copyOfRange(all, 1, all.length)), expected);

        assertFalse(Files.exists(run));
    }

    @Test
    void filmsAreForModelsOfFilmsAndInPlaceOfAWorld() throws IOException {
        Path maze = TinyModelFolder.write(folder.resolve("maze"), Variant.HYBRID, 16);
        Path posed = TinyModelFolder.write(folder.resolve("posed"), Variant.HYBRID, 16, 1);
        String clock = films.resolve("clock.mp4").toString();

        assertRefused(evaluated(clock, maze), "the world film has 1 action, the model hybrid was made for one of 6");
        assertRefused(evaluated(clock, posed), "the model hybrid goes by poses, which films have none of");
        assertRefused(evaluated(clock, posed, "--world", "room"), "--world and --video exclude each other");
        assertRefused(evaluated(clock, posed, "--task", "spin"), "films can be watched and nothing else");
        assertRefused(CommandRun.of("evaluate", "--models", maze.toString()), "--task is missing, or --video");
        assertRefused(CommandRun.of("probe", "--model", maze.toString()), "--script is missing, or --video");
        assertRefused(
                CommandRun.of("probe", "--script", "spin", "--from", "3", "--model", maze.toString()),
                "--from is for a film");
        assertRefused(CommandRun.of("train", "--out", folder + "/run", "--rate", "5"), "--rate is for films");
        assertRefused(
                CommandRun.of("train", "--out", folder + "/run", "--preset", "film"),
                "the world film is films of your own; --video names them");
    }

    private static CommandRun evaluated(String film, Path model, String... more) {
        return CommandRun.of(
                Stream.concat(Stream.of("evaluate", "--video", film, "--models", model.toString()), Arrays.stream(more))
                        .toArray(String[]::new));
    }

    private static JsonObject json(String command, Path film, Path model, String... more) {
        String models = command.equals("probe") ? "--model" : "--models";
        CommandRun run = CommandRun.of(Stream.concat(
                        Stream.of(command, "--video", film.toString(), models, model.toString(), "--json", "-"),
                        Arrays.stream(more))
                .toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    private static CommandRun train(Path run, Path source, String... more) {
        return CommandRun.of(Stream.concat(
                        Stream.of("train", "--out", run.toString(), "--video", source.toString()), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private static CommandRun resumed(Path run, String... more) {
        return CommandRun.of(Stream.concat(Stream.of("train", "--out", run.toString(), "--resume"), Arrays.stream(more))
                .toArray(String[]::new));
    }

    private static void assertRefused(CommandRun run, String expected) {
        assertEquals(2, run.exitCode(), run.err());
        assertTrue(run.err().contains(expected), run.err());
        assertEquals(
                1, run.err().lines().filter(line -> line.startsWith("smriti: ")).count(), run.err());
    }
}
