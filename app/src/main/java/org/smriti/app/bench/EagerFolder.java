package org.smriti.app.bench;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.DoubleStream;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;

/** Writes what both sides of the comparison read: a model, a batch of clips, a walk. */
final class EagerFolder {

    /** Of the noise on fresh weights: enough to open every gate, as with closed ones all networks compute the same. */
    private static final float SHAKE = 0.05f;

    private EagerFolder() {}

    /**
     * Writes it.
     *
     * @param weights fresh ones, which are shaken
     * @param task settings for {@code turns.py}
     * @param clip B·T·S·3p² values
     */
    static void write(
            Path folder,
            NetConfig config,
            Map<String, HostTensor> weights,
            JsonObject task,
            float[] clip,
            PassBench.Batch batch,
            Walkthrough walk)
            throws IOException {
        Random random = new Random(2);
        for (HostTensor tensor : weights.values()) {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] += (float) (SHAKE * random.nextGaussian());
            }
        }
        JsonObject about = new JsonObject();
        about.addProperty("variant", Variant.HYBRID.label());
        about.add("net", NetConfigJson.write(config));
        new ModelFolder(about, weights).write(folder);
        Files.writeString(folder.resolve("task.json"), task.toString());
        int side = config.resolution();
        int frames = walk.frames().size();
        Npz.write(
                folder.resolve("inputs.npz"),
                Map.of(
                        "clip",
                        NpyArray.ofFloats(clip, batch.clips(), batch.frames(), config.tokens(), config.patchValues()),
                        "walk",
                        NpyArray.ofBytes(joined(walk.frames(), side), frames, side, side, 3),
                        "actions",
                        NpyArray.ofInts(
                                walk.conditions().stream()
                                        .mapToInt(FrameCondition::action)
                                        .toArray(),
                                frames),
                        "poses",
                        NpyArray.ofDoubles(
                                walk.conditions().stream()
                                        .flatMapToDouble(condition ->
                                                DoubleStream.of(condition.x(), condition.y(), condition.heading()))
                                        .toArray(),
                                frames,
                                3)));
    }

    private static byte[] joined(List<byte[]> frames, int side) {
        byte[] all = new byte[frames.size() * side * side * 3];
        for (int i = 0; i < frames.size(); i++) {
            System.arraycopy(frames.get(i), 0, all, i * side * side * 3, side * side * 3);
        }
        return all;
    }
}
