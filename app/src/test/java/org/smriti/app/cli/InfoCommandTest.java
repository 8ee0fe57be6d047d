package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InfoCommandTest {

    @TempDir
    Path folder;

    @Test
    void itTellsPeopleTheEngineTheDevicesAndThePrecision() {
        CommandRun run = CommandRun.of("info");

        assertEquals(0, run.exitCode(), run.err());
        for (String expected : List.of("PyTorch", "Device     cpu", "Precision  fp", "GFLOP/s")) {
            assertTrue(run.out().contains(expected), run.out());
        }
    }

    @Test
    void jsonToStandardOutputStandsThereAlone() {
        CommandRun run = CommandRun.of("info", "--json", "-");

        assertEquals(0, run.exitCode(), run.err());
        JsonObject info = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(Set.of("version", "java", "engine", "devices", "precision", "models"), info.keySet());
        assertTrue(Set.of("fp32", "fp16")
                .contains(info.getAsJsonObject("precision").get("chosen").getAsString()));
        assertTrue(run.out().chars().allMatch(c -> c < 128));
    }

    @Test
    void jsonToAFileLeavesTheTableToPeople() throws IOException {
        Path file = folder.resolve("info.json");

        CommandRun run = CommandRun.of("info", "--json", file.toString());

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(run.out().startsWith("Smriti"), run.out());
        assertTrue(
                JsonParser.parseString(Files.readString(file)).getAsJsonObject().has("engine"));
    }

    @Test
    void anEmptyTargetIsRefused() {
        CommandRun run = CommandRun.of("info", "--json", "");

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("'--json': it is empty; expected a file"), run.err());
        assertEquals("", run.out());
    }

    @Test
    void jsonWithoutATargetIsRefused() {
        CommandRun run = CommandRun.of("info", "--json");

        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count(), run.err());
    }
}
