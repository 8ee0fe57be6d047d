package org.smriti.model.nn.cost;

import static org.junit.jupiter.api.Assertions.assertEquals;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.pytorch.jni.JniUtils;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.nn.Conditions;
import org.smriti.model.nn.Nets;
import org.smriti.model.nn.Pass;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;

/** Compares the count with the matrix products that the engine's own profiler reports. */
class FlopCountTest {

    private static final Set<String> PRODUCTS = Set.of("aten::mm", "aten::bmm", "aten::addmm", "aten::baddbmm");

    @TempDir
    Path folder;

    @ParameterizedTest
    @CsvSource({
        "HYBRID,1,1",
        "HYBRID,2,5",
        "HYBRID,3,13",
        "HYBRID,1,40",
        "WINDOW,2,12",
        "WINDOW,1,4",
        "MAMBA,2,9",
        "MAMBA_WINDOW,1,23",
        "CAUSAL,2,17",
        "CAUSAL,1,5"
    })
    void itCountsWhatThePassComputes(Variant variant, int clips, int frames) throws IOException {
        NetConfig config = variant.of(Nets.tiny(4));
        Path trace = folder.resolve("trace.json");
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            WorldNet net = new WorldNet(weights.fresh(1), manager, config);
            Random random = new Random(2);
            NDArray clip = Nets.frames(manager, random, config, clips, frames);
            Conditions conditions = Nets.conditions(manager, random, clips, frames);
            JniUtils.startProfile(false, true, false);
            net.forward(clip, conditions, net.emptyCarry(), Pass.PLAIN);
            JniUtils.stopProfile(trace.toString());
        }

        assertEquals(computed(trace), FlopCount.of(config, clips, frames).total());
    }

    private static long computed(Path trace) throws IOException {
        long flops = 0;
        for (JsonElement element :
                JsonParser.parseString(Files.readString(trace)).getAsJsonArray()) {
            JsonObject event = element.getAsJsonObject();
            if (PRODUCTS.contains(event.get("name").getAsString())) {
                JsonArray operands = event.getAsJsonArray("shape");
                JsonArray left = operands.get(operands.size() - 2).getAsJsonArray();
                JsonArray right = operands.get(operands.size() - 1).getAsJsonArray();
                long product = 2 * right.get(right.size() - 1).getAsLong();
                for (JsonElement size : left) {
                    product *= size.getAsLong();
                }
                flops += product;
            }
        }
        return flops;
    }
}
