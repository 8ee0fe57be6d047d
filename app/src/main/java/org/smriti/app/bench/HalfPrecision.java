package org.smriti.app.bench;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.smriti.app.bench.BenchReport.HalfError;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.tensor.ComputeDevice;

/** Measures how far half precision changes a trained model's frames: the same walk, in FLOAT32 and in FLOAT16. */
final class HalfPrecision {

    private static final int FRAMES = 30;

    private HalfPrecision() {}

    /** Follows the walk twice, from the same noise, and compares the predicted frames. */
    static HalfError of(Path folder, ComputeDevice device) throws IOException {
        try (NDManager manager = device.newManager();
                WorldModel single = WorldModel.load(folder, manager, DataType.FLOAT32);
                WorldModel half = WorldModel.load(folder, manager, DataType.FLOAT16);
                Memory exact = single.blank();
                Memory rounded = half.blank()) {
            Walkthrough walk = Walkthrough.of(single.config().resolution());
            double sum = 0;
            double worst = 0;
            for (int frame = 0; frame < FRAMES; frame++) {
                List<FrameCondition> next = List.of(walk.condition(frame));
                DenoisingSettings settings = new DenoisingSettings(Profile.REALTIME.steps(), frame);
                double difference = difference(
                        single.predict(exact, next, settings).getFirst(),
                        half.predict(rounded, next, settings).getFirst());
                sum += difference;
                worst = Math.max(worst, difference);
                single.observe(exact, walk.frame(frame), walk.condition(frame));
                half.observe(rounded, walk.frame(frame), walk.condition(frame));
            }
            return new HalfError(sum / FRAMES, worst);
        }
    }

    /** Mean absolute difference of two frames, grey levels. */
    private static double difference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xff) - (b[i] & 0xff));
        }
        return (double) sum / a.length;
    }
}
