package org.smriti.model.train.plan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
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
import org.smriti.model.nn.variant.Variant;

class TrainingPlanJsonTest {

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Variant.class)
    void aPlanComesBackAsItWasWritten(Variant variant) throws IOException {
        TrainingPlan plan = Presets.TINY.plan(variant, -3).with(new OwnFramesPlan(0.1, 0.2));
        TrainingPlanJson.write(folder, plan);

        assertEquals(plan, TrainingPlanJson.read(folder));
    }

    @ParameterizedTest
    @ValueSource(strings = {"variant", "seed", "budget", "curriculum", "forcing", "causalProbability", "rates", "net"})
    void aMissingPartIsNamed(String part) throws IOException {
        JsonObject json = TrainingPlanJson.write(TinyPlans.plan(new Budget.Steps(1)));
        json.remove(part);

        String message = refused(json.toString());

        assertTrue(message.startsWith(part + ": missing; expected "), message);
    }

    @Test
    void aMissingNumberIsNotTakenForZero() throws IOException {
        JsonObject json = TrainingPlanJson.write(TinyPlans.plan(new Budget.Steps(1)));
        json.getAsJsonObject("forcing").getAsJsonObject("levels").remove("shift");

        assertEquals("forcing.levels.shift: missing; expected a number", refused(json.toString()));
    }

    @Test
    void aPlanFromBeforeThereWasAFloorIsThatOfTheErrorInVelocity() throws IOException {
        TrainingPlan plan = TinyPlans.plan(new Budget.Steps(1));
        JsonObject json = TrainingPlanJson.write(plan);
        json.getAsJsonObject("forcing").getAsJsonObject("levels").remove("floor");

        assertEquals(0.1, plan.forcing().levels().floor());
        Files.writeString(file(), json.toString());
        assertEquals(plan, TrainingPlanJson.read(folder));
    }

    @Test
    void aPlanFromBeforeThereWereOwnFramesHasNone() throws IOException {
        TrainingPlan plan = TinyPlans.plan(new Budget.Steps(1));
        JsonObject json = TrainingPlanJson.write(plan.with(new OwnFramesPlan(0.5, 0.2)));
        json.remove("ownFrames");
        json.remove("ownLevel");

        Files.writeString(file(), json.toString());
        assertEquals(plan, TrainingPlanJson.read(folder));
    }

    @Test
    void aShareOfOwnFramesAboveOneIsNamed() throws IOException {
        JsonObject json = TrainingPlanJson.write(TinyPlans.plan(new Budget.Steps(1)));
        json.addProperty("ownFrames", 1.5);

        String message = refused(json.toString());

        assertTrue(message.contains("\"ownFrames\" is 1.5, expected 0 to 1"), message);
    }

    @Test
    void aPlanFromBeforeOwnFramesWereMarkedTellsThemAsClean() throws IOException {
        TrainingPlan plan = TinyPlans.plan(new Budget.Steps(1));
        JsonObject json = TrainingPlanJson.write(plan.with(new OwnFramesPlan(0.5, 0.2)));
        json.remove("ownLevel");

        Files.writeString(file(), json.toString());
        assertEquals(new OwnFramesPlan(0.5, 0), TrainingPlanJson.read(folder).ownFrames());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 | \"ownLevel\" is 2.0, expected 0 to 1",
                "-0.1 | \"ownLevel\" is -0.1, expected 0 to 1",
                "\"some\" | ownLevel: 'some'; expected a number",
            })
    void aLevelThatIsNoneIsNamed(String level, String expected) throws IOException {
        JsonObject json = TrainingPlanJson.write(TinyPlans.plan(new Budget.Steps(1)));
        json.add("ownLevel", JsonParser.parseString(level));

        String message = refused(json.toString());

        assertTrue(message.contains(expected), message);
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

        String message = refused(json.toString());

        assertTrue(message.startsWith(part + ": ") && message.contains("\"" + name + "\" is " + value), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`` | file: not JSON; expected the plan of a training run",
                "[] | file: a list of 0; expected the plan of a training run",
                "{ | file: not JSON; expected the plan of a training run",
                "{`curriculum`: 3} | variant: missing; expected a text",
            })
    void whatIsNoPlanIsRefusedWithTheFilesName(String text, String problem) throws IOException {
        assertEquals(problem, refused(text));
    }

    @Test
    void aStageThatIsNoneIsNamed() throws IOException {
        JsonObject json = TrainingPlanJson.write(TinyPlans.plan(new Budget.Steps(1)));
        JsonArray stages =
                json.getAsJsonArray("curriculum").get(0).getAsJsonObject().getAsJsonArray("stages");

        stages.set(0, new JsonObject());
        assertEquals("curriculum[0].stages[0]: an object; expected a text", refused(json.toString()));
        stages.set(0, new JsonPrimitive("room:4"));
        String message = refused(json.toString());
        assertTrue(message.startsWith("curriculum[0].stages[0]: 'room:4' is no stage; expected "), message);
    }

    private Path file() {
        return folder.resolve("training.json");
    }

    /** The message with which such a plan is refused, without the file's name, line and column. */
    private String refused(String text) throws IOException {
        Files.writeString(file(), text);
        String message = assertThrows(FileFormatException.class, () -> TrainingPlanJson.read(folder))
                .getMessage();
        assertTrue(message.startsWith(file() + ":"), message);
        return message.substring(file().toString().length()).replaceFirst("^:\\d+:\\d+: ", "");
    }
}
