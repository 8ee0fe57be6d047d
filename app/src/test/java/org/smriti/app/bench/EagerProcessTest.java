package org.smriti.app.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Runs a shell in place of Python, which need not be installed. */
@DisabledOnOs(OS.WINDOWS)
class EagerProcessTest {

    @TempDir
    Path folder;

    private EagerSource script(String lines) throws IOException {
        return new EagerSource("sh", Files.writeString(folder.resolve("twin.sh"), lines));
    }

    @Test
    void itAnswersEachTask() throws IOException {
        EagerSource source = script("echo PyTorch 9; echo 0.5; while read task; do echo ${#task}.5; done");

        try (EagerProcess twin = new EagerProcess(source, folder)) {
            assertEquals("PyTorch 9", twin.engine());
            assertEquals(0.5, twin.mean());
            assertEquals(4.5, twin.millis(EagerTask.PASS));
            assertEquals(8.5, twin.millis(EagerTask.TRAINING));
        }
    }

    @Test
    void whyItEndedIsSaid() throws IOException {
        EagerSource source = script("echo Traceback >&2; echo \"No module named 'torch'\" >&2; exit 1");

        EagerException e = assertThrows(EagerException.class, () -> new EagerProcess(source, folder));

        assertTrue(e.getMessage().contains("No module named 'torch'"), e.getMessage());
        assertTrue(!e.getMessage().contains("Traceback"), e.getMessage());
    }

    @Test
    void anAnswerThatIsNoNumberIsRefused() throws IOException {
        EagerSource source = script("echo PyTorch 9; echo 0.5; read task; echo ready");

        try (EagerProcess twin = new EagerProcess(source, folder)) {
            assertThrows(EagerException.class, () -> twin.millis(EagerTask.LIVE));
        }
    }

    @Test
    void anInterpreterThatIsNotThereIsNamed() throws IOException {
        EagerSource source = new EagerSource("no-such-python", script("").script());

        EagerException e = assertThrows(EagerException.class, () -> new EagerProcess(source, folder));

        assertTrue(e.getMessage().contains("no-such-python"), e.getMessage());
    }
}
