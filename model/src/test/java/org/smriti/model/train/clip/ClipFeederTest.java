package org.smriti.model.train.clip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.train.plan.Budget;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.TinyPlans;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.train.plan.TrainingPlanJson;

class ClipFeederTest {

    private static final TrainingPlan PLAN = TinyPlans.plan(new Budget.Steps(9));
    private static final int FRAME_BYTES =
            3 * PLAN.net().resolution() * PLAN.net().resolution();

    @TempDir
    Path folder;

    /** One batch as a reader of the feed receives it. */
    private record Message(
            JsonObject head, float[] levels, float[] weights, float[] places, byte[] actions, byte[] own, byte[] rgb) {

        static List<Message> all(byte[] feed) throws IOException {
            List<Message> messages = new ArrayList<>();
            DataInputStream in = new DataInputStream(new ByteArrayInputStream(feed));
            while (in.available() > 0) {
                JsonObject head = JsonParser.parseString(line(in)).getAsJsonObject();
                int frames = head.get("clips").getAsInt() * head.get("frames").getAsInt();
                messages.add(new Message(
                        head,
                        floats(in, frames),
                        floats(in, frames),
                        floats(in, 4 * frames),
                        in.readNBytes(frames),
                        in.readNBytes(frames),
                        in.readNBytes(frames * FRAME_BYTES)));
            }
            return messages;
        }

        private static String line(InputStream in) throws IOException {
            ByteArrayOutputStream line = new ByteArrayOutputStream();
            for (int next = in.read(); next != '\n'; next = in.read()) {
                line.write(next);
            }
            return line.toString(StandardCharsets.UTF_8);
        }

        private static float[] floats(InputStream in, int count) throws IOException {
            float[] floats = new float[count];
            ByteBuffer.wrap(in.readNBytes(Float.BYTES * count))
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .asFloatBuffer()
                    .get(floats);
            return floats;
        }

        void assertHolds(Batch batch) {
            assertArrayEquals(batch.rgb(), rgb);
            assertArrayEquals(batch.actions(), actions);
            assertArrayEquals(batch.places(), places);
        }
    }

    @BeforeEach
    void writePlan() throws IOException {
        TrainingPlanJson.write(folder, PLAN);
    }

    private byte[] fed(String... words) throws IOException, InterruptedException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String[] all = new String[words.length + 1];
        all[0] = folder.toString();
        System.arraycopy(words, 0, all, 1, words.length);
        ClipFeeder.feed(all, out);
        return out.toByteArray();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void eachStepHasTheBatchAndTheNoiseThatTheTrainerHas(int threads) throws IOException, InterruptedException {
        List<Message> messages = Message.all(fed("batches", "2", "6", Integer.toString(threads)));

        assertEquals(4, messages.size());
        ClipSource source = new ClipSource(PLAN.net().resolution());
        try (BatchLoader loader = new BatchLoader(source, PLAN.curriculum(), PLAN.seed(), 2, 1)) {
            for (int step = 2; step < 6; step++) {
                Message message = messages.get(step - 2);
                Batch batch = loader.take();
                StepNoise noise = StepNoise.of(PLAN, step, batch);
                message.assertHolds(batch);
                assertArrayEquals(noise.levels(), message.levels());
                assertArrayEquals(noise.weights(), message.weights());
                assertEquals(step, message.head().get("step").getAsLong());
                assertEquals(noise.frameCausal(), message.head().get("causal").getAsBoolean());
                assertEquals(noise.seed(), message.head().get("noiseSeed").getAsInt());
            }
        }
    }

    @Test
    void ownFramesAreFedAsTheyWereDrawn() throws IOException, InterruptedException {
        TrainingPlan plan = TinyPlans.onOwnFrames(new Budget.Steps(9));
        TrainingPlanJson.write(folder, plan);

        List<Message> messages = Message.all(fed("batches", "0", "9", "1"));

        int own = 0;
        try (BatchLoader loader =
                new BatchLoader(new ClipSource(plan.net().resolution()), plan.curriculum(), 7, 0, 1)) {
            for (int step = 0; step < 9; step++) {
                StepNoise noise = StepNoise.of(plan, step, loader.take());
                for (int i = 0; i < noise.own().length; i++) {
                    assertEquals(noise.own()[i] ? 1 : 0, messages.get(step).own()[i]);
                    own += noise.own()[i] ? 1 : 0;
                }
            }
        }
        assertTrue(own > 5, own + " own frames");
    }

    @Test
    void aFeedThatBeginsLaterIsTheEndOfOneThatBeganEarlier() throws IOException, InterruptedException {
        byte[] whole = fed("batches", "0", "5", "2");
        byte[] later = fed("batches", "3", "5", "1");

        assertArrayEquals(later, Arrays.copyOfRange(whole, whole.length - later.length, whole.length));
    }

    @Test
    void eachTaskOfEachStageIsLookedAtInHeldOutWorlds() throws IOException, InterruptedException {
        List<Message> messages = Message.all(fed("held-out"));

        assertEquals(
                List.of("room spin", "room walk", "maze-5x5 retrace"),
                messages.stream()
                        .map(Message::head)
                        .map(head -> head.get("stage").getAsString().split(":")[0] + " "
                                + head.get("task").getAsString())
                        .toList());
        Message first = messages.getFirst();
        assertEquals(4, first.head().get("shown").getAsInt()); // of seven frames
        assertArrayEquals(new float[] {0, 0, 0, 0, 1, 1, 1}, Arrays.copyOf(first.levels(), 7));
        ClipSource source = new ClipSource(PLAN.net().resolution());
        Stage stage = PLAN.curriculum().stage(0);
        first.assertHolds(
                HeldOutClips.of(source, stage, stage.tasks().getFirst()).batch());
    }

    @Test
    void aReaderThatGoesEndsTheFeedWithoutAWord() throws IOException, InterruptedException {
        int[] left = {3};
        OutputStream closing = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                write(new byte[] {(byte) b});
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                if (left[0]-- == 0) {
                    throw new IOException("Broken pipe");
                }
            }
        };

        ClipFeeder.feed(new String[] {folder.toString(), "batches", "0", "1000000", "1"}, closing);

        assertTrue(left[0] < 0);
    }

    @ParameterizedTest
    @CsvSource({
        "batches 1 x 1, UNTIL is 'x'",
        "batches -1 5 1, FROM is '-1'",
        "batches 4 3 1, UNTIL is '3'",
        "batches 0 3 0, THREADS is '0'",
        "batches 0 3, expected FOLDER batches",
        "held-outs, expected FOLDER batches"
    })
    void otherWordsAreRefusedByName(String words, String said) {
        String message = assertThrows(IllegalArgumentException.class, () -> fed(words.split(" ")))
                .getMessage();

        assertTrue(message.startsWith(said), message);
    }

    @Test
    void aFolderWithoutAPlanIsRefusedByName(@TempDir Path empty) {
        String message = assertThrows(
                        FileFormatException.class,
                        () -> ClipFeeder.feed(
                                new String[] {empty.toString(), "held-out"}, OutputStream.nullOutputStream()))
                .getMessage();

        assertTrue(message.startsWith(empty + ": ") && message.contains("no training.json"), message);
    }

    /** Runs it as on a machine with a minimal Java runtime: neither the engine nor another JDK module. */
    @Test
    void nothingButJavaBaseAndGsonIsNeeded() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--limit-modules",
                        "java.base",
                        "-cp",
                        placeOf(ClipFeeder.class) + File.pathSeparator + placeOf(Gson.class),
                        ClipFeeder.class.getName(),
                        folder.toString(),
                        "batches",
                        "0",
                        "2",
                        "2")
                .start();
        byte[] said = process.getInputStream().readAllBytes();
        String complaints = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertEquals("", complaints);
        assertEquals(0, process.waitFor());
        assertFalse(Message.all(said).isEmpty());
        assertArrayEquals(fed("batches", "0", "2", "1"), said);
    }

    private static String placeOf(Class<?> type) {
        return Path.of(URI.create(
                        type.getProtectionDomain().getCodeSource().getLocation().toString()))
                .toString();
    }
}
