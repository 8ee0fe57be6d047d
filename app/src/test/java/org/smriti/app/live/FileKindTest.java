package org.smriti.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.io.FileFormatException;

class FileKindTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "walk.smriti, SESSION",
        "walk.NPZ, EPISODE",
        "IMG_0042.MOV, FILM",
        "a.b.webm, FILM",
        "cat.gif, FILM",
        "one.jpeg, FILM",
        "drawn.maze, MAZE",
        "drawn.txt, MAZE",
        "my.lesson.json, LESSON"
    })
    void aNameTellsTheKind(String name, FileKind kind) throws IOException {
        assertEquals(kind, FileKind.of(folder.resolve(name)));
    }

    @Test
    void aFolderIsOfPicturesIfItHasSomeAndIsNoModels() throws IOException {
        assertEquals(FileKind.MODEL, FileKind.of(folder));
        Files.createFile(folder.resolve("frame-1.png"));
        assertEquals(FileKind.FILM, FileKind.of(folder));
        Files.createFile(folder.resolve("config.json"));
        assertEquals(FileKind.MODEL, FileKind.of(folder));
    }

    @ParameterizedTest
    @CsvSource({"letter.docx", "nothing", "mp4"})
    void anythingElseIsRefusedInOneLine(String name) {
        String refusal = assertThrows(FileFormatException.class, () -> FileKind.of(folder.resolve(name)))
                .getMessage();
        assertTrue(refusal.contains(name) && refusal.contains("a film"), refusal);
    }
}
