package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.craft.CraftAction;

class ProbeCommandTest {

    @TempDir
    Path folder;

    private Path model;

    @BeforeEach
    void writeModel() throws IOException {
        model = TinyModelFolder.write(folder.resolve("own"), Variant.HYBRID, 16);
    }

    private CommandRun probe(String... more) {
        List<String> arguments = new ArrayList<>(List.of("probe", "--model", model.toString()));
        arguments.addAll(List.of(more));
        if (!arguments.contains("--out")) {
            arguments.addAll(List.of("--out", out().toString()));
        }
        return CommandRun.of(arguments.toArray(String[]::new));
    }

    private Path out() {
        return folder.resolve("out");
    }

    @Test
    void theJsonHoldsWhatTheContractSays() throws IOException {
        Path rival = TinyModelFolder.write(folder.resolve("rival"), Variant.WINDOW, 16);
        CommandRun run = probe("--script", "spin", "--rival", rival.toString(), "--generate", "25", "--json", "-");

        assertEquals(0, run.exitCode(), run.err());
        JsonObject found = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals("spin", found.get("script").getAsString());
        assertEquals("room", found.get("world").getAsString());
        assertEquals(810_000, found.get("seed").getAsLong());
        assertTrue(found.get("msPerFrame").getAsDouble() > 0);
        JsonObject variants = found.getAsJsonObject("variants");
        assertEquals(List.of("hybrid", "window", "copy", "mean"), List.copyOf(variants.keySet()));
        for (String name : variants.keySet()) {
            JsonObject variant = variants.getAsJsonObject(name);
            assertTrue(variant.get("psnr").getAsDouble() > 0);
            assertTrue(variant.has("ssim"));
            assertTrue(variant.getAsJsonObject("beyondWindow").get("frames").getAsInt() > 0);
        }
        assertEquals(65, found.getAsJsonArray("frames").size());
        for (int i = 0; i < 65; i++) {
            JsonObject frame = found.getAsJsonArray("frames").get(i).getAsJsonObject();
            assertTrue(frame.keySet().containsAll(Set.of("index", "provenance", "pose", "psnr")));
            assertEquals(i, frame.get("index").getAsInt());
            assertEquals(
                    i < 40 ? "observed" : "imagined", frame.get("provenance").getAsString());
        }
        assertFalse(found.toString().contains(folder.toString()), "no paths of this machine");
        assertEquals(found, JsonParser.parseString(Files.readString(out().resolve("probe.json"))));
    }

    @Test
    void peopleGetATableAFilmAndItsPictures() throws IOException {
        CommandRun run =
                probe("--script", "retrace", "--context", "6", "--generate", "3", "--mp4", "--png", "--steps", "2");

        assertEquals(0, run.exitCode(), run.err());
        for (String expected : List.of("retrace in room", "hybrid", "copy", "probe.gif", "probe.mp4", "probe.json")) {
            assertTrue(run.out().contains(expected), run.out());
        }
        assertTrue(run.err().contains("100%"), run.err());
        BufferedImage first = ImageIO.read(out().resolve("probe.gif").toFile());
        BufferedImage last = ImageIO.read(out().resolve("frames/frame-0008.png").toFile());
        assertEquals(first.getWidth(), last.getWidth());
        byte[] film = Files.readAllBytes(out().resolve("probe.mp4"));
        assertEquals("ftyp", new String(film, 4, 4, StandardCharsets.US_ASCII));
    }

    @ParameterizedTest
    @CsvSource({"out-and-back", "continue", "stand-still"})
    void everyScriptRuns(String script) {
        CommandRun run = probe("--script", script, "--context", "7", "--generate", "2");

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.exists(out().resolve("probe.gif")));
    }

    @ParameterizedTest
    @CsvSource({
        "mine-and-look-back",
        "mine-and-return",
        "look-into-bag",
        "gather",
        "back-to-landmark",
        "place-and-return",
        "retrace"
    })
    void everyScriptOfTheWorldOfBlocksRunsThere(String script) throws IOException {
        model = TinyModelFolder.write(folder.resolve("craft"), Variant.HYBRID, 16, CraftAction.ALL.size());
        CommandRun run =
                probe("--world", "craft-yard", "--script", script, "--context", "12", "--generate", "9", "--json", "-");

        assertEquals(0, run.exitCode(), run.err());
        JsonObject found = JsonParser.parseString(run.out()).getAsJsonObject();
        assertEquals(script, found.get("script").getAsString());
        assertEquals(21, found.getAsJsonArray("frames").size());
    }

    @Test
    void aShippedModelOfTheVariantThatKnowsTheWorldIsProbed() throws IOException {
        Path shelf = folder.resolve("assets/models");
        TinyModelFolder.write(shelf.resolve("hybrid"), Variant.HYBRID, 16);
        TinyModelFolder.write(shelf.resolve("a-craft-window"), Variant.WINDOW, 16, CraftAction.ALL.size());
        TinyModelFolder.write(shelf.resolve("craft"), Variant.HYBRID, 16, CraftAction.ALL.size());
        String home = System.getProperty("smriti.home", "");
        System.setProperty("smriti.home", folder.toString());
        try {
            for (String world : List.of("craft-yard", "room")) {
                CommandRun run = CommandRun.of(
                        "probe",
                        "--script",
                        "spin",
                        "--world",
                        world,
                        "--context",
                        "7",
                        "--generate",
                        "2",
                        "--out",
                        out().toString());
                assertEquals(0, run.exitCode(), run.err());
            }
        } finally {
            System.setProperty("smriti.home", home);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "--script dance | no script is called 'dance'",
                "--script spin --world moon | no world is called",
                "--script gather | the world room has no walk 'gather'; it has goals, spin,",
                "--script gather --world craft-yard | the world craft-yard has 10 actions, the model hybrid was made"
                        + " for one of 6",
                "--script spin --seed 900000 | kept for a final check",
                "--script spin --seed -1 | --seed",
                "--script spin --steps 0 | --steps",
                "--script spin --context 0 | --context must be at least 1",
                "--script spin --generate 0 | --generate must be at least 1",
                "--script spin --generate 9000 | at most 5000",
                "--script retrace --context 5 --generate 9 | at most 5",
                "--script spin --device gpu99 | no device",
                "--script spin --rival nowhere | nowhere"
            })
    void mistakesAreToldInOneLine(String arguments, String expected) {
        CommandRun run = probe(arguments.trim().split(" "));

        assertEquals(2, run.exitCode(), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertTrue(run.err().contains(expected), run.err());
        assertEquals("", run.out());
        assertFalse(Files.exists(out()));
    }

    @Test
    void aModelThatIsNotShippedAFileInPlaceOfAFolderAndAnotherSizeAreRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");
        Path large = TinyModelFolder.write(folder.resolve("large"), Variant.WINDOW, 32);

        CommandRun unknown = CommandRun.of("probe", "--script", "spin", "--variant", "giant");
        CommandRun unshipped = CommandRun.of("probe", "--script", "spin", "--variant", "causal");
        CommandRun occupied = probe("--script", "spin", "--out", file.toString());
        CommandRun sizes = probe("--script", "spin", "--rival", large.toString());

        for (CommandRun run : List.of(unknown, unshipped, occupied, sizes)) {
            assertEquals(2, run.exitCode(), run.err());
            assertEquals(1, run.err().lines().count(), run.err());
        }
        assertTrue(unshipped.err().contains("--model"), unshipped.err());
        assertTrue(sizes.err().contains("one size only"), sizes.err());
    }
}
