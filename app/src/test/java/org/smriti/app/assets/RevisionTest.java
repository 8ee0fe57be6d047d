package org.smriti.app.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RevisionTest {

    @TempDir
    private Path folder;

    @Test
    void aCheckoutTellsItsCommitAndWhetherItsFilesAreThoseOfTheCommit() throws IOException, InterruptedException {
        Path file = Files.writeString(folder.resolve("a.txt"), "one");
        git("init", "--quiet");
        git("add", "a.txt");
        git("commit", "--quiet", "--message", "one");
        git("tag", "v1"); // a commit, not the tag nearest to it

        String clean = Revision.of(folder);
        Files.writeString(file, "other");

        assertTrue(clean.matches("[0-9a-f]{7,}"), clean);
        assertEquals(clean + "-dirty", Revision.of(folder));
    }

    @Test
    void whatIsNoCheckoutHasNoCommit() throws IOException, InterruptedException {
        git("init", "--quiet");
        assertEquals("", Revision.of(folder), "a checkout without a commit");
        assertEquals("", Revision.of(Files.createDirectory(folder.resolve("inside"))));
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("git", "-c", "user.name=A", "-c", "user.email=a@example.org"));
        command.addAll(List.of(arguments));
        assertEquals(
                0,
                new ProcessBuilder(command)
                        .directory(folder.toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start()
                        .waitFor());
    }
}
