package org.smriti.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextFilesTest {

    @TempDir
    Path folder;

    @Test
    void aByteOrderMarkIsNoPartOfTheText() throws IOException {
        Path file = Files.writeString(folder.resolve("a.txt"), "\uFEFFస్మృతి\uFEFF");

        assertEquals("స్మృతి\uFEFF", TextFiles.read(file));
        assertEquals("స్మృతి\uFEFF", TextFiles.readLoosely(file));
    }

    @Test
    void whatIsNoTextIsReadOnlyLoosely() throws IOException {
        Path file = Files.write(folder.resolve("a.txt"), new byte[] {'1', ',', (byte) 0xff});

        assertThrows(CharacterCodingException.class, () -> TextFiles.read(file));
        assertEquals("1,\uFFFD", TextFiles.readLoosely(file));
    }

    @Test
    void aFolderIsNamedAsOne() {
        FileSystemException refusal = assertThrows(FileSystemException.class, () -> TextFiles.read(folder));

        assertEquals(folder.toString(), refusal.getFile());
        assertEquals("it is a folder", refusal.getReason());
    }
}
