package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.explore.OpenExplorer.assertSameSteps;
import static org.smriti.app.explore.OpenExplorer.await;
import static org.smriti.app.explore.OpenExplorer.fx;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.Image;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.Screenshots;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.export.Recording;
import org.smriti.app.files.EarlierSession;
import org.smriti.app.files.Owner;
import org.smriti.app.session.Mode;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.render.MazeRenderer;
import org.smriti.model.world.maze.render.Textures;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;
import org.smriti.model.world.maze.sim.SpinPolicy;
import org.testfx.api.FxRobot;
import org.testfx.robot.Motion;

/** Files opened, saved and exported in one window with the real engine and the shipped model. */
class FilesUiTest {

    private static OpenExplorer opened;
    private static Explorer explorer;
    private static ExplorerState state;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path person) throws TimeoutException {
        opened = OpenExplorer.of(person, Owner.current());
        explorer = opened.explorer();
        state = opened.state();
    }

    @AfterAll
    static void stop() throws TimeoutException {
        opened.close();
    }

    @BeforeEach
    void nothingWasSaidYet() throws TimeoutException {
        fx(() -> {
            state.message().set(Message.NONE);
            return state;
        });
    }

    private Path save(String name) throws TimeoutException {
        Path file = folder.resolve(name);
        explorer.player().files().save(file);
        await(() -> state.files().document().get().equals(Optional.of(file)));
        return file;
    }

    private static String message() throws TimeoutException {
        await(() -> !state.message().get().equals(Message.NONE));
        return fx(() -> state.texts().get(state.message().get()));
    }

    @Test
    void openingGoesBackToExactlyTheSavedMoment() throws TimeoutException, IOException {
        List<Tick> walked = opened.walk(810_011, 9);
        explorer.player().mode(Mode.IMAGINE);
        walked = opened.walkOn(3);
        Bookmark mark = new Bookmark(0, 3);
        fx(() -> state.bookmarks().add(mark));
        Path file = save("moment.smriti");
        Screenshots.save(opened.window(), "files-saved");

        List<Tick> further = opened.walkOn(3);
        assertEquals(walked.size() + 3, further.size());
        fx(() -> {
            state.files().note().set(Message.NONE);
            return state;
        });
        FxRobot robot = new FxRobot();
        robot.push(KeyCode.CONTROL, KeyCode.S); // saves again to the same file
        await(() -> state.files().note().get().key().equals("files.saved"));
        opened.walk(810_012, 3);
        explorer.player().files().open(file);
        List<Tick> expected = further;
        await(() -> state.ticks().size() == expected.size());

        assertSameSteps(further, opened.ticks());
        await(() -> state.bookmarks().equals(List.of(mark)));
        assertEquals(Mode.IMAGINE, fx(() -> state.mode().get()));
        assertEquals(further.size() - 1, fx(() -> state.playhead().get()));
        assertEquals(file, fx(() -> state.files().recent().getFirst()));
        assertEquals("moment.smriti – Smriti", fx(() -> opened.window().getTitle()));
        Screenshots.save(opened.window(), "files-opened");
        List<Tick> onwards = opened.walkOn(2);
        assertEquals(further.size() + 2, onwards.size());
    }

    @Test
    void aRecentFileIsOneClickAway() throws TimeoutException {
        List<Tick> walked = opened.walk(810_013, 4);
        Path file = save("recent.smriti");
        opened.walk(810_014, 2);

        FxRobot robot = new FxRobot();
        robot.push(KeyCode.F10);
        robot.clickOn("#file-recent");
        robot.clickOn(file.toString());

        await(() -> state.files().document().get().equals(Optional.of(file)));
        assertSameSteps(walked, opened.ticks());
    }

    @Test
    void aSessionThatWasLeftUnsavedIsOneClickAway() throws TimeoutException, IOException {
        List<Tick> walked = opened.walk(810_021, 4);
        List<EarlierSession> before = fx(() -> List.copyOf(state.files().earlier()));
        opened.walk(810_022, 2);
        await(() -> !state.files().earlier().equals(before));

        FxRobot robot = new FxRobot();
        robot.push(KeyCode.F10);
        robot.clickOn("#file-earlier");
        Screenshots.save(opened.window(), "files-earlier");
        robot.clickOn("#file-earlier-0");

        await(() -> state.ticks().size() == walked.size());
        assertSameSteps(walked, opened.ticks());
        assertEquals(Optional.empty(), fx(() -> state.files().document().get()));
    }

    @Test
    void aHostileFileIsRefusedInALineAndTheSessionStays() throws TimeoutException, IOException {
        List<Tick> walked = opened.walk(810_015, 3);
        Path file = Files.write(folder.resolve("hostile.smriti"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});

        explorer.player().files().open(file);

        String message = message();
        assertTrue(message.contains("hostile.smriti") && message.contains("zip"), message);
        assertEquals(1, message.lines().count());
        Screenshots.save(opened.window(), "files-hostile");
        new FxRobot().push(KeyCode.ESCAPE);
        await(() -> state.message().get().equals(Message.NONE));
        assertSameSteps(walked, opened.ticks());
        assertEquals(walked.size() + 1, opened.walkOn(1).size());
    }

    @Test
    void anotherModelIsAskedAboutCalmly() throws TimeoutException, IOException {
        List<Tick> walked = opened.walk(810_016, 4);
        Path file = save("other.smriti");
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path json = zip.getPath("session.json");
            String text = Files.readString(json);
            Files.writeString(json, text.replaceFirst("\"hash\":\"[0-9a-f]{12}", "\"hash\":\"000000000000"));
        }
        opened.walk(810_017, 2);

        explorer.player().files().open(file);
        await(() -> state.files().question().get().isPresent());
        assertEquals(810_017, fx(() -> state.session().get().orElseThrow().seed()));
        Screenshots.save(opened.window(), "files-other-model");
        new FxRobot().clickOn("#files-open-anyway");

        await(() -> state.session().get().orElseThrow().seed() == 810_016);
        await(() -> state.ticks().size() == walked.size());
        assertSameSteps(walked, opened.ticks());
    }

    @Test
    void aRecordedEpisodeIsWalkedAgain() throws TimeoutException, IOException {
        MazeSimulation agent = MazeSimulation.start(MazeWorlds.named("room").maze(810_018), 5);
        MazeRenderer renderer = new MazeRenderer(16, Textures.painted());
        Episode episode = Episode.record(
                agent,
                new SpinPolicy(MazeAction.RIGHT, 1, 0),
                6,
                (maze, pose, target, rgb) -> renderer.render(maze, pose, rgb),
                16);
        Path file = folder.resolve("room-810018.npz");
        EpisodeFiles.write(file, episode);

        explorer.player().files().open(file);
        await(() -> state.files().recent().contains(file));

        List<Tick> ticks = opened.ticks();
        assertEquals(
                episode.actions(),
                ticks.stream().map(tick -> tick.step().action()).toList());
        assertEquals(episode.poses().getLast(), ticks.getLast().step().pose());
        assertEquals(Mode.FOLLOW, fx(() -> state.mode().get()));
    }

    @Test
    void aDrawnMazeOpensAndOneWithoutFloorIsRefused() throws TimeoutException, IOException {
        String walls = "walls\nblue cerise green\nyellow red purple\nred blue green_bright\nmap\n";
        Path good = Files.writeString(folder.resolve("good.txt"), walls + "#####\n#...#\n#.R.#\n#..@#\n#####\n");
        Path bad = Files.writeString(folder.resolve("bad.txt"), walls + "#####\n#####\n#####\n#####\n#####\n");

        explorer.player().files().open(good);
        await(() -> state.session().get().orElseThrow().world().equals("good.txt"));
        explorer.player().files().open(bad);

        String message = message();
        assertTrue(message.contains("bad.txt"), message);
        assertEquals(1, message.lines().count());
        Screenshots.save(opened.window(), "files-maze");
        assertEquals("good.txt", fx(() -> state.session().get().orElseThrow().world()));
    }

    @Test
    void whatWasShownGoesOutAsFilmPicturesAndTable() throws TimeoutException, IOException {
        opened.walk(810_019, 2);
        explorer.player().perturb(Disturbance.BLACKOUT);
        List<Tick> walked = opened.walkOn(1);
        Recording recording = new Recording(
                new FilmOrigin("room", 810_019, FilmOrigin.WALKING, Map.of("Smriti", "hybrid")),
                32,
                List.of(Recording.TRUTH, "Smriti"),
                walked);
        Map<ExportFormat, Path> targets = Map.of(
                ExportFormat.MP4, folder.resolve("film.mp4"),
                ExportFormat.GIF, folder.resolve("film.gif"),
                ExportFormat.PNG, folder.resolve("pictures"),
                ExportFormat.CSV, folder.resolve("steps.csv"));

        targets.forEach(
                (format, target) -> explorer.player().files().export(format, recording, FilmLook.USUAL, target));
        await(() -> Files.exists(targets.get(ExportFormat.MP4))
                && Files.exists(targets.get(ExportFormat.GIF))
                && Files.exists(targets.get(ExportFormat.PNG).resolve("frame-0002.png"))
                && Files.exists(targets.get(ExportFormat.CSV)));

        byte[] gif = Files.readAllBytes(targets.get(ExportFormat.GIF));
        assertEquals("GIF89a", new String(gif, 0, 6, StandardCharsets.US_ASCII));
        List<String> table = Files.readAllLines(targets.get(ExportFormat.CSV));
        assertEquals(
                "step,action,x,y,heading,last_seen_age,disturbance,smriti_psnr,smriti_ssim,smriti_ms,smriti_provenance",
                table.getFirst());
        assertEquals(1 + walked.size(), table.size());
        assertEquals("", table.get(2).split(",")[6]);
        assertEquals("blackout", table.getLast().split(",")[6]);
        assertTrue(table.getLast().startsWith("2,left,") && table.getLast().endsWith(",observed"), table.getLast());
    }

    @Test
    void theCardOpensByMenuAndByKeyAndEscapeClosesIt() throws TimeoutException {
        opened.walk(810_023, 4);
        FxRobot robot = new FxRobot();
        robot.push(KeyCode.F10);
        robot.clickOn("#file-export-as");
        robot.clickOn("#file-export-gif", Motion.HORIZONTAL_FIRST); // other entries on the way would close the menu
        await(() -> state.files().exporting().get());
        assertEquals(ExportFormat.GIF, fx(() -> state.files().exportFormat().get()));
        robot.push(KeyCode.ESCAPE);
        await(() -> !state.files().exporting().get());

        robot.push(KeyCode.CONTROL, KeyCode.E);

        await(() -> state.files().exporting().get());
        assertTrue(fx(() -> robot.lookup("#export-write").query().isVisible()));
        Screenshots.save(opened.window(), "export-window");
        robot.push(KeyCode.ESCAPE);
        await(() -> !state.files().exporting().get());
    }

    @Test
    void whatStandsOnTheStageGoesToTheClipboard() throws TimeoutException {
        opened.walk(810_024, 4);
        fx(() -> {
            Clipboard.getSystemClipboard().clear();
            state.files().note().set(Message.NONE);
            return state;
        });

        new FxRobot().push(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.C);

        await(() -> state.files().note().get().key().equals("files.picture-copied"));
        Image image = fx(() -> Clipboard.getSystemClipboard().getImage());
        Tick shown = fx(() -> state.shown().orElseThrow());
        int panes = fx(() -> state.session().get().orElseThrow().tracks().size()) + 1;
        int pane = 512 + 2 * 9;
        assertEquals(2 * 21 + panes * pane + (panes - 1) * 21, (int) image.getWidth());
        assertEquals(argb(shown.step().truth(), 0), image.getPixelReader().getArgb(21 + 9, 3 * (7 + 24) + 9));
        byte[] predicted = shown.tracks().get("Smriti").prediction().rgb();
        assertEquals(
                argb(predicted, predicted.length - 3),
                image.getPixelReader().getArgb(21 + pane + 21 + 9 + 511, 3 * (7 + 24) + 9 + 511));
    }

    private static int argb(byte[] rgb, int at) {
        return 0xff000000 | (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
    }

    @Test
    void whatCannotBeWrittenIsSaidOnceAndTheSessionStays() throws TimeoutException, IOException {
        opened.walk(810_020, 3);
        Path file = Files.writeString(folder.resolve("file"), "precious");

        explorer.player().files().save(file.resolve("below.smriti"));

        String message = message();
        assertTrue(message.contains("below.smriti"), message);
        assertEquals("precious", Files.readString(file));
        assertEquals(4, opened.walkOn(1).size());
    }

    @Test
    void diagnosticsGoToTheClipboard() throws TimeoutException {
        opened.walk(810_021, 2);

        FxRobot robot = new FxRobot();
        robot.push(KeyCode.F10);
        robot.clickOn("#file-diagnostics");

        String text = fx(() -> Clipboard.getSystemClipboard().getString());
        for (String expected : List.of("Smriti ", "PyTorch ", "Java ", "Smriti: hybrid ", "World: room, seed 810021")) {
            assertTrue(text.contains(expected), text);
        }
    }
}
