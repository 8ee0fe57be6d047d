package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CurvesCommandTest {

    @TempDir
    Path folder;

    private Path run(String name, String log) throws IOException {
        Path run = Files.createDirectories(folder.resolve(name));
        Files.writeString(run.resolve("log.csv"), log);
        return run;
    }

    @Test
    void itDrawsALineForEachModel() throws IOException {
        Path one = run(
                "hybrid",
                "step,seconds,loss,stage,task,psnr,copyLast\n"
                        + "10,1,1.0,room-50,spin,14.00,13.00\n"
                        + "20,2,0.9,room-50,spin,15.50,13.00\n"
                        + "20,2,0.9,maze-5x5-80,spin,11.50,13.00\n20,2,0.9,room-50,walk,1");
        Path other = run(
                "window",
                "step,seconds,loss,stage,task,psnr,copyLast\n"
                        + "10,1,1.0,room-50,spin,13.00,13.00\n"
                        + "20,2,0.9,room-80,walk,13.50,13.00\n");
        Path out = folder.resolve("curves.svg");

        CommandRun run = CommandRun.of("curves", "--models", one + "," + other, "--out", out.toString());

        assertEquals(0, run.exitCode(), run.err());
        String svg = Files.readString(out);
        assertEquals(2, svg.split(">hybrid<", -1).length, "named once for all panels");
        assertEquals(2, svg.split(">window<", -1).length);
        assertTrue(svg.contains("height='700.0'"), "three panels: turning in two worlds, walking in one");
        CommandRun.of("curves", "--models", one + "," + other, "--out", out.toString());
        assertEquals(svg, Files.readString(out), "an unchanged drawing has changed");
    }

    @Test
    void aLogThatAnEditorHasMarkedIsRead() throws IOException {
        Path marked = run(
                "marked", "\uFEFFstep,seconds,loss,stage,task,psnr,copyLast\r\n10,1,1.0,room-50,spin,14.00,13.00\r\n");
        Path out = folder.resolve("curves.svg");

        CommandRun run = CommandRun.of("curves", "--models", marked.toString(), "--out", out.toString());

        assertEquals(0, run.exitCode(), run.err());
        assertTrue(Files.exists(out));
    }

    @Test
    void aLogThatIsNoneIsRefusedInOneLine() throws IOException {
        Path broken = run(
                "broken", "step,seconds,loss,stage,task,psnr,copyLast\n10,1,1.0\n20,2,0.9,room-50,spin,15.50,13.00\n");
        Path out = folder.resolve("curves.svg");

        CommandRun run = CommandRun.of("curves", "--models", broken.toString(), "--out", out.toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("log.csv") && run.err().contains("line 2"), run.err());
        assertEquals(1, run.err().lines().count(), run.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aRunThatHasNotLookedYetIsTold() throws IOException {
        Path fresh = run("fresh", "step,seconds,loss,stage,task,psnr,copyLast\n");

        CommandRun run = CommandRun.of(
                "curves",
                "--models",
                fresh.toString(),
                "--out",
                folder.resolve("curves.svg").toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("no look at held-out recall yet"), run.err());
    }
}
