package org.smriti.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class AtomicFilesTest {

    @TempDir
    Path folder;

    @Test
    void aFileIsMadeWithItsFolderAndReplaced() throws IOException {
        Path file = folder.resolve("new").resolve("file");
        AtomicFiles.write(file, new byte[] {1, 2, 3});
        AtomicFiles.write(file, new byte[] {4});

        assertArrayEquals(new byte[] {4}, Files.readAllBytes(file));
        assertFalse(Files.exists(AtomicFiles.temporary(file)));
    }

    @Test
    void aWriteThatFailsHalfwayLeavesTheOldFileAndNothingElse() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        FileSystemException full = assertThrows(
                FileSystemException.class,
                () -> AtomicFiles.write(file, channel -> {
                    channel.write(ByteBuffer.wrap(new byte[] {1}));
                    throw new IOException("no space left on device");
                }));

        assertEquals(file + ": no space left on device", full.getMessage());
        assertEquals("old", Files.readString(file));
        assertFalse(Files.exists(AtomicFiles.temporary(file)));
    }

    @Test
    void aLibraryThatOpensFilesByNameReplacesWholeOnesToo() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");

        assertThrows(
                FileSystemException.class,
                () -> AtomicFiles.writeByName(file, temporary -> {
                    Files.writeString(temporary, "half");
                    throw new IOException("no space left on device");
                }));
        assertEquals("old", Files.readString(file));
        AtomicFiles.writeByName(file, temporary -> Files.writeString(temporary, "new"));

        assertEquals("new", Files.readString(file));
        assertFalse(Files.exists(AtomicFiles.temporary(file)));
    }

    @Test
    void behindALinkItIsTheFileThatIsReplaced() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "old");
        Path link = Files.createSymbolicLink(folder.resolve("link"), file);

        AtomicFiles.write(link, new byte[] {7});

        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(new byte[] {7}, Files.readAllBytes(file));
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aPipeIsNotReplaced() throws IOException, InterruptedException {
        Path pipe = folder.resolve("pipe");
        assertEquals(0, new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor());

        String message = assertThrows(FileSystemException.class, () -> AtomicFiles.write(pipe, new byte[] {1}))
                .getMessage();

        assertEquals(pipe + ": it is no plain file", message);
        assertTrue(Files.exists(pipe) && !Files.isRegularFile(pipe));
    }

    @Test
    void aFolderIsNotReplaced() throws IOException {
        Path target = Files.createDirectories(folder.resolve("target").resolve("within"))
                .getParent();

        assertThrows(IOException.class, () -> AtomicFiles.write(target, new byte[] {1}));

        assertFalse(Files.exists(AtomicFiles.temporary(target)));
        assertTrue(Files.isDirectory(target.resolve("within")));
    }
}
