package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.variant.Variant;

class EvaluateCommandTest {

    @TempDir
    Path folder;

    private Path model(String name, Variant variant, int resolution) throws IOException {
        return TinyModelFolder.write(folder.resolve(name), variant, resolution);
    }

    private static CommandRun evaluate(Path model, String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", "--models", model.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--episodes")) {
            arguments.addAll(List.of("--episodes", "2"));
        }
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private static JsonObject json(CommandRun run) {
        assertEquals(0, run.exitCode(), run.err());
        return JsonParser.parseString(run.out()).getAsJsonObject();
    }

    @Test
    void theJsonHoldsWhatTheContractSays() throws IOException {
        model("first", Variant.HYBRID, 16);
        Path both = Path.of(folder.resolve("first") + "," + model("second", Variant.WINDOW, 16));

        JsonObject found = json(evaluate(both, "--task", "spin", "--json", "-"));

        assertEquals("spin", found.get("task").getAsString());
        assertEquals(JsonParser.parseString("{\"pause\": 0, \"sense\": \"either\"}"), found.get("details"));
        assertEquals("room", found.get("world").getAsString());
        assertEquals(2, found.get("episodes").getAsInt());
        assertEquals(810_000, found.get("seed").getAsLong());
        assertEquals(40, found.get("context").getAsInt());
        assertEquals(20, found.get("generate").getAsInt());
        JsonObject variants = found.getAsJsonObject("variants");
        assertEquals(
                List.of("hybrid", "window", "lastTen", "oneFrame", "lastTen:window", "oneFrame:window", "copy", "mean"),
                List.copyOf(variants.keySet()));
        for (String name : variants.keySet()) {
            JsonObject variant = variants.getAsJsonObject(name);
            JsonObject beyond = variant.getAsJsonObject("beyondWindow");
            for (JsonObject score : List.of(variant, beyond)) {
                assertTrue(score.get("psnr").getAsDouble() > 0);
                assertTrue(score.has("ssim"));
            }
            assertTrue(beyond.get("frames").getAsInt() > 0);
            assertTrue(variant.getAsJsonArray("byLastSeen").size() > 0);
            for (JsonElement bin : variant.getAsJsonArray("byLastSeen")) {
                assertTrue(bin.getAsJsonObject().keySet().containsAll(Set.of("from", "to", "psnr", "frames")));
            }
        }
        assertFalse(found.toString().contains(folder.toString()), "no paths of this machine");
    }

    @Test
    void theSameCommandGivesTheSameNumbers() throws IOException {
        Path model = model("one", Variant.HYBRID, 16);

        JsonObject first = json(evaluate(model, "--task", "retrieval", "--json", "-"));
        JsonObject second = json(evaluate(model, "--task", "retrieval", "--json", "-"));

        assertEquals(first.get("variants"), second.get("variants"));
    }

    @Test
    void peopleGetATableAndASheet() throws IOException {
        Path sheet = folder.resolve("sheet.png");

        CommandRun run = evaluate(
                model("one", Variant.HYBRID, 16), "--task", "spin", "--state-swap", "--sheet", sheet.toString());

        assertEquals(0, run.exitCode(), run.err());
        for (String expected : List.of("spin in room", "hybrid", "oneFrame", "copy", "swapped states")) {
            assertTrue(run.out().contains(expected), run.out());
        }
        assertEquals((byte) 'P', Files.readAllBytes(sheet)[1]);
    }

    @ParameterizedTest
    @CsvSource({"zero-prefix, 0, 40", "perturbed, 40, 20"})
    void aTaskRunsWithTheSplitThatSuitsIt(String task, int context, int generate) throws IOException {
        JsonObject found = json(evaluate(model("one", Variant.HYBRID, 16), "--task", task, "--json", "-"));

        assertEquals(context, found.get("context").getAsInt());
        assertEquals(generate, found.get("generate").getAsInt());
    }

    @Test
    void twoModelsOfOneVariantGoByTheirFolders() throws IOException {
        model("first", Variant.HYBRID, 16);
        Path both = Path.of(folder.resolve("first") + "," + model("second", Variant.HYBRID, 16));

        JsonObject found = json(evaluate(both, "--task", "retrieval", "--follow", "--json", "-"));

        assertTrue(found.getAsJsonObject("variants").has("hybrid@second"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--task recall | no task is called 'recall'",
                "--task spin --world moon | no world is called",
                "--task spin --seed 899999 | kept for a final check",
                "--task spin --steps 0 | --steps must be at least 1",
                "--task spin --steps 1001 | --steps must be at most 1000",
                "--task reasoning --episodes 2000000000 --batch 2000000000 --final | a smaller --batch takes less",
                "--task spin --episodes 0 | --episodes must be at least 1",
                "--task spin --batch 0 | --batch",
                "--task spin --generate 0 | --generate",
                "--task spin --context -3 | --context",
                "--task spin --pause 100 --context 50 | does not fit",
                "--task spin --pause 2147483647 | a pause of 2147483647",
                "--task spin --context 0 | a context of 1",
                "--task beyond --times 100000000 | 100000000 times",
                "--task beyond --times 9999 | the length of an episode must be at most 100000",
                "--task perturbed --of zero-prefix | spoils frames that are shown",
                "--task spin --threads 100000 | --threads must be at most",
                "--task spin --json /dev/null/x | --json /dev/null/x cannot be written",
                "--task retrieval --context 5 --generate 9 | at most 5",
                "--task perturbed --spoil rain | 'rain'",
                "--task spin --device gpu99 | no device",
                "--task reasoning --world maze-15x15 --state-swap --context 60 | walked alike",
                "--task spin --episodes 1 --state-swap | two episodes"
            })
    void mistakesAreToldInOneLine(String arguments, String expected) throws IOException {
        CommandRun run =
                evaluate(model("one", Variant.HYBRID, 16), arguments.trim().split(" "));

        assertEquals(2, run.exitCode(), run.err());
        String line = run.err()
                .lines()
                .filter(one -> one.startsWith("smriti:"))
                .findFirst()
                .orElse("");
        assertTrue(line.contains(expected), run.err());
        assertEquals("", run.out());
    }

    @ParameterizedTest
    @CsvSource({
        "retrieval, --pause, 3",
        "spin, --times, 3",
        "spin, --spoil, noise",
        "reasoning, --of, spin",
        "beyond, --spoil, noise"
    })
    void whatATaskDoesNotListenToIsRefused(String task, String option, String value) throws IOException {
        CommandRun run = evaluate(model("one", Variant.HYBRID, 16), "--task", task, option, value);

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains(option + " is for "), run.err());
    }

    @Test
    void theFinalSeedsAreOpenToAFinalCheckAlone() throws IOException {
        Path model = model("one", Variant.HYBRID, 16);
        String[] asked = {"--task", "spin", "--seed", "899999", "--episodes", "2", "--context", "6", "--generate", "2"};
        String[] meant = Arrays.copyOf(asked, asked.length + 1);
        meant[asked.length] = "--final";

        CommandRun refused = evaluate(model, asked);
        assertEquals(2, refused.exitCode());
        assertTrue(refused.err().contains("--final"), refused.err());
        assertEquals(0, evaluate(model, meant).exitCode());
    }

    @Test
    void aSheetThatCannotBeWrittenIsRefusedBeforeAnythingIsMeasured() throws IOException {
        Path model = model("one", Variant.HYBRID, 16);
        Path file = Files.writeString(folder.resolve("file"), "no folder");
        String[] few = {"--task", "spin", "--episodes", "2", "--context", "6", "--generate", "2", "--sheet", ""};

        few[few.length - 1] = file.resolve("sheet.png").toString();
        CommandRun below = evaluate(model, few);
        assertEquals(2, below.exitCode());
        assertTrue(below.err().contains(file + " is no folder"), below.err());
        assertEquals("", below.out());
        few[few.length - 1] = folder.toString();
        CommandRun instead = evaluate(model, few);
        assertEquals(2, instead.exitCode());
        assertTrue(instead.err().contains("is a folder"), instead.err());
        assertEquals("", instead.out());
    }

    @Test
    void modelsOfDifferentSizesAndFoldersThatAreNoneAreRefused() throws IOException {
        model("small", Variant.HYBRID, 16);
        Path both = Path.of(folder.resolve("small") + "," + model("large", Variant.HYBRID, 32));

        CommandRun sizes = evaluate(both, "--task", "spin");
        CommandRun missing = evaluate(folder.resolve("nothing"), "--task", "spin");

        assertEquals(2, sizes.exitCode());
        assertTrue(sizes.err().contains("one size only"), sizes.err());
        assertEquals(2, missing.exitCode());
        assertEquals(1, missing.err().lines().count(), missing.err());
    }
}
