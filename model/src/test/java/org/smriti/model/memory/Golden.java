package org.smriti.model.memory;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.Shape;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/**
 * Values that the twin of a variant computed, see {@code src/eager/golden.py}.
 *
 * @param config of its network
 * @param arrays by name
 */
public record Golden(NetConfig config, Map<String, NpyArray> arrays) {

    /** Reads the values of a variant. */
    public static Golden of(Variant variant) throws IOException {
        return of(variant.label());
    }

    /** Reads the values of a network of that name. */
    public static Golden of(String name) throws IOException {
        Path file = Path.of("src", "test", "resources", "golden", name + ".npz");
        Map<String, NpyArray> arrays = Npz.read(file);
        String config = new String(arrays.get("config").bytes(), StandardCharsets.UTF_8);
        return new Golden(
                NetConfigJson.read(JsonFields.parse(file, "config", config, "a network", Strictness.STRICT)), arrays);
    }

    /** The values of an array. */
    public float[] expected(String name) {
        return arrays.get(name).toFloats();
    }

    /** The network with the twin's weights. */
    public WorldNet net(Weights weights, NDManager manager) {
        WorldNet net = new WorldNet(weights.fresh(1), manager, config);
        weights.arrays().forEach((name, array) -> array.set(GoldenValues.weight(name, array.getShape())));
        return net;
    }

    /**
     * Compares values with what the twin stored of its own: their norm, and their dot product with a direction.
     *
     * @param name {@code what.parameter}; the direction is derived from the parameter's name
     * @param tolerance relative to the norm
     */
    public void assertSummary(String name, float[] found, Shape shape, double tolerance) {
        float[] expected = expected(name);
        float[] direction = GoldenValues.of(name.substring(name.indexOf('.') + 1), shape.getShape());
        double square = 0;
        double along = 0;
        for (int i = 0; i < found.length; i++) {
            square += found[i] * found[i];
            along += found[i] * direction[i];
        }
        assertEquals(expected[0], Math.sqrt(square), tolerance * expected[0], name);
        assertEquals(expected[1], along, tolerance * expected[0], name);
    }
}
