package org.smriti.app.settings;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.smriti.app.files.FileErrors;
import org.smriti.app.text.Message;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.json.JsonFields;

/** The settings on the disk. If the file cannot be read the defaults apply: a broken setting must not keep the window from opening. */
public final class SettingsFile {

    /**
     * What was read.
     *
     * @param warning tells why the file, or keys in it, could not be read
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

    /** Reads the settings; the defaults if there is no file. */
    public Read read() {
        try {
            Stored stored = Stored.read(JsonFields.read(file, "settings"));
            return new Read(stored.settings(), warning(stored));
        } catch (NoSuchFileException e) {
            return new Read(Settings.DEFAULT, Optional.empty());
        } catch (IOException e) {
            return broken(e);
        }
    }

    private Optional<Message> warning(Stored stored) {
        List<String> refused = stored.refusedKeys();
        return refused.isEmpty()
                ? Optional.empty()
                : Optional.of(Message.of("settings.keys", String.join(", ", refused), file));
    }

    private Read broken(IOException e) {
        return new Read(Settings.DEFAULT, Optional.of(Message.of("settings.broken", FileErrors.line(file, e))));
    }

    /** Writes the settings; the old file stays if that fails. */
    public void write(Settings settings) throws IOException {
        AtomicFiles.write(file, GSON.toJson(Stored.of(settings)).getBytes(StandardCharsets.UTF_8));
    }
}
