package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.export.FilmTags;
import org.smriti.app.export.Mp4Film;
import org.smriti.app.export.Recording;
import org.smriti.app.export.pixels.Picture;
import org.smriti.app.files.Owner;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Message;
import org.smriti.app.video.VideoFile;
import org.smriti.model.nn.variant.Variant;
import org.testfx.api.FxRobot;

/** The window with films. */
class FilmUiTest {

    private static final int FRAMES = 30;
    private static final double RATE = 10; // frames a second, as they are read

    @TempDir
    Path person;

    private final FxRobot robot = new FxRobot();
    private OpenExplorer opened;

    @BeforeEach
    void open() throws Exception {
        opened = OpenExplorer.of(person, Owner.current());
    }

    @AfterEach
    void close() throws TimeoutException {
        opened.close();
    }

    private ExplorerState state() {
        return opened.state();
    }

    private String world() {
        return state().session().get().orElseThrow().world();
    }

    /** A film that grows lighter from frame to frame. */
    private Path film(String name, int frames) throws IOException {
        Path file = person.resolve(name);
        Mp4Film.write(file, frames, i -> picture(light(i)), RATE, new FilmTags("a film", ""));
        return file;
    }

    private static int light(int frame) {
        return 40 + 6 * (frame % FRAMES);
    }

    private static Picture picture(int light) {
        byte[] rgb = new byte[3 * 64 * 48];
        Arrays.fill(rgb, (byte) light);
        return new Picture(64, 48, rgb);
    }

    private void openModel() throws Exception {
        opened.explorer().player().files().open(TinyWorld.write(person.resolve("film-model"), Variant.HYBRID, 3, 1));
        OpenExplorer.await(
                () -> world().equals("parade-still") && state().ticks().size() > 3);
    }

    private void watchToTheEnd(Path file) throws TimeoutException {
        opened.explorer().player().files().open(file);
        OpenExplorer.await(() -> world().equals(file.getFileName().toString())
                && state().ticks().size() == FRAMES
                && !state().playing().get());
    }

    @Test
    void aFilmPlaysIsLookedBackInAndAGapOfItIsFilled() throws Exception {
        openModel();
        watchToTheEnd(film("lighter.mp4", FRAMES));
        assertEquals("film.over", state().note().get().key());
        List<Tick> seen = opened.ticks();
        for (int i = 0; i < FRAMES; i++) {
            assertEquals(light(i), seen.get(i).step().truth()[0] & 0xff, 4, "frame " + i);
            assertTrue(seen.get(i).step().recorded());
        }
        assertFalse(opened.window().getScene().lookup("#map").isVisible());

        OpenExplorer.fx(() -> {
            state().lookAt(10);
            return state();
        });
        robot.push(KeyCode.G);
        fillGap(10);
        OpenExplorer.await(
                () -> state().ticks().size() == 20 && state().note().get().key().equals("regenerate.done"));
        assertEquals(List.of(10, 19), state().note().get().arguments().subList(0, 2));
        List<Tick> filled = opened.ticks();
        assertEquals(Provenance.OBSERVED, kept(filled.get(9)));
        assertEquals(Provenance.REGENERATED, kept(filled.get(10)));
        assertEquals(Provenance.REGENERATED, kept(filled.get(19)));

        robot.push(KeyCode.END); // the newest step; from there the film goes on
        robot.push(KeyCode.UP);
        OpenExplorer.await(() -> state().ticks().size() == FRAMES);
        assertEquals(Provenance.OBSERVED, kept(opened.ticks().getLast()));
        assertArrayEquals(
                seen.getLast().step().truth(), opened.ticks().getLast().step().truth());
        theSessionComesBackFromAFileAndByUndo(opened.ticks());
    }

    private void fillGap(int frames) throws TimeoutException {
        OpenExplorer.fx(() -> {
            ComboBox<Integer> gap = lookup("#take-gap");
            gap.setValue(frames);
            return gap;
        });
        robot.clickOn("#from-all");
    }

    @SuppressWarnings("unchecked")
    private <T> T lookup(String id) {
        return (T) opened.window().getScene().lookup(id);
    }

    private static Provenance kept(Tick tick) {
        return tick.tracks().get(TrackInfo.SMRITI).prediction().kept();
    }

    private void theSessionComesBackFromAFileAndByUndo(List<Tick> ticks) throws Exception {
        Path file = person.resolve("film.smriti");
        opened.explorer().player().files().save(file);
        OpenExplorer.await(() -> state().files().document().get().isPresent());
        exportedItPlays();
        opened.explorer().player().open("room", 7);
        OpenExplorer.await(() -> world().equals("room"));
        opened.explorer().player().undo();
        OpenExplorer.await(
                () -> world().equals("lighter.mp4") && state().ticks().size() == FRAMES);
        opened.explorer().player().open("room", 8);
        OpenExplorer.await(() -> world().equals("room"));
        opened.explorer().player().files().open(file);
        OpenExplorer.await(
                () -> world().equals("lighter.mp4") && state().ticks().size() == FRAMES);
        OpenExplorer.assertSameSteps(ticks, opened.ticks());
        assertEquals(2, state().branches().size());
    }

    private void exportedItPlays() throws Exception {
        Path target = person.resolve("out.mp4");
        Recording recording = new Recording(
                FilmOrigin.of(
                        "lighter.mp4",
                        state().session().get().orElseThrow().kind(),
                        0,
                        Map.of(TrackInfo.SMRITI, "film-model")),
                state().session().get().orElseThrow().side(),
                List.of(Recording.TRUTH, TrackInfo.SMRITI),
                opened.ticks());
        opened.explorer().player().files().export(ExportFormat.MP4, recording, FilmLook.USUAL, target);
        OpenExplorer.await(() -> state().note().get().key().equals("files.exported"));
        assertEquals(FRAMES, VideoFile.probe(target).frames().orElseThrow());
        assertEquals(RATE, VideoFile.probe(target).rate().orElseThrow());
        assertTrue(VideoFile.probe(target).width() > 2 * 300, "original and model side by side");
    }

    @Test
    void ofAFilmThatIsTooLongAPartIsChosen() throws Exception {
        openModel();
        Path file = film("long.mp4", 3_100);
        opened.explorer().player().files().open(file);
        OpenExplorer.await(() -> state().files().tooLong().get().isPresent());
        assertTrue(opened.window().getScene().lookup("#film-part").isVisible());
        TextField range = lookup("#film-range");
        assertEquals("0:00-5:00", range.getText());

        robot.clickOn(range).eraseText(range.getLength());
        robot.write("nonsense").push(KeyCode.ENTER);
        assertEquals("files.no-part", state().note().get().key());
        assertTrue(state().files().tooLong().get().isPresent());
        robot.clickOn(range).eraseText(range.getLength());
        robot.write("0:03-0:05").clickOn("#film-open-part");
        OpenExplorer.await(() -> world().equals("long.mp4")
                && state().ticks().size() == 20
                && !state().playing().get());
        assertEquals(light(0), opened.ticks().getFirst().step().truth()[0] & 0xff, 4);
        assertFalse(opened.window().getScene().lookup("#film-part").isVisible());
    }

    @Test
    void aFileThatIsNoFilmIsRefusedInOneLineAndTheSessionGoesOn() throws Exception {
        Path file = person.resolve("broken.mp4");
        Files.write(file, new byte[] {1, 2, 3, 4, 5});
        opened.explorer().player().files().open(file);
        OpenExplorer.await(() -> !state().message().get().equals(Message.NONE));
        assertTrue(text(state().message().get()).contains("broken.mp4"));
        assertEquals("room", world());
        assertEquals(Optional.empty(), state().files().tooLong().get());
    }

    private String text(Message message) {
        return state().texts().get(message.key(), message.arguments().toArray());
    }
}
