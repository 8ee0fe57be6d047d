package org.smriti.model.tensor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineCacheTest {

    @TempDir
    Path folder;

    private EngineCache cache;

    @BeforeEach
    void unpack() throws IOException {
        Path libraries = Files.createDirectories(folder.resolve("1.0-cpu"));
        Files.write(libraries.resolve("libtorch.so"), new byte[3]);
        Files.write(libraries.resolve("libtorch_cpu.so"), new byte[8]);
        Files.write(libraries.resolve("0.1-bridge.so"), new byte[5]);
        cache = new EngineCache(
                folder, libraries, Map.of("libtorch.so", 3L, "libtorch_cpu.so", 8L), "0.1-bridge.so", 5);
    }

    @Test
    void whatIsWholeIsLeftAlone() throws IOException {
        assertFalse(cache.mend());
        assertTrue(Files.exists(cache.libraries().resolve("libtorch_cpu.so")));

        Files.delete(cache.libraries().resolve("0.1-bridge.so")); // the engine unpacks it on demand
        assertFalse(cache.mend());
    }

    @Test
    void aLibraryCutShortTakesAllWithIt() throws IOException {
        Files.write(cache.libraries().resolve("libtorch_cpu.so"), new byte[7]);

        assertTrue(cache.mend());
        assertTrue(Files.notExists(cache.libraries()));
        assertFalse(cache.mend());
    }

    @Test
    void soDoesOneThatIsMissing() throws IOException {
        Files.delete(cache.libraries().resolve("libtorch_cpu.so"));

        assertTrue(cache.mend());
        assertTrue(Files.notExists(cache.libraries()));
    }

    @Test
    void soDoesABridgeThatIsCutShort() throws IOException {
        Files.write(cache.libraries().resolve("0.1-bridge.so"), new byte[0]);

        assertTrue(cache.mend());
        assertTrue(Files.notExists(cache.libraries()));
    }

    @Test
    void whereNothingIsUnpackedYetNothingIsSpoilt() throws IOException {
        EngineCache none =
                new EngineCache(folder.resolve("no"), folder.resolve("no").resolve("1.0"), Map.of("a", 1L), "b", 1);

        assertFalse(none.mend());
        assertTrue(Files.notExists(folder.resolve("no")));
    }

    @Test
    void whatKilledUnpackingsLeftGoesAndWhatIsBeingUnpackedStays() throws IOException {
        Path killed = begun("tmp123", Duration.ofMinutes(11));
        Path running = begun("tmp124", Duration.ofMinutes(9));
        Path foreign = begun("tmp-of-others", Duration.ofDays(1));
        Path bridge = aged(Files.write(cache.libraries().resolve("jni77tmp"), new byte[2]), Duration.ofDays(1));

        assertFalse(cache.mend());

        assertTrue(Files.notExists(killed));
        assertTrue(Files.notExists(bridge));
        assertTrue(Files.exists(running.resolve("libtorch.so")));
        assertTrue(Files.exists(foreign));
    }

    @Test
    void theSizesAreThoseOfTheJars() throws IOException {
        EngineCache own = EngineCache.find().orElseThrow();

        assertTrue(own.sizes().size() >= 3, own.sizes().toString());
        assertTrue(
                own.sizes().values().stream().allMatch(size -> size > 1_000),
                own.sizes().toString());
        assertTrue(own.bridgeSize() > 100_000);
        Devices.list();
        for (Map.Entry<String, Long> library : own.sizes().entrySet()) {
            assertEquals(library.getValue(), Files.size(own.libraries().resolve(library.getKey())));
        }
        assertEquals(own.bridgeSize(), Files.size(own.libraries().resolve(own.bridge())));
    }

    private Path begun(String name, Duration age) throws IOException {
        Path begun = Files.createDirectories(folder.resolve(name));
        aged(Files.write(begun.resolve("libtorch.so"), new byte[1]), age);
        return aged(begun, age);
    }

    private static Path aged(Path path, Duration age) throws IOException {
        return Files.setLastModifiedTime(path, FileTime.from(Instant.now().minus(age)));
    }
}
