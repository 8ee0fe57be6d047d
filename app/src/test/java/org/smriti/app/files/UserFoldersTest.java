package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UserFoldersTest {

    private static final Path HOME = Path.of("home");

    private static Properties on(String system) {
        Properties properties = new Properties();
        properties.setProperty("os.name", system);
        properties.setProperty("user.home", HOME.toString());
        return properties;
    }

    @Test
    void everySystemHasAPlaceForThem() {
        assertEquals(
                new UserFolders(HOME.resolve(".config/smriti"), HOME.resolve(".local/state/smriti")),
                UserFolders.of(on("Linux"), Map.of()));
        Path mac = HOME.resolve("Library/Application Support/Smriti");
        assertEquals(
                new UserFolders(mac.resolve("config"), mac.resolve("state")), UserFolders.of(on("Mac OS X"), Map.of()));
        Path windows = Path.of("local").resolve("Smriti");
        assertEquals(
                new UserFolders(windows.resolve("config"), windows.resolve("state")),
                UserFolders.of(on("Windows 11"), Map.of("LOCALAPPDATA", "local")));
    }

    @Test
    void theNearerWordCounts() {
        Map<String, String> environment = Map.of("XDG_STATE_HOME", "xs", "XDG_CONFIG_HOME", "xc");
        assertEquals(
                new UserFolders(Path.of("xc/smriti"), Path.of("xs/smriti")), UserFolders.of(on("Linux"), environment));

        Map<String, String> home = Map.of("XDG_STATE_HOME", "xs", "SMRITI_HOME", "mine");
        assertEquals(new UserFolders(Path.of("mine/config"), Path.of("mine/state")), UserFolders.of(on("Linux"), home));

        Properties named = on("Linux");
        named.setProperty("smriti.state", "here");
        assertEquals(new UserFolders(Path.of("mine/config"), Path.of("here")), UserFolders.of(named, home));
    }
}
