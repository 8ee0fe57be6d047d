package org.smriti.app.assets;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A folder that calls itself a model by holding a {@code config.json}; nothing in it has been checked.
 *
 * @param path the folder
 */
public record ShippedModel(Path path) {

    /** The folder's own name. */
    public String name() {
        return path.getFileName().toString();
    }

    /** Bytes of its weights, all shards together. */
    public long weightBytes() throws IOException {
        long bytes = 0;
        try (DirectoryStream<Path> shards = Files.newDirectoryStream(path, "weights*.safetensors")) {
            for (Path shard : shards) {
                bytes += Files.size(shard);
            }
        }
        return bytes;
    }
}
