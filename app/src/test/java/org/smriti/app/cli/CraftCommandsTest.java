package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.nn.variant.Variant;

/** The world of blocks on the command line: training for its ten actions, and its exams. */
class CraftCommandsTest {

    @TempDir
    Path folder;

    private CommandRun run(String command, String... more) {
        List<String> arguments = new ArrayList<>(List.of(command));
        arguments.addAll(List.of(more));
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private Path model() {
        Path model = folder.resolve("model");
        CommandRun trained = run(
                "train",
                "--preset",
                "craft",
                "--threads",
                "1",
                "--steps",
                "1",
                "--stage",
                "craft-yard:10:1:mine=1,place=1,bag=1,gather=1",
                "--out",
                model.toString());
        assertEquals(0, trained.exitCode(), trained.err());
        return model;
    }

    private JsonObject evaluated(Path model, String task, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "--models",
                model.toString(),
                "--world",
                "craft-yard",
                "--task",
                task,
                "--episodes",
                "2",
                "--context",
                "30",
                "--generate",
                "30"));
        arguments.addAll(List.of(more));
        CommandRun run = run("evaluate", arguments.toArray(String[]::new));
        assertEquals(0, run.exitCode(), run.err());
        return JsonParser.parseString(run.out().substring(run.out().indexOf('{')))
                .getAsJsonObject();
    }

    @Test
    void aModelIsTrainedForTenActionsAndTakesItsExams() throws IOException {
        Path model = model();
        JsonObject config = ModelFolder.read(model).config();
        assertEquals(10, config.getAsJsonObject("net").get("actions").getAsInt());

        JsonObject found = evaluated(model, "mine-and-return", "--json", "-");
        assertEquals("mine-and-return", found.get("task").getAsString());
        JsonObject variants = found.getAsJsonObject("variants");
        assertTrue(variants.has("sameView"), variants.keySet().toString());
        for (String row : List.of("hybrid", "copy", "sameView")) {
            JsonObject changed =
                    variants.getAsJsonObject(row).getAsJsonObject("objects").getAsJsonObject("changed");
            assertTrue(changed.get("inView").getAsInt() > 0, row + " " + changed);
            assertTrue(changed.has("byLastShown"), row + " " + changed);
        }
    }

    @Test
    void theTableSaysHowManyObjectsAreRight() throws IOException {
        CommandRun table = run(
                "evaluate",
                "--models",
                TinyModelFolder.write(folder.resolve("tiny"), Variant.HYBRID, 32, 10)
                        .toString(),
                "--world",
                "craft-yard",
                "--task",
                "back-to-landmark",
                "--episodes",
                "2",
                "--context",
                "30",
                "--generate",
                "20");
        assertEquals(0, table.exitCode(), table.err());
        assertTrue(table.out().contains("Right of landmarks in view, in %"), table.out());
        assertTrue(table.out().lines().anyMatch(line -> line.startsWith("in view ")), table.out());
    }

    @ParameterizedTest
    @CsvSource({
        "room, mine-and-return, the world room has no walk 'mine-and-return'",
        "room, gather, the world room has no walk 'gather'",
        "craft-yard, spin, the world craft-yard has 10 actions"
    })
    void whatAWorldOrAModelDoesNotHaveIsRefused(String world, String task, String expected) throws IOException {
        Path mazes = TinyModelFolder.write(folder.resolve("mazes"), Variant.HYBRID, 16);
        CommandRun run = run(
                "evaluate",
                "--models",
                mazes.toString(),
                "--world",
                world,
                "--task",
                task,
                "--episodes",
                "1",
                "--context",
                "10",
                "--generate",
                "5");
        assertEquals(2, run.exitCode(), run.out());
        assertTrue(run.err().contains(expected), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
