package org.smriti.model.io.folder;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;
import org.smriti.model.io.safetensors.Safetensors;
import org.smriti.model.io.safetensors.StoredType;

/**
 * A model on disk: {@code config.json} and {@code weights*.safetensors}.
 *
 * @param config of the network that the weights belong to; its members are checked where the network is made, not here
 * @param weights tensors by name
 */
public record ModelFolder(JsonObject config, Map<String, HostTensor> weights) {

    /** The member of the configuration that {@link #imaginedLevel} reads. */
    public static final String IMAGINED_LEVEL = "imaginedLevel";

    private static final String CONFIG = "config.json";
    private static final String EXPECTED = "what a training run writes";

    /** Whether a folder looks like a model. */
    public static boolean isAt(Path folder) {
        return Files.isRegularFile(folder.resolve(CONFIG));
    }

    /**
     * Reads a model.
     *
     * @throws FileFormatException if a file is not what it should be, naming it
     * @throws IOException if a file is missing or cannot be read
     */
    public static ModelFolder read(Path folder) throws IOException {
        return new ModelFolder(readConfig(folder), Safetensors.readFolder(folder));
    }

    /** Reads only the configuration. */
    public static JsonObject readConfig(Path folder) throws IOException {
        Path file = folder.resolve(CONFIG);
        if (!Files.isRegularFile(file)) {
            throw new FileFormatException(folder, "folder", "no " + CONFIG, "a model folder");
        }
        return JsonFields.read(file, EXPECTED).json();
    }

    /**
     * Reads the noise level τ that a model is told, at least, of frames that it drew itself; it was trained to tell them by it.
     *
     * @return 0 for a model that is told nothing
     */
    public static double imaginedLevel(Path folder) throws IOException {
        return imaginedLevel(JsonFields.of(folder.resolve(CONFIG), readConfig(folder), EXPECTED));
    }

    /** The same of a configuration that is read already. */
    public static double imaginedLevel(JsonFields config) throws FileFormatException {
        JsonValue level = config.get(IMAGINED_LEVEL);
        return level.isPresent() ? level.real(0, 1) : 0;
    }

    /**
     * Writes the weights as F16, then the configuration. Each file is the old one or the new one whole; a crash between the two may leave
     * new weights beside the old configuration, or shards of both, which reading refuses: a run that is resumed writes all anew.
     */
    public void write(Path folder) throws IOException {
        String text = new GsonBuilder().setPrettyPrinting().create().toJson(config) + "\n";
        Safetensors.write(folder, weights, StoredType.F16);
        AtomicFiles.write(folder.resolve(CONFIG), text.getBytes(StandardCharsets.UTF_8));
    }
}
