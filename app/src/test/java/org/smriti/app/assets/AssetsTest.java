package org.smriti.app.assets;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetsTest {

    @TempDir
    Path folder;

    @Test
    void foldersWithAConfigAreModels() throws IOException {
        Path hybrid = Files.createDirectories(folder.resolve("models/hybrid"));
        Files.writeString(hybrid.resolve("config.json"), "{}");
        Files.write(hybrid.resolve("weights-00001.safetensors"), new byte[7]);
        Files.write(hybrid.resolve("weights-00002.safetensors"), new byte[5]);
        Files.createDirectories(folder.resolve("models/notes"));

        List<ShippedModel> models = new Assets(folder).models();

        assertEquals(List.of(new ShippedModel(hybrid)), models);
        assertEquals("hybrid", models.getFirst().name());
        assertEquals(12, models.getFirst().weightBytes());
    }

    @Test
    void withoutAFolderOfModelsThereAreNone() throws IOException {
        assertEquals(List.of(), new Assets(folder.resolve("nowhere")).models());
    }
}
