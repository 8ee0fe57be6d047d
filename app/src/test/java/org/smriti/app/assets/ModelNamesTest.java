package org.smriti.app.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class ModelNamesTest {

    private final ModelNames names = new ModelNames();

    @Test
    void modelsOfEqualNamesAreToldApart() {
        assertEquals("hybrid", names.next("hybrid", Path.of("a", "run")));
        assertEquals("hybrid@run", names.next("hybrid", Path.of("b", "run")));
        String third = names.next("hybrid", Path.of("c", "run"));
        assertTrue(
                third.startsWith("hybrid@")
                        && third.endsWith(Path.of("c", "run").toString()),
                third);
        assertEquals("window", names.next("window", Path.of("a", "run")));
    }

    @Test
    void aModelIsNotNamedTwice() {
        names.next("hybrid", Path.of("run"));
        assertThrows(IllegalArgumentException.class, () -> names.next("hybrid", Path.of(".", "run")));
    }
}
