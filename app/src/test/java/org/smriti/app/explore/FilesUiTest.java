package org.smriti.app.explore;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.assets.Assets;
import org.smriti.app.export.ExportFormat;
import org.smriti.app.export.Recording;
import org.smriti.app.files.Owner;
import org.smriti.app.files.UserFolders;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Shot;
import org.smriti.app.session.Tick;
import org.smriti.app.state.Bookmark;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.world.Action;
import org.smriti.model.world.agent.Simulation;
import org.smriti.model.world.episode.Episode;
import org.smriti.model.world.episode.EpisodeFiles;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.policy.SpinPolicy;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

/** A person with files, at one window with the real engine and the shipped model. */
class FilesUiTest {

    private static final int PATIENCE_SECONDS = 60;

    /** No system gives a process that number: a session that it kept was left behind. */
    private static final Owner NOBODY = new Owner(999_999_999_999L, 1);

    private static Stage stage;
    private static Explorer explorer;
    private static ExplorerState state;

    @TempDir
    Path folder;

    @BeforeAll
    static void start(@TempDir Path person) throws Exception {
        FxToolkit.registerPrimaryStage();
        Platform.setImplicitExit(false);
        explorer = open(person, Owner.current());
        state = explorer.state();
        await(() -> state.ticks().size() == 1);
    }

    @AfterAll
    static void stop() throws TimeoutException {
        close(explorer, stage);
    }

    private static Explorer open(Path person, Owner owner) throws TimeoutException {
        return fx(() -> {
            stage = new Stage();
            UserFolders folders = new UserFolders(person.resolve("config"), person.resolve("state"));
            Explorer opened = new Explorer(stage, new Assets(Path.of("..", "assets")), folders, owner);
            opened.start(new Start("cpu", Optional.empty(), 810_003, Optional.empty()));
            return opened;
        });
    }

    private static void close(Explorer opened, Stage window) throws TimeoutException {
        fx(() -> {
            window.hide();
            return window;
        });
        opened.close();
    }

    private static <T> T fx(Callable<T> call) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(call));
    }

    private static void await(Callable<Boolean> condition) throws TimeoutException {
        WaitForAsyncUtils.waitFor(
                PATIENCE_SECONDS,
                TimeUnit.SECONDS,
                () -> WaitForAsyncUtils.asyncFx(condition).get());
    }

    /** A session of its own, some steps long. */
    private static List<Tick> walk(Explorer in, long seed, int steps) throws TimeoutException {
        in.player().open("room", seed);
        await(() -> in.state().session().get().orElseThrow().seed() == seed
                && in.state().ticks().size() == 1);
        return walkOn(in, steps);
    }

    private static List<Tick> walkOn(Explorer in, int steps) throws TimeoutException {
        int before = fx(() -> in.state().ticks().size());
        in.player().play(false);
        in.player().hold(Action.LEFT);
        for (int i = 1; i < steps; i++) {
            in.player().step();
        }
        await(() -> in.state().ticks().size() == before + steps - 1);
        in.player().hold(Action.NOOP);
        in.player().play(true);
        return fx(() -> List.copyOf(in.state().ticks()));
    }

    private static void assertSameMoments(List<Tick> expected, List<Tick> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) {
            assertEquals(expected.get(i).step().agent(), actual.get(i).step().agent());
            assertEquals(expected.get(i).step().lastSeen(), actual.get(i).step().lastSeen());
            assertArrayEquals(shot(expected.get(i)).rgb(), shot(actual.get(i)).rgb());
            assertEquals(shot(expected.get(i)).kept(), shot(actual.get(i)).kept());
            assertEquals(shot(expected.get(i)).psnr(), shot(actual.get(i)).psnr());
        }
    }

    private static Shot shot(Tick tick) {
        return tick.lanes().get(LaneInfo.SMRITI).shot();
    }

    private Path save(String name) throws TimeoutException {
        Path file = folder.resolve(name);
        explorer.player().files().save(file);
        await(() -> state.files().document().get().equals(Optional.of(file)));
        return file;
    }

    private static String message() throws TimeoutException {
        await(() -> !state.message().get().isNone());
        return fx(() -> state.texts().get(state.message().get()));
    }

    @Test
    void openingGoesBackToExactlyTheSavedMoment() throws TimeoutException, IOException {
        List<Tick> walked = walk(explorer, 810_011, 9);
        explorer.player().mode(Mode.IMAGINE);
        walked = walkOn(explorer, 4);
        Bookmark mark = new Bookmark(0, 3);
        fx(() -> state.bookmarks().add(mark));
        Path file = save("moment.smriti");
        Screenshots.save(stage, "files-saved");

        List<Tick> further = walkOn(explorer, 4);
        assertEquals(walked.size() + 3, further.size());
        FxRobot robot = new FxRobot();
        robot.push(KeyCode.CONTROL, KeyCode.S); // saves what is there now, under the same name
        await(() -> Files.size(file) > 0 && state.files().note().get().key().equals("files.saved"));
        walk(explorer, 810_012, 3);
        explorer.player().files().open(file);
        List<Tick> expected = further;
        await(() -> state.ticks().size() == expected.size());

        assertSameMoments(further, fx(() -> List.copyOf(state.ticks())));
        await(() -> state.bookmarks().equals(List.of(mark)));
        assertEquals(Mode.IMAGINE, fx(() -> state.mode().get()));
        assertEquals(further.size() - 1, fx(() -> state.playhead().get()));
        assertEquals(file, fx(() -> state.files().recent().getFirst()));
        assertEquals("moment.smriti – Smriti", fx(() -> stage.getTitle()));
        Screenshots.save(stage, "files-opened");
        List<Tick> onwards = walkOn(explorer, 3);
        assertEquals(further.size() + 2, onwards.size());
    }

    @Test
    void aRecentFileIsOneClickAway() throws TimeoutException {
        List<Tick> walked = walk(explorer, 810_013, 4);
        Path file = save("recent.smriti");
        walk(explorer, 810_014, 2);

        FxRobot robot = new FxRobot();
        robot.push(KeyCode.F10);
        robot.clickOn("#file-recent");
        robot.clickOn(file.toString());

        await(() -> state.files().document().get().equals(Optional.of(file)));
        assertSameMoments(walked, fx(() -> List.copyOf(state.ticks())));
    }

    @Test
    void aHostileFileIsRefusedInALineAndTheSessionStays() throws TimeoutException, IOException {
        List<Tick> walked = walk(explorer, 810_015, 3);
        Path file = Files.write(folder.resolve("hostile.smriti"), new byte[] {'P', 'K', 3, 4, 9, 9, 9, 9});

        explorer.player().files().open(file);

        String message = message();
        assertTrue(message.contains("hostile.smriti") && message.contains("zip"), message);
        assertEquals(1, message.lines().count());
        Screenshots.save(stage, "files-hostile");
        assertSameMoments(walked, fx(() -> List.copyOf(state.ticks())));
        assertEquals(walked.size() + 1, walkOn(explorer, 2).size());
    }

    @Test
    void anotherModelIsAskedAboutCalmly() throws TimeoutException, IOException {
        List<Tick> walked = walk(explorer, 810_016, 4);
        Path file = save("other.smriti");
        try (FileSystem zip = FileSystems.newFileSystem(file)) {
            Path json = zip.getPath("session.json");
            String text = Files.readString(json);
            Files.writeString(json, text.replaceFirst("\"hash\":\"[0-9a-f]{12}", "\"hash\":\"000000000000"));
        }
        walk(explorer, 810_017, 2);

        explorer.player().files().open(file);
        await(() -> state.files().question().get().isPresent());
        assertEquals(810_017, fx(() -> state.session().get().orElseThrow().seed()));
        Screenshots.save(stage, "files-other-model");
        new FxRobot().clickOn("#files-open-anyway");

        await(() -> state.session().get().orElseThrow().seed() == 810_016);
        await(() -> state.ticks().size() == walked.size());
        assertSameMoments(walked, fx(() -> List.copyOf(state.ticks())));
    }

    @Test
    void aRecordedEpisodeIsWalkedAgain() throws TimeoutException, IOException {
        Simulation agent = Simulation.start(World.named("room").maze(810_018), 5);
        Renderer renderer = new Renderer(16, Textures.painted());
        Episode episode = Episode.record(
                agent,
                new SpinPolicy(Action.RIGHT, 1, 0),
                6,
                (maze, pose, target, rgb) -> renderer.render(maze, pose, rgb),
                16);
        Path file = folder.resolve("room-810018.npz");
        EpisodeFiles.write(file, episode);

        explorer.player().files().open(file);
        await(() -> state.files().recent().contains(file));

        List<Tick> ticks = fx(() -> List.copyOf(state.ticks()));
        assertEquals(
                episode.actions(),
                ticks.stream().map(tick -> tick.step().action()).toList());
        assertEquals(
                episode.poses().getLast(),
                ticks.getLast().step().agent().motion().pose());
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
        Screenshots.save(stage, "files-maze");
        assertEquals("good.txt", fx(() -> state.session().get().orElseThrow().world()));
    }

    @Test
    void whatWasShownGoesOutAsFilmPicturesAndTable() throws TimeoutException, IOException {
        List<Tick> walked = walk(explorer, 810_019, 3);
        Recording recording =
                new Recording("room", walked.getFirst().step().truth().length == 0 ? 0 : 32, List.of("Smriti"), walked);
        Map<ExportFormat, Path> targets = Map.of(
                ExportFormat.GIF, folder.resolve("film.gif"),
                ExportFormat.PNG, folder.resolve("pictures"),
                ExportFormat.CSV, folder.resolve("steps.csv"));

        targets.forEach((format, target) -> explorer.player().files().export(format, recording, target));
        await(() -> Files.exists(targets.get(ExportFormat.GIF))
                && Files.exists(targets.get(ExportFormat.PNG).resolve("frame-0002.png"))
                && Files.exists(targets.get(ExportFormat.CSV)));

        byte[] gif = Files.readAllBytes(targets.get(ExportFormat.GIF));
        assertEquals("GIF89a", new String(gif, 0, 6, StandardCharsets.US_ASCII));
        List<String> table = Files.readAllLines(targets.get(ExportFormat.CSV));
        assertEquals(
                "step,action,x,y,heading,last_seen_age,smriti_psnr,smriti_ssim,smriti_ms,smriti_provenance",
                table.getFirst());
        assertEquals(1 + walked.size(), table.size());
        assertTrue(table.getLast().startsWith("2,left,") && table.getLast().endsWith(",observed"), table.getLast());
    }

    @Test
    void whatCannotBeWrittenIsSaidOnceAndTheSessionStays() throws TimeoutException, IOException {
        walk(explorer, 810_020, 3);
        Path file = Files.writeString(folder.resolve("file"), "precious");

        explorer.player().files().save(file.resolve("below.smriti"));

        String message = message();
        assertTrue(message.contains("below.smriti"), message);
        assertEquals("precious", Files.readString(file));
        assertEquals(4, walkOn(explorer, 2).size());
    }

    @Test
    void diagnosticsGoToTheClipboard() throws TimeoutException {
        walk(explorer, 810_021, 2);

        FxRobot robot = new FxRobot();
        robot.push(KeyCode.F10);
        robot.clickOn("#file-diagnostics");

        String text = fx(() -> Clipboard.getSystemClipboard().getString());
        for (String expected : List.of("Smriti ", "PyTorch ", "Java ", "Smriti: hybrid ", "World: room, seed 810021")) {
            assertTrue(text.contains(expected), text);
        }
    }

    @Test
    void whatEndedUnexpectedlyIsOfferedAndWhatWasChosenIsKept(@TempDir Path person)
            throws TimeoutException, IOException {
        Stage shared = stage;
        Explorer first = open(person, NOBODY);
        Stage firstStage = stage;
        await(() -> first.state().ticks().size() == 1);
        first.player().profile("draft");
        fx(() -> {
            first.state().dark().set(false);
            first.state().rate().set(4);
            return true;
        });
        List<Tick> walked = walk(first, 810_022, 6);
        Path settings = person.resolve("config").resolve("settings.json");
        await(() -> Files.exists(settings)
                && Files.readString(settings).contains("light")
                && Files.readString(settings).contains("draft"));
        await(() -> !kept(person).isEmpty());

        // the process is killed here: nobody closes anything
        Explorer second = open(person, Owner.current());
        await(() -> second.state().files().leftBehind().get().isPresent()
                && second.state().ticks().size() == 1);
        assertFalse(fx(() -> second.state().dark().get()));
        assertEquals(4, fx(() -> second.state().rate().get()));
        assertEquals("draft", fx(() -> second.state().profile().get()));
        Screenshots.save(stage, "files-left-behind");
        new FxRobot().targetWindow(stage).clickOn("#files-recover");
        await(() -> second.state().ticks().size() == walked.size());
        assertSameMoments(walked, fx(() -> List.copyOf(second.state().ticks())));
        Screenshots.save(stage, "files-recovered");

        close(second, stage);
        assertEquals(List.of(), kept(person));
        close(first, firstStage);
        stage = shared;
    }

    private static List<Path> kept(Path person) throws IOException {
        Path kept = person.resolve("state");
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.filter(file -> file.toString().endsWith(".smriti")).toList();
        }
    }
}
