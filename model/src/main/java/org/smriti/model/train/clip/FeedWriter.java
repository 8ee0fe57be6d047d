package org.smriti.model.train.clip;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import org.smriti.model.io.StandardOutput;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.StageText;

/**
 * Writes batches as bytes for another process. Each is a line of JSON that says what follows, then, little-endian and without gaps:
 * noise levels (B·T float32), weights of the loss (B·T float32), places (B·T·4 float32), actions (B·T bytes), own frames (B·T bytes, 0 or 1) and
 * frames (B·T·R·R·3 bytes).
 */
final class FeedWriter {

    private final OutputStream out;

    FeedWriter(OutputStream out) {
        this.out = out;
    }

    /** Writes the batch of a step. */
    void batch(long step, Batch batch, StepNoise noise) throws IOException {
        JsonObject head = new JsonObject();
        head.addProperty("step", step);
        head.addProperty("causal", noise.frameCausal());
        head.addProperty("noiseSeed", noise.seed());
        write(head, batch, noise.levels(), noise.weights(), noise.own());
    }

    /** Writes clips that recall is measured on; none of their frames is trained on. */
    void heldOut(Stage stage, ClipTask task, HeldOutClips clips) throws IOException {
        Batch batch = clips.batch();
        JsonObject head = new JsonObject();
        head.addProperty("stage", StageText.format(stage));
        head.addProperty("task", task.logged());
        head.addProperty("shown", clips.shown());
        head.addProperty("noiseSeed", HeldOutClips.NOISE_SEED);
        int frames = batch.clips() * batch.frames();
        write(head, batch, clips.levels(), new float[frames], new boolean[frames]);
    }

    private void write(JsonObject head, Batch batch, float[] levels, float[] weights, boolean[] own)
            throws IOException {
        head.addProperty("clips", batch.clips());
        head.addProperty("frames", batch.frames());
        byte[] line = (head + "\n").getBytes(StandardCharsets.UTF_8);
        ByteBuffer numbers = ByteBuffer.allocate(Float.BYTES * (levels.length + weights.length + batch.places().length))
                .order(ByteOrder.LITTLE_ENDIAN);
        numbers.asFloatBuffer().put(levels).put(weights).put(batch.places());
        try {
            out.write(line);
            out.write(numbers.array());
            out.write(batch.actions());
            out.write(bytes(own));
            out.write(batch.rgb());
        } catch (IOException e) {
            if (StandardOutput.isClosedPipe(e)) {
                throw new FeedClosedException(e);
            }
            throw new FileSystemException("standard output", null, e.getMessage());
        }
    }

    private static byte[] bytes(boolean[] values) {
        byte[] bytes = new byte[values.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (values[i] ? 1 : 0);
        }
        return bytes;
    }
}
