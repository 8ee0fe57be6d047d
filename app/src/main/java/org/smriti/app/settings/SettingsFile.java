package org.smriti.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.smriti.app.text.Message;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.json.JsonFields;

/** The settings on the disk. A file that cannot be read counts as none, with a warning, so that the window opens in any case. */
public final class SettingsFile {

    /**
     * The settings that were read.
     *
     * @param warning if there was a file that could not be read, or had keys that could not be
     */
    public record Read(Settings settings, Optional<Message> warning) {}

    private static final Gson GSON = new GsonBuilder().setPrettyPrinting().create();

    private final Path file;

    /** The settings in a folder, which need not exist. */
    public SettingsFile(Path folder) {
        file = folder.resolve("settings.json");
    }

    /** The file. */
    public Path path() {
        return file;
    }

    /** Reads them. */
    public Read read() {
        try {
            Stored stored = Stored.read(JsonFields.read(file, "settings"));
            return new Read(stored.settings(), warning(stored));
        } catch (NoSuchFileException e) {
            return new Read(Settings.DEFAULT, Optional.empty());
        } catch (IOException e) {
            return broken();
        }
    }

    private Optional<Message> warning(Stored stored) {
        List<String> refused = stored.refusedKeys();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("settings.keys", String.join(", ", refused), file));
    }

    private Read broken() {
        return new Read(Settings.DEFAULT, Optional.of(Message.of("settings.broken", file)));
    }

    /** Writes them; if that fails, the file stays as it was. */
    public void write(Settings settings) throws IOException {
        AtomicFiles.write(file, GSON.toJson(Stored.of(settings)).getBytes(StandardCharsets.UTF_8));
    }
}
