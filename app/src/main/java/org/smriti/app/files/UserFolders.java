package org.smriti.app.files;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The folders of a person's own files.
 *
 * @param config of the settings
 * @param state of sessions and crash reports
 */
public record UserFolders(Path config, Path state) {

    private static final String NAME = "smriti";

    /** The folders of this person on this machine. */
    public static UserFolders find() {
        return of(System.getProperties(), System.getenv());
    }

    /**
     * The properties {@code smriti.config} and {@code smriti.state} come first, then the variable {@code SMRITI_HOME} that names one
     * folder for both, then what is usual on the system.
     */
    static UserFolders of(Properties properties, Map<String, String> environment) {
        UserFolders usual = environment.getOrDefault("SMRITI_HOME", "").isBlank()
                ? usual(properties, environment)
                : under(Path.of(environment.get("SMRITI_HOME")));
        return new UserFolders(
                named(properties.getProperty("smriti.config", ""), usual.config),
                named(properties.getProperty("smriti.state", ""), usual.state));
    }

    private static UserFolders under(Path folder) {
        return new UserFolders(folder.resolve("config"), folder.resolve("state"));
    }

    private static UserFolders usual(Properties properties, Map<String, String> environment) {
        String system = properties.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        Path home = Path.of(properties.getProperty("user.home", ""));
        if (system.contains("mac")) {
            return under(home.resolve("Library").resolve("Application Support").resolve("Smriti"));
        }
        if (system.contains("windows")) {
            Path local = named(
                    environment.getOrDefault("LOCALAPPDATA", ""),
                    home.resolve("AppData").resolve("Local"));
            return under(local.resolve("Smriti"));
        }
        Path config = named(environment.getOrDefault("XDG_CONFIG_HOME", ""), home.resolve(".config"));
        Path state = named(
                environment.getOrDefault("XDG_STATE_HOME", ""),
                home.resolve(".local").resolve("state"));
        return new UserFolders(config.resolve(NAME), state.resolve(NAME));
    }

    private static Path named(String path, Path otherwise) {
        return path.isBlank() ? otherwise : Path.of(path);
    }
}
