package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.session.TinyWorld.FOLLOWING;
import static org.smriti.app.session.TinyWorld.IMAGINING;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.StepSettings;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.Transcript;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.FramePrediction;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.Exposure;
import org.smriti.model.world.perturb.FrameSpan;
import org.smriti.model.world.perturb.NoiseBurst;

class SessionFileTest {

    private static NDManager manager;
    private static LoadedModel own;
    private static LoadedModel rival;

    @TempDir
    Path folder;

    @BeforeAll
    static void load(@TempDir Path models) throws IOException {
        manager = NDManager.newBaseManager();
        own = loaded(models.resolve("hybrid"), Variant.HYBRID, 3);
        rival = loaded(models.resolve("window"), Variant.WINDOW, 4);
    }

    private static LoadedModel loaded(Path folder, Variant variant, long seed) throws IOException {
        WorldModel model = TinyWorld.model(folder, variant, seed, manager);
        return new LoadedModel(ModelId.of(folder), model);
    }

    @AfterAll
    static void unload() {
        manager.close();
    }

    private static Map<String, LoadedModel> models() {
        Map<String, LoadedModel> models = new LinkedHashMap<>();
        models.put("Smriti", own);
        models.put("Rival", rival);
        return models;
    }

    private static Session begin() {
        Session session = TinyWorld.session();
        session.join("Smriti", own.model());
        return session;
    }

    private static void walk(Session session, int steps) {
        walk(session, steps, FOLLOWING);
    }

    private static void walk(Session session, int steps, StepSettings settings) {
        for (int i = 0; i < steps; i++) {
            session.tick(session.length() % 3 == 0 ? MazeAction.FORWARD : MazeAction.LEFT, settings);
        }
    }

    /** A session with every kind of event that a file can hold. */
    private static Session eventful(int length) {
        Session session = begin();
        session.perturb(new Blackout(new FrameSpan(2, 1)));
        session.perturb(new CameraJump(new FrameSpan(4, 1), 5, 0, 1));
        session.perturb(new Exposure(new FrameSpan(length + 2, 1), 2, 1));
        session.perturb(new NoiseBurst(new FrameSpan(length + 3, 1), 30, 5));
        walk(session, 6);
        session.join("Rival", rival.model());
        walk(session, 3, IMAGINING);
        Pose here = session.step(8).pose();
        session.tick(MazeAction.NOOP, new Pose(here.x(), here.y(), here.heading() + 2), FOLLOWING);
        session.tick(recorded(9), FOLLOWING);
        walk(session, length - 11);
        session.regenerate(7, new Branch.Origin.Regenerated(3, new DenoisingSettings(2, 11), 0.3f), Progress.UNHEARD);
        walk(session, 2);
        session.forkAt(8);
        walk(session, 4, IMAGINING);
        session.checkout(0);
        session.forkAt(7);
        walk(session, 3, IMAGINING);
        return session;
    }

    /** A recorded frame that differs from every rendered maze. */
    private static Transcript.Turn recorded(long seed) {
        byte[] picture = new byte[3 * TinyWorld.SIZE * TinyWorld.SIZE];
        new Random(seed).nextBytes(picture);
        return new Transcript.Turn(MazeAction.LEFT, Optional.empty(), Optional.of(picture), Optional.empty());
    }

    private static SavedSession saved(Session session) {
        Map<String, ModelId> ids = new LinkedHashMap<>();
        session.tracks().forEach(track -> ids.put(track, models().get(track).id()));
        return new SavedSession(
                "room",
                810_003,
                Optional.of(TinyWorld.room().maze()),
                Optional.empty(),
                ids,
                session.length() == 0 ? List.of() : List.of(new SavedBookmark(0, 3, "a ball")),
                session.transcript(IMAGINING));
    }

    private SessionFile file() {
        return new SessionFile(folder.resolve("session.smriti"));
    }

    private static void assertSame(Step one, Step other) {
        assertEquals(one.index(), other.index());
        assertEquals(one.action(), other.action());
        assertEquals(one.agent(), other.agent());
        assertEquals(one.camera(), other.camera());
        assertEquals(one.lastSeen(), other.lastSeen());
        assertEquals(one.recorded(), other.recorded());
        assertArrayEquals(one.truth(), other.truth());
        assertArrayEquals(one.given(), other.given());
        assertEquals(one.disturbances(), other.disturbances());
    }

    private static void assertSame(Optional<FramePrediction> one, Optional<FramePrediction> other) {
        assertEquals(one.isPresent(), other.isPresent());
        one.ifPresent(prediction -> assertSame(prediction, other.orElseThrow()));
    }

    private static void assertSame(FramePrediction one, FramePrediction other) {
        assertArrayEquals(one.rgb(), other.rgb());
        assertEquals(one.kept(), other.kept());
        assertEquals(one.psnr(), other.psnr());
        assertEquals(one.ssim(), other.ssim());
        assertEquals(one.steps(), other.steps());
    }

    private static void assertSame(Tick one, Tick other) {
        assertSame(one.step(), other.step());
        assertEquals(one.tracks().keySet(), other.tracks().keySet());
        one.tracks().forEach((name, track) -> {
            TrackTick twin = other.tracks().get(name);
            assertSame(track.prediction(), twin.prediction());
            assertEquals(track.memoryFrames(), twin.memoryFrames());
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {14, 19, 31})
    void whatIsOpenedGoesOnAsIfItHadNeverBeenClosed(int length) throws IOException {
        try (Session before = eventful(length)) {
            file().write(saved(before));
            SavedSession read = file().read();
            try (Session after = file().open(read, models(), OtherModels.REFUSE, Progress.UNHEARD)) {
                assertEquals(before.branch(), after.branch());
                assertEquals(Mode.IMAGINE, read.transcript().mode());
                assertEquals(before.branches(), after.branches());
                for (int branch : List.of(3, 2, 1, 0)) {
                    before.checkout(branch);
                    after.checkout(branch);
                    for (int i = 0; i < before.length(); i++) {
                        assertSame(before.step(i), after.step(i));
                        assertSame(before.prediction("Smriti", i), after.prediction("Smriti", i));
                        assertSame(before.prediction("Rival", i), after.prediction("Rival", i));
                    }
                    for (int i = 0; i < 6; i++) {
                        assertSame(
                                before.tick(MazeAction.FORWARD_LEFT, IMAGINING),
                                after.tick(MazeAction.FORWARD_LEFT, IMAGINING));
                    }
                }
            }
        }
    }

    /** Perturbations are of steps, not of branches: the later one did not act on the branch that was there before it. */
    @Test
    void eachBranchKnowsWhatDisturbedIt() throws IOException {
        try (Session before = begin()) {
            walk(before, 3);
            before.perturb(Disturbance.EXPOSURE.from(3));
            walk(before, 3);
            before.forkAt(2);
            before.perturb(Disturbance.NOISE_BURST.from(4));
            walk(before, 4);
            file().write(saved(before));
            try (Session after = file().open(file().read(), models(), OtherModels.REFUSE, Progress.UNHEARD)) {
                assertEquals(
                        List.of(
                                new Disturbance.Acting(Disturbance.EXPOSURE, 3),
                                new Disturbance.Acting(Disturbance.NOISE_BURST, 4)),
                        after.step(5).disturbances());
                after.checkout(0);
                assertEquals(
                        List.of(new Disturbance.Acting(Disturbance.EXPOSURE, 3)),
                        after.step(5).disturbances());
            }
        }
    }

    @Test
    void whatWasToldIsToldAgain() throws IOException {
        try (Session before = begin()) {
            List<Tick> told = new ArrayList<>();
            for (int i = 0; i < 33; i++) {
                told.add(before.tick(i % 2 == 0 ? MazeAction.FORWARD : MazeAction.RIGHT, FOLLOWING));
            }
            file().write(saved(before));
            try (Session after = file().open(file().read(), models(), OtherModels.REFUSE, Progress.UNHEARD)) {
                List<Tick> again = after.ticks();
                assertEquals(told.size(), again.size());
                for (int i = 0; i < told.size(); i++) {
                    assertSame(told.get(i), again.get(i));
                    TrackTick one = told.get(i).tracks().get("Smriti");
                    TrackTick other = again.get(i).tracks().get("Smriti");
                    assertArrayEquals(
                            one.stateNorms().toArray(), other.stateNorms().toArray());
                    assertEquals(one.memoryBytes(), other.memoryBytes());
                }
            }
        }
    }

    @Test
    void aCancelledOpeningOpensNothing() throws IOException {
        try (Session session = begin()) {
            walk(session, 6);
            file().write(saved(session));
        }
        List<Integer> heard = new ArrayList<>();
        assertThrows(
                CancellationException.class,
                () -> file().open(file().read(), models(), OtherModels.REFUSE, (done, total) -> {
                    heard.add(total);
                    return done < 8;
                }));
        assertEquals(Collections.nCopies(9, 12), heard);
    }

    @Test
    void whatIsBesideTheSessionComesBack() throws IOException {
        try (Session session = eventful(14)) {
            SavedSession written = saved(session);
            file().write(written);
            SavedSession read = file().read();

            assertEquals(written.world(), read.world());
            assertEquals(written.worldSeed(), read.worldSeed());
            assertEquals(written.models(), read.models());
            assertEquals(written.bookmarks(), read.bookmarks());
            assertEquals(written.transcript().perturbations(), read.transcript().perturbations());
            assertEquals(written.transcript().pace(), read.transcript().pace());
        }
    }

    @Test
    void anEmptySessionOpensToo() throws IOException {
        try (Session session = begin()) {
            file().write(saved(session));
        }
        try (Session opened = file().open(file().read(), models(), OtherModels.REFUSE, Progress.UNHEARD)) {
            assertEquals(0, opened.length());
            assertEquals(0, opened.tick(MazeAction.FORWARD, FOLLOWING).step().index());
        }
    }

    @Test
    void anotherModelNeedsAChoice() throws IOException {
        try (Session session = begin()) {
            walk(session, 7);
            file().write(saved(session));
        }
        SavedSession read = file().read();
        Map<String, LoadedModel> other = Map.of("Smriti", rival);

        FileFormatException refused = assertThrows(
                FileFormatException.class, () -> file().open(read, other, OtherModels.REFUSE, Progress.UNHEARD));
        assertTrue(refused.getMessage().contains("made with hybrid"), refused.getMessage());
        assertTrue(refused.getMessage().contains("this is window"), refused.getMessage());
        try (Session opened = file().open(read, other, OtherModels.ACCEPT, Progress.UNHEARD)) {
            assertEquals(
                    8,
                    opened.tick(MazeAction.LEFT, FOLLOWING)
                            .tracks()
                            .get("Smriti")
                            .memoryFrames());
        }
        try (Session alone = file().open(read, Map.of(), OtherModels.REFUSE, Progress.UNHEARD)) {
            assertEquals(Map.of(), alone.tick(MazeAction.LEFT, FOLLOWING).tracks());
        }
    }

    @Test
    void aSessionOfManyBranchesOpensWithoutModelsToo() throws IOException {
        try (Session session = eventful(14)) {
            file().write(saved(session));
            try (Session alone = file().open(file().read(), Map.of(), OtherModels.ACCEPT, Progress.UNHEARD)) {
                assertEquals(session.branches(), alone.branches());
            }
        }
    }

    @Test
    void aModelIsKnownByItsContent() throws IOException {
        Path same = TinyWorld.write(folder.resolve("same"), Variant.HYBRID, 3);

        assertEquals(own.id().hash(), ModelId.of(same).hash());
        assertNotEquals(own.id().hash(), rival.id().hash());
        Files.writeString(same.resolve("config.json"), " ");
        assertNotEquals(own.id().hash(), ModelId.of(same).hash());
    }

    @Test
    void writingThatFailsLeavesTheOldFile() throws IOException {
        Path file = folder.resolve("session.smriti");
        Files.writeString(file, "precious");
        try (Session session = begin()) {
            walk(session, 3);
            SavedSession broken = new SavedSession(
                    "room",
                    1,
                    Optional.of(((MazeSimulation) session.stand()).maze()),
                    Optional.empty(),
                    null,
                    List.of(),
                    session.transcript(FOLLOWING));
            assertThrows(NullPointerException.class, () -> new SessionFile(file).write(broken));
        }
        assertEquals("precious", Files.readString(file));
    }

    /** Byte for byte, so that files written by older versions stay readable. */
    @Test
    void whatIsReadIsWrittenAgainAsItWas() throws IOException {
        file().write(new SessionFile(SessionZips.VERSION_2).read());

        Map<String, byte[]> before = SessionZips.entries(SessionZips.VERSION_2);
        Map<String, byte[]> after = SessionZips.asVersion2(SessionZips.entries(folder.resolve("session.smriti")));
        assertEquals(List.copyOf(before.keySet()), List.copyOf(after.keySet()));
        before.forEach((name, bytes) -> assertArrayEquals(bytes, after.get(name), name));
    }

    @Test
    void aFileOfTheFirstSmritiOfVersion2Opens() throws IOException {
        SessionFile file = new SessionFile(SessionZips.VERSION_2);
        SavedSession read = file.read();

        assertEquals(List.of(new SavedBookmark(0, 3, "a ball")), read.bookmarks());
        assertEquals(List.of("Smriti", "Rival"), read.transcript().tracks());
        try (Session opened = file.open(read, models(), OtherModels.ACCEPT, Progress.UNHEARD)) {
            assertEquals(4, opened.branches().size());
            assertEquals(3, opened.branch());
            assertEquals(10, opened.length());
            assertTrue(opened.tick(MazeAction.FORWARD, IMAGINING).tracks().containsKey("Rival"));
            opened.checkout(0);
            assertTrue(opened.step(10).recorded());
            assertEquals(
                    List.of(new Disturbance.Acting(Disturbance.BLACKOUT, 1)),
                    opened.step(2).disturbances());
        }
    }

    /** Version 1 was written before there were recordings. */
    @Test
    void aFileOfVersion1IsReadAsOneWithoutRecordings() throws IOException {
        try (Session session = begin()) {
            walk(session, 5);
            file().write(saved(session));
            Map<String, byte[]> entries = SessionZips.entries(folder.resolve("session.smriti"));
            String text = new String(entries.get("session.json"), StandardCharsets.UTF_8)
                    .replace("\"version\":3", "\"version\":1")
                    .replace("\"ground\":\"maze\",", "")
                    .replace("\"recorded\":[],", "");
            assertFalse(text.contains("recorded") || text.contains("ground"), text);
            entries.put("session.json", text.getBytes(StandardCharsets.UTF_8));
            Path old = folder.resolve("old.smriti");
            SessionZips.write(old, entries);

            SessionFile file = new SessionFile(old);
            try (Session opened = file.open(file.read(), models(), OtherModels.REFUSE, Progress.UNHEARD)) {
                for (int i = 0; i < session.length(); i++) {
                    assertSame(session.step(i), opened.step(i));
                }
            }
        }
    }

    @Test
    void whatAListShowsIsReadWithoutTheRest() throws IOException {
        try (Session session = eventful(14)) {
            SessionFile file = file();
            file.write(saved(session));
            Map<String, byte[]> entries = SessionZips.entries(folder.resolve("session.smriti"));
            entries.put("session.json", "no longer JSON".getBytes(StandardCharsets.UTF_8));
            SessionZips.write(folder.resolve("session.smriti"), entries);

            Preview preview = file.preview().orElseThrow();
            assertEquals("room 810003", preview.title());
            assertEquals(session.length(), preview.steps());
            assertEquals(4, preview.branches());
            assertEquals(List.of(own.id().name(), rival.id().name()), preview.models());
            assertEquals(TinyWorld.SIZE, preview.side());
            assertArrayEquals(
                    session.prediction("Smriti", session.length() - 1)
                            .orElseThrow()
                            .rgb(),
                    preview.picture().orElseThrow());
        }
    }

    @Test
    void aBranchWithoutStepsOfItsOwnShowsThePictureThatItLeftAt() throws IOException {
        try (Session session = begin()) {
            walk(session, 6);
            byte[] expected = session.prediction("Smriti", 3).orElseThrow().rgb();
            session.forkAt(4);
            file().write(saved(session));
            assertArrayEquals(expected, file().preview().orElseThrow().picture().orElseThrow());
        }
    }

    @Test
    void aPreviewThatIsSpoiltIsRefusedAndTheSessionOpensAllTheSame() throws IOException {
        try (Session session = begin()) {
            walk(session, 4);
            file().write(saved(session));
            Map<String, byte[]> entries = SessionZips.entries(folder.resolve("session.smriti"));
            entries.put("preview.rgb", new byte[10]);
            SessionZips.write(folder.resolve("session.smriti"), entries);

            assertThrows(FileFormatException.class, () -> file().preview());
            assertEquals(4, file().read().transcript().length(0));
        }
    }

    @Test
    void aFileFromBeforeThereWerePreviewsHasNone() throws IOException {
        assertEquals(Optional.empty(), new SessionFile(SessionZips.VERSION_2).preview());
    }

    @Test
    void aFileThatIsNotThereIsSaidNotToBe() {
        assertThrows(NoSuchFileException.class, () -> new SessionFile(folder.resolve("nothing.smriti")).read());
        assertFalse(Files.exists(folder.resolve("nothing.smriti")));
    }
}
