package org.smriti.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.smriti.model.tensor.Devices;
import org.smriti.model.train.plan.Presets;

class BenchTest {

    private static final Effort LEAST = new Effort(List.of(5, 10, 20), 1, 1, List.of(10), 1, 10);

    @Test
    void itMeasuresEveryPartAndNamesItAsTheContractSays() throws Exception {
        List<Double> shares = new ArrayList<>();

        BenchReport report = new Bench(Devices.pick("cpu"), Presets.TINY, LEAST, (share, what) -> shares.add(share))
                .run("bench", List.of(), Optional.empty());

        JsonObject json = new Gson().toJsonTree(report).getAsJsonObject();
        assertEquals(
                Set.of(
                        "command",
                        "machine",
                        "config",
                        "live",
                        "attention",
                        "ceiling",
                        "pass",
                        "halfPrecision",
                        "renderer",
                        "eager",
                        "training"),
                json.keySet());
        assertEquals(Set.of("hybrid", "causal"), json.getAsJsonObject("live").keySet());
        assertEquals(shares.stream().sorted().toList(), shares);
        assertEquals(1, shares.getLast());
        assertPositive(json.get("live"));
        assertPositive(json.get("attention"));
        assertPositive(json.get("pass"));
        assertPositive(json.get("renderer"));
        assertPositive(json.get("training"));
        assertEquals(
                1,
                report.live().get("hybrid").stream()
                        .skip(1)
                        .map(BenchReport.LiveCost::bytes)
                        .distinct()
                        .count());
        List<BenchReport.LiveCost> causal = report.live().get("causal");
        assertEquals(2 * causal.get(1).bytes(), causal.get(2).bytes());
    }

    private static void assertPositive(JsonElement json) {
        if (json.isJsonObject()) {
            json.getAsJsonObject().asMap().values().forEach(BenchTest::assertPositive);
        } else if (json.isJsonArray()) {
            json.getAsJsonArray().forEach(BenchTest::assertPositive);
        } else if (json.getAsJsonPrimitive().isNumber()) {
            assertTrue(json.getAsDouble() > 0, json.toString());
        }
    }
}
