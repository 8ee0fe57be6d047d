package org.smriti.model.memory;

import ai.djl.ndarray.types.Shape;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.zip.CRC32;

/** The weights and inputs that {@link GoldenTest} shares with {@code src/eager/golden.py}: computed from names, so that no file is needed. */
public final class GoldenValues {

    /** Means of parameters, by the end of their names; all others have mean zero. */
    private static final Map<String, Float> AROUND =
            Map.of("gain", 1f, "D", 1f, "dt.bias", -3f, "A.log", -2f, "distance.bias", 1.25f);

    private GoldenValues() {}

    /** Numbers between −0.25 and 0.25 that float16 holds exactly, from a hash of name and position. */
    public static float[] of(String name, long... shape) {
        CRC32 crc = new CRC32();
        crc.update(name.getBytes(StandardCharsets.UTF_8));
        float[] values = new float[(int) new Shape(shape).size()];
        for (int i = 0; i < values.length; i++) {
            int mixed = i * 0x9E3779B9 + (int) crc.getValue();
            mixed = (mixed ^ mixed >>> 16) * 0x85EBCA6B; // the finaliser of MurmurHash3
            mixed = (mixed ^ mixed >>> 13) * 0xC2B2AE35;
            values[i] = ((mixed ^ mixed >>> 16) >>> 26) / 128f - 31.5f / 128;
        }
        return values;
    }

    /** The same values times {@code factor}, plus {@code mean}. */
    public static float[] spread(String name, float factor, float mean, long... shape) {
        float[] values = of(name, shape);
        for (int i = 0; i < values.length; i++) {
            values[i] = mean + factor * values[i];
        }
        return values;
    }

    /** The values of a parameter. */
    public static float[] weight(String name, Shape shape) {
        float mean = AROUND.entrySet().stream()
                .filter(entry -> name.endsWith(entry.getKey()))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0f);
        return spread(name, 1, mean, shape.getShape());
    }
}
