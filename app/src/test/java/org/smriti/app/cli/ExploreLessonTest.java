package org.smriti.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExploreLessonTest {

    @TempDir
    private Path folder;

    @Test
    void aLessonWithAMistakeIsRefusedBeforeAWindowOpens() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.lesson.json"),
                "{\"title\": \"Own\",\n \"steps\": [{\"text\": \"Look\", \"point\": \"sun\"}]}");

        CommandRun run = CommandRun.of("explore", file.toString());

        assertEquals(2, run.exitCode());
        assertEquals(1, run.err().lines().count());
        assertTrue(
                run.err().startsWith("smriti: " + file + ":2:38: steps[0].point: 'sun'; expected one of stage, "),
                run.err());
    }

    @Test
    void otherJsonIsToldWhatALessonNeeds() throws IOException {
        Path file = Files.writeString(folder.resolve("config.json"), "{\"variant\": \"hybrid\"}");

        CommandRun run = CommandRun.of("explore", file.toString());

        assertEquals(2, run.exitCode());
        assertTrue(run.err().contains("a lesson has a \"title\" and \"steps\""), run.err());
    }
}
