package org.smriti.app.assets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of shipped data, such as models and tours.
 *
 * @param folder it need not exist
 */
public record Assets(Path folder) {

    /** The {@code assets} of the folder that the property {@code smriti.home} names, else of the current one. */
    public static Assets find() {
        return new Assets(Path.of(System.getProperty("smriti.home", "")).resolve("assets"));
    }

    /** The model folders by name; none where there is no folder of models. */
    public List<ShippedModel> models() throws IOException {
        Path models = folder.resolve("models");
        if (!Files.isDirectory(models)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(models)) {
            return entries.filter(entry -> Files.isRegularFile(entry.resolve("config.json")))
                    .sorted()
                    .map(ShippedModel::new)
                    .toList();
        }
    }
}
