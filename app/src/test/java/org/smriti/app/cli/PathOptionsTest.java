package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.nn.variant.Variant;

/** Every option that takes a file or a folder, given an empty path, the other of the two, or a path that does not exist. */
class PathOptionsTest {

    @TempDir
    static Path folder;

    private static Path model;
    private static Path file;

    @BeforeAll
    static void layOut() throws IOException {
        model = TinyModelFolder.write(folder.resolve("model"), Variant.HYBRID, 16);
        file = Files.writeString(folder.resolve("file"), "no more than this");
        for (String name : List.of("log.csv", "eval.json", "config.json", "training.json")) {
            Files.createDirectories(folder.resolve("odd").resolve(name));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "EMPTY",
                "explore EMPTY",
                "explore FOLDER",
                "explore FILE/x",
                "probe --script spin --model EMPTY",
                "probe --script spin --model FILE",
                "probe --script spin --model ODD",
                "probe --script spin --model MODEL --rival EMPTY",
                "probe --script spin --model MODEL --rival FILE",
                "probe --script spin --model MODEL --out EMPTY",
                "probe --script spin --model MODEL --out FILE",
                "probe --script spin --model MODEL --out FILE/x",
                "probe --script spin --model MODEL --json EMPTY",
                "probe --script spin --model MODEL --json FOLDER",
                "evaluate --task spin --models EMPTY",
                "evaluate --task spin --models MODEL,,MODEL",
                "evaluate --task spin --models FILE",
                "evaluate --task spin --models MODEL --sheet EMPTY",
                "evaluate --task spin --models MODEL --sheet FOLDER",
                "evaluate --task spin --models MODEL --sheet FILE/x",
                "evaluate --task spin --models MODEL --json FOLDER",
                "train --steps 1 --out EMPTY",
                "train --steps 1 --out FILE",
                "train --steps 1 --out FILE/x",
                "train --steps 1 --out NEW --init EMPTY",
                "train --steps 1 --out NEW --init FILE",
                "train --steps 1 --out NEW --init ODD",
                "train --resume --out ODD",
                "train --resume --out FILE",
                "bench --quick --models EMPTY",
                "bench --quick --models FILE",
                "bench --quick --json EMPTY",
                "bench --quick --json FOLDER",
                "record --world room --episodes 1 --steps 1 --out EMPTY",
                "record --world room --episodes 1 --steps 1 --out FILE",
                "record --world room --episodes 1 --steps 1 --out FILE/x",
                "curves --models EMPTY --out NEW",
                "curves --models FILE --out NEW",
                "curves --models ODD --out NEW",
                "curves --models MODEL --out EMPTY",
                "curves --models MODEL --out FOLDER",
                "report --bench EMPTY --models MODEL --out NEW",
                "report --bench FOLDER --models MODEL --out NEW",
                "report --bench FILE --models MODEL --out NEW",
                "report --bench FILE --models MODEL --out EMPTY",
                "report --bench FILE --models MODEL --out FOLDER",
                "feed EMPTY held-out",
                "feed FILE held-out",
                "feed ODD held-out",
                "info --json EMPTY",
                "info --json FOLDER",
                "info --json FILE/x",
            })
    void itIsRefusedInOneLineAndNothingIsWritten(String line) throws IOException {
        CommandRun run = CommandRun.of(
                Stream.of(line.split(" ")).map(PathOptionsTest::word).toArray(String[]::new));

        assertEquals(2, run.exitCode(), run.err());
        assertEquals(
                1, run.err().lines().filter(told -> told.startsWith("smriti: ")).count(), run.err());
        assertFalse(run.err().contains("unexpected failure"), run.err());
        assertEquals("", run.out());
        assertTrue(Files.notExists(folder.resolve("new")));
        assertEquals("no more than this", Files.readString(file));
    }

    private static String word(String word) {
        return word.replace("EMPTY", "")
                .replace("FOLDER", folder.toString())
                .replace("MODEL", model.toString())
                .replace("FILE", file.toString())
                .replace("NEW", folder.resolve("new").toString())
                .replace("ODD", folder.resolve("odd").toString());
    }
}
