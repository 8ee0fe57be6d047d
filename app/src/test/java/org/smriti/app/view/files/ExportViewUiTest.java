package org.smriti.app.view.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import atlantafx.base.theme.PrimerDark;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.control.Spinner;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.smriti.app.Screenshots;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.Film;
import org.smriti.app.export.FilmFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.FilmLook.Captions;
import org.smriti.app.export.FilmLook.Scaling;
import org.smriti.app.export.Recording;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.FileCommands;
import org.smriti.app.state.FilmPart;
import org.smriti.app.state.Updater;
import org.smriti.app.text.Language;
import org.smriti.app.view.ExplorerView;
import org.smriti.app.view.charts.Synthetic;
import org.smriti.app.view.type.Typeface;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

/** What is chosen on the card is what is asked for. */
@ExtendWith(ApplicationExtension.class)
class ExportViewUiTest {

    private static final int STEPS = 80;
    private static final Path FILE = Path.of("chosen.mp4");
    private static final Path FOLDER = Path.of("chosen");

    private record Asked(ExportFormat format, Recording recording, FilmLook look, Path target) {}

    private final ExplorerState state = new ExplorerState();
    private final List<Asked> asked = new ArrayList<>();
    private Optional<Path> answer = Optional.of(FILE);

    /** Answers in place of the system's dialogs. */
    private final Targets targets = new Targets() {
        @Override
        public Optional<Path> save(Window window, String name, String extension) {
            return answer;
        }

        @Override
        public Optional<Path> folder(Window window) {
            return Optional.of(FOLDER);
        }
    };

    private final FileCommands files = new FileCommands() {
        @Override
        public void export(ExportFormat format, Recording recording, FilmLook look, Path target) {
            asked.add(new Asked(format, recording, look, target));
        }

        @Override
        public void export(FilmFormat format, Film film, Path target) {}

        @Override
        public void export(byte[] content, Path target) {}

        @Override
        public void open(Path file) {}

        @Override
        public void open(Path film, FilmPart part) {}

        @Override
        public void openAnyway(Path file) {}

        @Override
        public void save(Path file) {}

        @Override
        public void recover(Path file) {}

        @Override
        public void forget(Path file) {}

        @Override
        public void marked(List<Bookmark> bookmarks) {}
    };

    @Start
    void start(Stage window) {
        Application.setUserAgentStylesheet(new PrimerDark().getUserAgentStylesheet());
        ExportView view = new ExportView(state, files, targets);
        new Updater(state).apply(new Synthetic().walk(STEPS));
        Scene scene = new Scene(view, 900, 640);
        scene.getStylesheets()
                .add(ExplorerView.class.getResource("explorer.css").toExternalForm());
        Typeface.apply(scene, state.language());
        window.setScene(scene);
        window.setWidth(900);
        window.setHeight(640);
        window.show();
        state.files().exporting().set(true);
    }

    private static String told(FxRobot robot) {
        return robot.lookup("#export-result").queryAs(Labeled.class).getText();
    }

    private void type(FxRobot robot, String field, String number) {
        Spinner<?> spinner = robot.lookup(field).queryAs(Spinner.class);
        robot.clickOn(spinner.getEditor());
        robot.push(KeyCode.CONTROL, KeyCode.A);
        robot.write(number);
    }

    private List<Integer> steps() {
        return asked.getLast().recording().ticks().stream()
                .map(tick -> tick.step().index())
                .toList();
    }

    @Test
    void withoutAChoiceTheWholeBranchGoesOutAsAFilmForSlides(FxRobot robot) {
        assertEquals("80 pictures of 1244 × 550 pixels, 9.6 s", told(robot));
        Screenshots.save(robot.window(0).getScene(), "export");

        robot.clickOn("#export-write");

        assertEquals(1, asked.size());
        assertEquals(ExportFormat.MP4, asked.getFirst().format());
        assertEquals(FILE, asked.getFirst().target());
        assertEquals(FilmLook.USUAL, asked.getFirst().look());
        assertEquals(STEPS, asked.getFirst().recording().ticks().size());
        assertEquals(
                List.of(Recording.TRUTH, "Smriti", "Rival"),
                asked.getFirst().recording().panes());
        assertEquals(
                Map.of("Smriti", "hybrid", "Rival", "causal"),
                asked.getFirst().recording().origin().models());
        assertFalse(state.files().exporting().get(), "the card is put away");
    }

    @Test
    void everyChoiceIsWhatIsAskedFor(FxRobot robot) {
        robot.clickOn("#export-gif").clickOn("#export-256").clickOn("#export-smooth");
        robot.clickOn("#export-captions").clickOn("#export-pane-rival");
        type(robot, "#export-from", "12");
        type(robot, "#export-to", "20");
        robot.clickOn("#export-pane-truth"); // which also leaves the field
        assertEquals("9 pictures of 256 × 256 pixels, 1.1 s", told(robot));
        robot.clickOn("#export-write");

        assertEquals(ExportFormat.GIF, asked.getFirst().format());
        assertEquals(
                new FilmLook(256, Scaling.SMOOTH, Captions.LEFT_OUT),
                asked.getFirst().look());
        assertEquals(List.of("Smriti"), asked.getFirst().recording().panes());
        assertEquals(List.of(12, 13, 14, 15, 16, 17, 18, 19, 20), steps());
    }

    @Test
    void aNumberThatIsStillBeingTypedCounts(FxRobot robot) {
        type(robot, "#export-to", "4");
        robot.clickOn("#export-write");

        assertEquals(List.of(0, 1, 2, 3, 4), steps());
    }

    @Test
    void stepsAreNeverOutsideTheBranchNorTheWrongWayRound(FxRobot robot) {
        type(robot, "#export-from", "60");
        type(robot, "#export-to", "5000");
        robot.push(KeyCode.TAB);
        assertTrue(told(robot).startsWith("20 pictures"), told(robot));
        type(robot, "#export-to", "30");
        robot.push(KeyCode.TAB);
        assertTrue(told(robot).startsWith("1 picture"), told(robot));
        robot.clickOn("#export-write");

        assertEquals(List.of(30), steps());
    }

    @Test
    void theLatestStepsAndThoseBetweenBookmarksAreOneClickAway(FxRobot robot) {
        robot.clickOn("#export-latest");
        assertTrue(told(robot).startsWith("50 pictures"), told(robot));
        assertTrue(robot.lookup("#export-marked").query().isDisabled(), "there are no bookmarks");
        robot.clickOn("#export-not");
        robot.interact(() -> {
            state.bookmarks().setAll(List.of(new Bookmark(0, 40), new Bookmark(0, 10), new Bookmark(1, 70)));
            state.files().exporting().set(true);
        });
        robot.clickOn("#export-marked").clickOn("#export-write");

        assertEquals(31, steps().size());
        assertEquals(10, steps().getFirst());
    }

    @Test
    void picturesGoIntoAFolderNamedAfterTheSession(FxRobot robot) {
        robot.clickOn("#export-png").clickOn("#export-write");

        assertEquals(FOLDER.resolve("maze-9x9-11"), asked.getFirst().target());
    }

    @Test
    void aTableHasNoLook(FxRobot robot) {
        robot.clickOn("#export-csv");

        assertEquals("80 rows, with a head", told(robot));
        assertTrue(robot.lookup("#export-512").query().isDisabled());
        assertTrue(robot.lookup("#export-captions").query().isDisabled());
        assertFalse(robot.lookup("#export-pane-rival").query().isDisabled());
        Screenshots.save(robot.window(0).getScene(), "export-csv");
    }

    @Test
    void withoutAPaneThereIsNothingToWrite(FxRobot robot) {
        robot.clickOn("#export-pane-truth").clickOn("#export-pane-smriti").clickOn("#export-pane-rival");

        assertEquals("Nothing to write: choose a pane.", told(robot));
        assertTrue(robot.lookup("#export-write").query().isDisabled());
    }

    @Test
    void whoFindsNoPlaceForTheFileIsBackOnTheCard(FxRobot robot) {
        answer = Optional.empty();
        robot.clickOn("#export-gif").clickOn("#export-write");

        assertEquals(List.of(), asked);
        assertTrue(state.files().exporting().get());
        assertEquals(ExportFormat.GIF, state.files().exportFormat().get());
    }

    @Test
    void theCardSpeaksTelugu(FxRobot robot) {
        robot.interact(() -> state.language().set(Language.TELUGU));
        Screenshots.save(robot.window(0).getScene(), "export-telugu");

        assertFalse(told(robot).matches(".*[a-z].*"), told(robot));
    }
}
