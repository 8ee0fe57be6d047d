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
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.session.LaneTick;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.Shot;
import org.smriti.app.session.Step;
import org.smriti.app.session.StepSettings;
import org.smriti.app.session.Take;
import org.smriti.app.session.Tick;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.Transcript;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.Variant;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
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
            session.tick(session.length() % 3 == 0 ? Action.FORWARD : Action.LEFT, settings);
        }
    }

    /** A sitting in which everything happened that can happen. */
    private static Session eventful(int length) {
        Session session = begin();
        session.perturb(new Blackout(new FrameSpan(2, 1)));
        session.perturb(new CameraJump(new FrameSpan(4, 1), 5, 0, 1));
        session.perturb(new Exposure(new FrameSpan(length + 2, 1), 2, 1));
        session.perturb(new NoiseBurst(new FrameSpan(length + 3, 1), 30, 5));
        walk(session, 6);
        session.join("Rival", rival.model());
        walk(session, 3, IMAGINING);
        Pose here = session.step(8).agent().motion().pose();
        session.tick(Action.NOOP, new Pose(here.x(), here.y(), here.heading() + 2), FOLLOWING);
        session.tick(recorded(9), FOLLOWING);
        walk(session, length - 11);
        session.regenerate(7, new Take.Regenerated(3, new Settings(2, 11), 0.3f), Progress.UNHEARD);
        walk(session, 2);
        session.forkAt(8);
        walk(session, 4, IMAGINING);
        session.checkout(0);
        session.forkAt(7);
        walk(session, 3, IMAGINING);
        return session;
    }

    /** A recorded picture that no maze looks like. */
    private static Transcript.Turn recorded(long seed) {
        byte[] picture = new byte[3 * TinyWorld.SIZE * TinyWorld.SIZE];
        new Random(seed).nextBytes(picture);
        return new Transcript.Turn(Action.LEFT, Optional.empty(), Optional.of(picture), Optional.empty());
    }

    private static SavedSession saved(Session session) {
        Map<String, ModelId> ids = new LinkedHashMap<>();
        session.lanes().forEach(lane -> ids.put(lane, models().get(lane).id()));
        return new SavedSession(
                "room",
                810_003,
                session.maze(),
                ids,
                session.length() == 0 ? List.of() : List.of(new SavedBookmark(0, 3, "a ball")),
                session.transcript(IMAGINING));
    }

    private SessionFile file() {
        return new SessionFile(folder.resolve("sitting.smriti"));
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
    }

    private static void assertSame(Optional<Shot> one, Optional<Shot> other) {
        assertEquals(one.isPresent(), other.isPresent());
        one.ifPresent(shot -> assertSame(shot, other.orElseThrow()));
    }

    private static void assertSame(Shot one, Shot other) {
        assertArrayEquals(one.rgb(), other.rgb());
        assertEquals(one.kept(), other.kept());
        assertEquals(one.psnr(), other.psnr());
        assertEquals(one.ssim(), other.ssim());
        assertEquals(one.steps(), other.steps());
    }

    private static void assertSame(Tick one, Tick other) {
        assertSame(one.step(), other.step());
        assertEquals(one.lanes().keySet(), other.lanes().keySet());
        one.lanes().forEach((name, lane) -> {
            LaneTick twin = other.lanes().get(name);
            assertSame(lane.shot(), twin.shot());
            assertEquals(lane.memoryFrames(), twin.memoryFrames());
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
                        assertSame(before.shot("Smriti", i), after.shot("Smriti", i));
                        assertSame(before.shot("Rival", i), after.shot("Rival", i));
                    }
                    for (int i = 0; i < 6; i++) {
                        assertSame(
                                before.tick(Action.FORWARD_LEFT, IMAGINING),
                                after.tick(Action.FORWARD_LEFT, IMAGINING));
                    }
                }
            }
        }
    }

    @Test
    void whatWasToldIsToldAgain() throws IOException {
        try (Session before = begin()) {
            List<Tick> told = new ArrayList<>();
            for (int i = 0; i < 33; i++) {
                told.add(before.tick(i % 2 == 0 ? Action.FORWARD : Action.RIGHT, FOLLOWING));
            }
            file().write(saved(before));
            try (Session after = file().open(file().read(), models(), OtherModels.REFUSE, Progress.UNHEARD)) {
                List<Tick> again = after.ticks();
                assertEquals(told.size(), again.size());
                for (int i = 0; i < told.size(); i++) {
                    assertSame(told.get(i), again.get(i));
                    LaneTick one = told.get(i).lanes().get("Smriti");
                    LaneTick other = again.get(i).lanes().get("Smriti");
                    assertArrayEquals(
                            one.stateNorms().toArray(), other.stateNorms().toArray());
                    assertEquals(one.memoryBytes(), other.memoryBytes());
                }
            }
        }
    }

    @Test
    void whoCancelsOpensNothing() throws IOException {
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
            assertEquals(0, opened.tick(Action.FORWARD, FOLLOWING).step().index());
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
                    8, opened.tick(Action.LEFT, FOLLOWING).lanes().get("Smriti").memoryFrames());
        }
        try (Session alone = file().open(read, Map.of(), OtherModels.REFUSE, Progress.UNHEARD)) {
            assertEquals(Map.of(), alone.tick(Action.LEFT, FOLLOWING).lanes());
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
        Path file = folder.resolve("sitting.smriti");
        Files.writeString(file, "precious");
        try (Session session = begin()) {
            walk(session, 3);
            SavedSession broken =
                    new SavedSession("room", 1, session.maze(), null, List.of(), session.transcript(FOLLOWING));
            assertThrows(NullPointerException.class, () -> new SessionFile(file).write(broken));
        }
        assertEquals("precious", Files.readString(file));
    }

    /** One way to spoil a good file: entries by name, and what becomes of them. */
    record Spoiler(String what, String expected, UnaryOperator<Map<String, byte[]>> change) {

        @Override
        public String toString() {
            return what;
        }
    }

    private static Spoiler spoiler(String what, String expected, UnaryOperator<Map<String, byte[]>> change) {
        return new Spoiler(what, expected, change);
    }

    private static Spoiler json(String what, String expected, String from, String to) {
        return spoiler(what, expected, entries -> {
            String text = new String(entries.get("session.json"), StandardCharsets.UTF_8);
            String changed = text.replaceFirst(from, to);
            assertNotEquals(text, changed, what);
            entries.put("session.json", changed.getBytes(StandardCharsets.UTF_8));
            return entries;
        });
    }

    static Stream<Spoiler> spoilers() {
        return Stream.of(
                spoiler("a path that escapes", "../../evil: does not belong", entries -> {
                    entries.put("../../evil", new byte[3]);
                    return entries;
                }),
                spoiler("no document", "session.json: is missing", entries -> {
                    entries.remove("session.json");
                    return entries;
                }),
                spoiler("no frames", "frames/0-0.rgb: is missing", entries -> {
                    entries.remove("frames/0-0.rgb");
                    return entries;
                }),
                spoiler("too few frames", "frames/0-0.rgb: has 10 bytes", entries -> {
                    entries.put("frames/0-0.rgb", new byte[10]);
                    return entries;
                }),
                spoiler("a bomb", "frames/0-0.rgb: is longer", entries -> {
                    entries.put("frames/0-0.rgb", new byte[50 << 20]);
                    return entries;
                }),
                spoiler("no JSON", "session.json: something else", entries -> {
                    entries.put("session.json", "[".getBytes(StandardCharsets.UTF_8));
                    return entries;
                }),
                json("another format", "something else", "smriti-session", "word-document"),
                json("a later version", "version 9", "\"version\":2", "\"version\":9"),
                json("no maze", "maze is missing", "\"maze\":", "\"haze\":"),
                json("no such ground", "a ground 'sea'", "\"ground\":\"maze\"", "\"ground\":\"sea\""),
                json("a recorded step that is none", "has no step 99", "\"recorded\":\\[10]", "\"recorded\":[99]"),
                json("recorded steps twice", "out of order", "\"recorded\":\\[10]", "\"recorded\":[10,10]"),
                json("a recorded step too many", "0-recorded.rgb: has", "\"recorded\":\\[10]", "\"recorded\":[10,11]"),
                json("a maze that is none", "maze: ", "\"maze\":\"[^\"]*\"", "\"maze\":\"walls\""),
                json("a huge frame", "frames of 99999 pixels", "\"size\":16", "\"size\":99999"),
                spoiler("few letters for many frames", "frames of 512 pixels", entries -> {
                    String text = new String(entries.get("session.json"), StandardCharsets.UTF_8)
                            .replace("\"size\":16", "\"size\":512")
                            .replaceFirst("\"actions\":\\[", "\"actions\":[" + "0,".repeat(2_000));
                    entries.put("session.json", text.getBytes(StandardCharsets.UTF_8));
                    return entries;
                }),
                json(
                        "a mode on several lines",
                        "a mode 'a?b?'",
                        "\"mode\":\"[a-z]*\"",
                        "\"mode\":\"a\\\\nb\\\\u2028\""),
                json("a frame of nothing", "frames of 0 pixels", "\"size\":16", "\"size\":0"),
                json("another size", "16.rgb|has |longer", "\"size\":16", "\"size\":12"),
                json("a place far away", "outside the maze", "\"x\":[0-9.]+", "\"x\":1e300"),
                json("a place that is none", "outside the maze|something else", "\"x\":[0-9.]+", "\"x\":\"NaN\""),
                json("no such sphere", "a sphere number 77", "\"target\":[0-9]", "\"target\":77"),
                json("no such mode", "a mode 'asleep'", "\"mode\":\"[a-z]*\"", "\"mode\":\"asleep\""),
                json("no such profile", "at least one step", "\"lookAhead\":1", "\"lookAhead\":-4"),
                json("no such action", "an action number 66", "\"actions\":\\[0", "\"actions\":[66"),
                json("actions that are none", "something else", "\"actions\":\\[0", "\"actions\":[{}"),
                json("more actions than shots", "does not say of each step", "\"actions\":\\[0", "\"actions\":[0,0"),
                json("no such provenance", "provenance 'x'", "\"kept\":\"o", "\"kept\":\"x"),
                json("no such branch", "no branch 44", "\"current\":3", "\"current\":44"),
                json("a branch from the future", "leaves branch 9", "\"parent\":0", "\"parent\":9"),
                json("a fork beyond the end", "after 999 steps", "\"parent\":0,\"at\":7", "\"parent\":0,\"at\":999"),
                json("too long a prefix", "a prefix of 50", "\"prefix\":3", "\"prefix\":50"),
                json("no such take", "a take that is 'dreamt'", "\"regenerated\"", "\"dreamt\""),
                json("a bookmark nowhere", "a bookmark at step 300", "\"step\":3,", "\"step\":300,"),
                json("a lane without a model", "do not belong", "\"models\":\\{\"Smriti\"", "\"models\":{\"Other\""),
                json("a reward that is none", "a reward that is no number", "\"reward\":[0-9.]+", "\"reward\":NaN"),
                json("a time that is none", "a time that is no number", "\"millis\":\\[[0-9.E-]+", "\"millis\":[NaN"),
                json("no such perturbation", "a perturbation 'rain'", "\"blackout\"", "\"rain\""));
    }

    @ParameterizedTest
    @MethodSource("spoilers")
    void aSpoiledFileIsRefusedInOneLine(Spoiler spoiler) throws IOException {
        Map<String, byte[]> entries = spoiler.change().apply(entries(written()));
        Path file = folder.resolve("spoiled.smriti");
        write(file, entries);

        FileFormatException refused = assertThrows(FileFormatException.class, () -> new SessionFile(file).read());
        String message = refused.getMessage();
        assertTrue(Stream.of(spoiler.expected().split("\\|")).anyMatch(message::contains), message);
        assertTrue(message.startsWith(file.toString()), message);
        assertEquals(1, message.lines().count(), message);
    }

    static Stream<Arguments> pieces() {
        return Stream.of(Arguments.of(0.0), Arguments.of(0.3), Arguments.of(0.9), Arguments.of(0.999));
    }

    @ParameterizedTest
    @MethodSource("pieces")
    void aFileThatWasCutOffIsRefused(double share) throws IOException {
        byte[] whole = Files.readAllBytes(written());
        Path file = folder.resolve("cut.smriti");
        Files.write(file, Arrays.copyOf(whole, (int) (share * whole.length)));

        assertThrows(FileFormatException.class, () -> new SessionFile(file).read());
    }

    /** One may be read if it changed nothing but the zip's own notes, such as the hour. */
    @Test
    void aFlippedByteIsNoticed() throws IOException {
        Path file = written();
        byte[] whole = Files.readAllBytes(file);
        Map<String, byte[]> written = entries(file);
        int refused = 0;
        for (int at = 40; at < whole.length; at += whole.length / 60) {
            byte[] flipped = whole.clone();
            flipped[at] ^= 0x55;
            Files.write(file, flipped);
            Path copy = folder.resolve("copy.smriti");
            try {
                new SessionFile(copy).write(file().read());
                assertEqual(written, entries(copy), at);
            } catch (FileFormatException e) {
                refused++;
            }
        }
        assertTrue(refused > 50, refused + " were refused");
    }

    private static void assertEqual(Map<String, byte[]> expected, Map<String, byte[]> actual, int at) {
        assertEquals(expected.keySet(), actual.keySet());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, actual.get(name), name + ", byte " + at));
    }

    /** As Smriti wrote before it knew recordings. */
    @Test
    void aFileOfVersion1IsReadAsOneWithoutRecordings() throws IOException {
        try (Session session = begin()) {
            walk(session, 5);
            file().write(saved(session));
            Map<String, byte[]> entries = entries(folder.resolve("sitting.smriti"));
            String text = new String(entries.get("session.json"), StandardCharsets.UTF_8)
                    .replace("\"version\":2", "\"version\":1")
                    .replace("\"ground\":\"maze\",", "")
                    .replace("\"recorded\":[],", "");
            assertFalse(text.contains("recorded") || text.contains("ground"), text);
            entries.put("session.json", text.getBytes(StandardCharsets.UTF_8));
            Path old = folder.resolve("old.smriti");
            write(old, entries);

            SessionFile file = new SessionFile(old);
            try (Session opened = file.open(file.read(), models(), OtherModels.REFUSE, Progress.UNHEARD)) {
                for (int i = 0; i < session.length(); i++) {
                    assertSame(session.step(i), opened.step(i));
                }
            }
        }
    }

    @Test
    void aFileThatIsNotThereIsSaidNotToBe() {
        assertThrows(NoSuchFileException.class, () -> new SessionFile(folder.resolve("nothing.smriti")).read());
        assertFalse(Files.exists(folder.resolve("nothing.smriti")));
    }

    private Path written() throws IOException {
        try (Session session = eventful(14)) {
            file().write(saved(session));
        }
        return folder.resolve("sitting.smriti");
    }

    private static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    private static void write(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
