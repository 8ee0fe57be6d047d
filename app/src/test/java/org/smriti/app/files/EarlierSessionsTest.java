package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EarlierSessionsTest {

    private EarlierSessions earlier;

    @BeforeEach
    void prepare(@TempDir Path folder) {
        earlier = new EarlierSessions(folder);
    }

    private Path left(long seconds) throws IOException {
        return Files.writeString(earlier.file(Instant.ofEpochSecond(seconds)), "session");
    }

    @Test
    void theLatestComesFirstAndTellsWhenItWasLeft() throws IOException {
        Path first = left(5);
        Path latest = left(1_000);
        Path second = left(70);
        Files.writeString(earlier.folder().resolve("holiday.smriti"), "");

        assertEquals(List.of(latest, second, first), earlier.all());
        assertEquals(Instant.ofEpochSecond(70), EarlierSessions.left(second));
    }

    @Test
    void aFileOfWhichNothingCanBeShownIsListedAllTheSame() throws IOException {
        Path spoilt = left(5);
        Path older = Files.copy(SessionZips.VERSION_2, earlier.file(Instant.ofEpochSecond(70)));

        assertEquals(
                List.of(
                        new EarlierSession(older, Instant.ofEpochSecond(70), Optional.empty()),
                        new EarlierSession(spoilt, Instant.ofEpochSecond(5), Optional.empty())),
                earlier.described());
    }

    @Test
    void onlySoManyAreKept() throws IOException {
        for (int i = 1; i <= 14; i++) {
            left(i);
        }
        earlier.trim();

        assertEquals(10, earlier.all().size());
        assertEquals(
                Instant.ofEpochSecond(5), EarlierSessions.left(earlier.all().getLast()));
    }

    @Test
    void theLatestStaysHoweverLarge() throws IOException {
        left(1);
        left(2);
        Path latest = left(3);
        try (RandomAccessFile large = new RandomAccessFile(latest.toFile(), "rw")) {
            large.setLength(2L << 30); // a sparse file: it takes no space on the disk
        }
        earlier.trim();

        assertEquals(List.of(latest), earlier.all());
    }

    @Test
    void withoutAFolderThereAreNone() throws IOException {
        EarlierSessions none = new EarlierSessions(earlier.folder().resolve("none"));
        none.trim();

        assertTrue(none.all().isEmpty());
        assertThrows(IllegalArgumentException.class, () -> EarlierSessions.left(Path.of("holiday.smriti")));
    }
}
