package org.smriti.model.eval.task;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.google.gson.Strictness;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;

class TaskJsonTest {

    static Stream<Task> tasks() {
        Task spin = new Spin(30, Spin.Sense.LEFT);
        return Stream.of(
                spin,
                new Spin(0, Spin.Sense.EITHER),
                new Retrieval(),
                new Reasoning(),
                new ZeroPrefix(),
                new StandStill(),
                new LongHorizon(spin, 4),
                new Perturbed(new StandStill(), Spoiling.NOISE),
                new LongHorizon(new Perturbed(new Retrieval(), Spoiling.JUMP), 2));
    }

    private static JsonFields fields(String json) throws FileFormatException {
        return JsonFields.parse(Path.of("eval.json"), "", json, "an evaluation", Strictness.STRICT);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void aTaskComesBackAsItWasWritten(Task task) throws FileFormatException {
        assertEquals(task, TaskJson.read(fields(TaskJson.write(task).toString())));
    }

    @Test
    void theNamesAreAContract() {
        assertEquals(
                "{\"task\":\"beyond\",\"details\":{\"task\":\"spin\",\"details\":{\"pause\":30,\"sense\":\"left\"},\"times\":4}}",
                TaskJson.write(new LongHorizon(new Spin(30, Spin.Sense.LEFT), 4))
                        .toString());
        assertEquals(
                "{\"task\":\"perturbed\",\"details\":{\"task\":\"retrieval\",\"details\":{},\"spoiling\":\"blackout\"}}",
                TaskJson.write(new Perturbed(new Retrieval(), Spoiling.BLACKOUT))
                        .toString());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"task\": \"spin\"} | details: missing; expected an object",
                "{\"task\": \"spin\", \"details\": {\"sense\": \"left\"}} | details.pause: missing; expected a whole"
                        + " number",
                "{\"task\": \"spin\", \"details\": {\"pause\": -1, \"sense\": \"left\"}} | details: a pause of -1"
                        + " frames; expected 0 to 1000000; expected an evaluation",
                "{\"task\": \"swim\", \"details\": {}} | task: 'swim'; expected a task that evaluate knows",
                "{\"task\": \"beyond\", \"details\": {\"task\": \"swim\", \"details\": {}, \"times\": 2}} |"
                        + " details.task: 'swim'; expected a task that evaluate knows",
            })
    void whatIsNoTaskIsNamed(String json, String message) throws FileFormatException {
        JsonFields fields = fields(json);

        assertEquals(
                "eval.json: " + message,
                assertThrows(FileFormatException.class, () -> TaskJson.read(fields))
                        .getMessage());
    }
}
