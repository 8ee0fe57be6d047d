package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.explore.OpenExplorer.assertSameSteps;
import static org.smriti.app.explore.OpenExplorer.await;
import static org.smriti.app.explore.OpenExplorer.fx;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.Screenshots;
import org.smriti.app.files.Owner;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.text.Message;
import org.testfx.api.FxRobot;

/** The next start after the program was closed, killed, or crashed. */
class RestartUiTest {

    /** A process id that no system assigns: an autosave with it counts as left behind. */
    private static final Owner NOBODY = new Owner(999_999_999_999L, 1);

    @TempDir
    Path person;

    @Test
    void whatEndedUnexpectedlyIsOfferedAndWhatWasChosenIsKept() throws TimeoutException, IOException {
        OpenExplorer killed = OpenExplorer.of(person, NOBODY);
        killed.explorer().player().profile("draft");
        fx(() -> {
            killed.state().dark().set(false);
            killed.state().rate().set(4);
            return killed;
        });
        List<Tick> walked = killed.walk(810_022, 6);
        await(() -> settings().contains("light") && settings().contains("draft"));
        await(() -> !kept().isEmpty());
        killed.abandon();

        OpenExplorer next = OpenExplorer.of(person, Owner.current());
        await(() -> next.state().files().leftBehind().get().isPresent());
        assertFalse(fx(() -> next.state().dark().get()));
        assertEquals(4, fx(() -> next.state().rate().get()));
        assertEquals("draft", fx(() -> next.state().profile().get()));
        Screenshots.save(next.window(), "files-left-behind");
        new FxRobot().clickOn("#files-recover");
        await(() -> next.state().ticks().size() == walked.size());
        assertSameSteps(walked, next.ticks());
        Screenshots.save(next.window(), "files-recovered");

        next.close();
        assertEquals(List.of(), kept());
        killed.close();
    }

    @Test
    void aSessionThatWasNotSavedCanBeReopened() throws TimeoutException {
        List<Tick> walked;
        try (OpenExplorer first = OpenExplorer.of(person, Owner.current())) {
            walked = first.walk(810_023, 5);
        }
        try (OpenExplorer next = OpenExplorer.of(person, Owner.current())) {
            await(() -> !next.state().files().earlier().isEmpty());
            Path left = fx(() -> next.state().files().earlier().getFirst().file());
            next.explorer().player().files().open(left);
            await(() -> next.state().ticks().size() == walked.size());
            assertSameSteps(walked, next.ticks());
        }
    }

    @Test
    void whatIsForgottenIsGone() throws TimeoutException, IOException {
        Path left = Files.createDirectories(person.resolve("state")).resolve("kept-999999999999-7.smriti");
        Files.writeString(left, "was never whole");

        try (OpenExplorer opened = OpenExplorer.of(person, Owner.current())) {
            await(() -> opened.state().files().leftBehind().get().equals(Optional.of(left)));
            new FxRobot().clickOn("#files-forget");
            await(() -> Files.notExists(left));
            assertEquals(
                    Optional.empty(),
                    fx(() -> opened.state().files().leftBehind().get()));
        }
    }

    @Test
    void aCrashIsToldOfOnceWithWhereItsReportLies() throws TimeoutException, IOException {
        Path crashes = Files.createDirectories(person.resolve("state").resolve("crashes"));
        Files.writeString(crashes.resolve("hs_err_pid7.log"), "# A fatal error has been detected");
        Message told = Message.of("files.crashed", crashes.resolve("told").resolve("hs_err_pid7.log"));

        try (OpenExplorer next = OpenExplorer.of(person, Owner.current())) {
            assertEquals(told, fx(() -> next.state().message().get()));
            assertTrue(Files.exists(crashes.resolve("told").resolve("hs_err_pid7.log")));
            Screenshots.save(next.window(), "files-crashed");
        }
        try (OpenExplorer after = OpenExplorer.of(person, Owner.current())) {
            assertNotEquals(told, fx(() -> after.state().message().get()));
        }
    }

    private String settings() throws IOException {
        Path file = person.resolve("config").resolve("settings.json");
        return Files.exists(file) ? Files.readString(file) : "";
    }

    private List<Path> kept() throws IOException {
        Path folder = person.resolve("state");
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".smriti")).toList();
        }
    }
}
