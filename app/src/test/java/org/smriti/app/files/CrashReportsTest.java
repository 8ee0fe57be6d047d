package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CrashReportsTest {

    @TempDir
    Path home;

    private CrashReports reports;

    @BeforeEach
    void lookAfter() throws IOException {
        reports = new CrashReports(home.resolve("crashes"), Files.createDirectories(home.resolve("tmp")));
    }

    @Test
    void whereNothingCrashedThereIsNothingToTell() throws IOException {
        assertEquals(Optional.empty(), reports.tell());
        assertTrue(Files.notExists(reports.folder()));
    }

    @Test
    void aReportIsToldOfOnceAndStays() throws IOException {
        written(reports.folder().resolve("hs_err_pid7.log"), 1);
        Path newest = written(reports.folder().resolve("hs_err_pid5.log"), 2);

        assertEquals(Optional.of(newest), reports.untold());
        assertEquals(Optional.of(newest), reports.untold());
        Path told = reports.tell().orElseThrow();

        assertEquals(reports.folder().resolve("told").resolve("hs_err_pid5.log"), told);
        assertEquals("a report", Files.readString(told));
        assertTrue(Files.exists(told.resolveSibling("hs_err_pid7.log")));
        assertEquals(Optional.empty(), reports.tell());
        assertEquals(Optional.empty(), reports.untold());
    }

    @Test
    void thoseOfAnInstalledSmritiAreFetched() throws IOException {
        written(reports.temporary().resolve("smriti_hs_err_pid9.log"), 1);
        Path foreign = written(reports.temporary().resolve("hs_err_pid9.log"), 2);

        assertEquals(Optional.of(reports.folder().resolve("told").resolve("smriti_hs_err_pid9.log")), reports.tell());
        assertTrue(Files.exists(foreign));
        assertEquals(List.of(foreign), list(reports.temporary()));
    }

    @Test
    void theLastTenAreKept() throws IOException {
        for (int i = 1; i <= 12; i++) {
            written(reports.folder().resolve("hs_err_pid" + i + ".log"), i);
        }

        reports.tell();

        List<Path> told = list(reports.folder().resolve("told"));
        assertEquals(10, told.size());
        assertTrue(
                told.stream().noneMatch(file -> file.endsWith("hs_err_pid1.log") || file.endsWith("hs_err_pid2.log")));
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    private static Path written(Path file, long second) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, "a report");
        return Files.setLastModifiedTime(file, FileTime.fromMillis(1_000 * second));
    }
}
