package org.smriti.model.world.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.io.FileFormatException;

class FilmFolderTest {

    @TempDir
    Path run;

    private Path films;

    @BeforeEach
    void writeFilms() throws IOException {
        assertFalse(FilmFolder.isIn(run));
        FilmRuns.write(run, 5, 6, 300, 20);
        films = run.resolve("films");
    }

    @Test
    void filmsComeBackFrameByFrame() throws IOException {
        FilmLibrary library = FilmFolder.open(run);
        assertTrue(FilmFolder.isIn(run));
        assertEquals(2, library.reels().size());
        Film first = library.reels().getFirst().film();
        assertEquals(300, first.count());
        assertEquals(5, first.side());
        assertEquals("0.mp4", first.name());
        for (int frame : new int[] {0, 1, 255, 299}) {
            assertArrayEquals(NumberedFilm.frames(0, 300, 5).frame(frame), first.frame(frame));
        }
        assertEquals(45, library.reels().getFirst().heldOut());
        assertEquals(0, library.reels().getLast().heldOut());
        FilmList list = FilmFolder.list(run);
        assertEquals(32, list.seconds(), 1e-9);
        assertEquals(4.5, list.heldOutSeconds(), 1e-9);
    }

    @Test
    void aFilmThatIsMissingOrOfAnotherSizeIsRefusedInOneLine() throws IOException {
        byte[] whole = Files.readAllBytes(films.resolve("film-1.npy"));
        Files.write(films.resolve("film-1.npy"), Arrays.copyOf(whole, whole.length - 7));
        assertRefused("film-1.npy: array: 1493 bytes; expected 1500 for the shape [20, 5, 5, 3]");
        Files.copy(films.resolve("film-0.npy"), films.resolve("film-2.npy"));
        Files.delete(films.resolve("film-1.npy"));
        assertRefused("films: film-1.npy: missing; expected the frames of 1.mp4, as films.json says");
        Files.move(films.resolve("film-2.npy"), films.resolve("film-1.npy"));
        assertRefused("film-1.npy: array: shape [300, 5, 5, 3]; expected [20, 5, 5, 3], as films.json says");
        Files.writeString(films.resolve("film-1.npy"), "no array");
        assertRefused("film-1.npy: array: no .npy header");
    }

    @Test
    void aListThatIsMissingSpoiltOrLeadsElsewhereIsRefusedInOneLine() throws IOException {
        String text = Files.readString(films.resolve("films.json"));
        Files.writeString(films.resolve("films.json"), text.replace("film-1.npy", "../../etc/passwd"));
        assertRefused("films[1]: the file '../../etc/passwd', which is no plain name");
        Files.writeString(films.resolve("films.json"), text.replace("\"heldOut\": 45", "\"heldOut\": 300"));
        assertRefused("300 held out of 300 frames");
        Files.writeString(films.resolve("films.json"), text.replace("\"rate\": 10.0", "\"rate\": 0"));
        assertRefused("at 0.0 frames a second");
        Files.delete(films.resolve("films.json"));
        assertRefused("films: folder: no films.json; expected the films of a training run");
    }

    private void assertRefused(String expected) {
        String message = assertThrows(FileFormatException.class, () -> FilmFolder.open(run))
                .getMessage();
        assertTrue(message.contains(expected), message);
        assertEquals(1, message.lines().count());
    }
}
