package org.smriti.model.train.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.nn.Variant;

class TrainingPlanJsonTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void aPlanComesBackAsItWasWritten(Variant variant) throws IOException {
        TrainingPlan plan = Presets.TINY.plan(variant, -3);
        TrainingPlanJson.write(folder, plan);

        assertEquals(plan, TrainingPlanJson.read(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"variant", "seed", "budget", "curriculum", "forcing", "causalProbability", "rates", "net"})
    void aMissingPartIsNamed(String part) {
        JsonObject json = TrainingPlanJson.write(TinyPlans.plan(new Budget.Steps(1)));
        json.remove(part);

        String message = assertThrows(IllegalArgumentException.class, () -> TrainingPlanJson.read(json))
                .getMessage();

        assertEquals("\"" + part + "\" is missing", message);
    }

    @Test
    void aMissingNumberIsNotTakenForZero() {
        JsonObject json = TrainingPlanJson.write(TinyPlans.plan(new Budget.Steps(1)));
        json.getAsJsonObject("forcing").getAsJsonObject("levels").remove("shift");

        String message = assertThrows(IllegalArgumentException.class, () -> TrainingPlanJson.read(json))
                .getMessage();

        assertEquals("\"shift\" is missing", message);
    }

    @Test
    void aPlanFromBeforeThereWasAFloorIsThatOfTheErrorInVelocity() {
        TrainingPlan plan = TinyPlans.plan(new Budget.Steps(1));
        JsonObject json = TrainingPlanJson.write(plan);
        json.getAsJsonObject("forcing").getAsJsonObject("levels").remove("floor");

        assertEquals(0.1, plan.forcing().levels().floor());
        assertEquals(plan, TrainingPlanJson.read(json));
    }

    @ParameterizedTest
    @CsvSource({
        "rates, decay, -0.25",
        "rates, warmUp, -200",
        "rates, averaging, 1",
        "forcing, prefixProbability, 7",
        "forcing, shortestPrefix, -1",
    })
    void aNumberThatWouldUnteachIsNamed(String part, String name, BigDecimal value) throws IOException {
        JsonObject json = TrainingPlanJson.write(TinyPlans.plan(new Budget.Steps(1)));
        json.getAsJsonObject(part).addProperty(name, value);
        Path file = folder.resolve("training.json");
        Files.writeString(file, json.toString());

        String message = assertThrows(FileFormatException.class, () -> TrainingPlanJson.read(folder))
                .getMessage();

        assertTrue(message.startsWith(file + ": ") && message.contains("\"" + name + "\" is " + value), message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "[]", "{", "{\"curriculum\": 3}", "{\"curriculum\": [{\"from\": 0, \"stages\": [{}]}]}"})
    void whatIsNoPlanIsRefusedWithTheFilesName(String text) throws IOException {
        Files.writeString(folder.resolve("training.json"), text);

        String message = assertThrows(FileFormatException.class, () -> TrainingPlanJson.read(folder))
                .getMessage();

        assertTrue(message.startsWith(folder.resolve("training.json") + ": "), message);
    }
}
