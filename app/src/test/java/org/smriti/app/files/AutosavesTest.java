package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.io.AtomicFiles;

class AutosavesTest {

    /** A process id that no system assigns. */
    private static final long NOBODY = 999_999_999_999L;

    @TempDir
    Path folder;

    private Autosaves of(Owner owner) {
        return new Autosaves(folder, owner);
    }

    private Path kept(Owner owner, long time) throws IOException {
        Path file = Files.writeString(of(owner).own(), "session");
        Files.setLastModifiedTime(file, FileTime.fromMillis(time));
        return file;
    }

    @Test
    void anAutosaveOfADeadProcessIsFound() throws IOException {
        Path file = kept(new Owner(NOBODY, 5), 1000);

        assertEquals(Optional.of(file), of(Owner.current()).leftBehind());
    }

    @Test
    void theNewestComesFirst() throws IOException {
        kept(new Owner(NOBODY, 1), 3000);
        Path newest = kept(new Owner(NOBODY, 2), 9000);
        kept(new Owner(NOBODY, 3), 6000);

        assertEquals(Optional.of(newest), of(Owner.current()).leftBehind());
    }

    @Test
    void anAutosaveOfALivingProcessIsLeftAlone() throws IOException {
        kept(Owner.current(), 1000);

        assertEquals(Optional.empty(), of(new Owner(NOBODY, 1)).leftBehind());
        assertEquals(Optional.empty(), of(Owner.current()).leftBehind());
    }

    @Test
    void aReusedProcessIdIsAnotherProcess() throws IOException {
        Path file = kept(new Owner(Owner.current().pid(), 1), 1000);

        assertEquals(Optional.of(file), of(Owner.current()).leftBehind());
    }

    @Test
    void otherFilesAreLeftAlone() throws IOException {
        Files.writeString(folder.resolve("kept-.smriti"), "");
        Files.writeString(folder.resolve("kept-99999999999999999999-1.smriti"), "");
        Files.writeString(folder.resolve("holiday.smriti"), "");

        assertEquals(Optional.empty(), of(Owner.current()).leftBehind());
    }

    @Test
    void aProcessThatEndsDeletesItsAutosave() throws IOException {
        Path file = kept(Owner.current(), 1000);

        of(Owner.current()).end();

        assertFalse(Files.exists(file));
    }

    @Test
    void unfinishedAutosavesOfDeadProcessesAreDeleted() throws IOException {
        Path begun = AtomicFiles.temporary(of(new Owner(NOBODY, 7)).own());
        Path living = AtomicFiles.temporary(of(Owner.current()).own());
        Path foreign = folder.resolve("holiday.smriti.tmp");
        for (Path file : List.of(begun, living, foreign)) {
            Files.writeString(file, "half");
        }
        Path whole = kept(new Owner(NOBODY, 7), 1000);

        of(Owner.current()).tidy();

        assertFalse(Files.exists(begun));
        assertTrue(Files.exists(living) && Files.exists(foreign) && Files.exists(whole));
    }

    @Test
    void withoutAFolderNothingWasLeft() throws IOException {
        assertEquals(Optional.empty(), new Autosaves(folder.resolve("none"), Owner.current()).leftBehind());
    }
}
