package org.smriti.model.world;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Finds the recordings of the original environment, which lie beside the checkout and not in it. */
public final class SharedFacts {

    private SharedFacts() {}

    /** The folder {@code shared/memory-maze}; skips the running test if there is none. */
    public static Path memoryMaze() {
        Path here = Path.of(System.getProperty("user.dir")).toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            Path candidate = folder.resolve("shared/memory-maze");
            if (Files.isDirectory(candidate)) {
                return candidate;
            }
        }
        Assumptions.abort("no shared/memory-maze above " + here + ": recordings of the original are not checked");
        throw new AssertionError("abort has thrown");
    }

    /** The names of the recorded episodes, for instance {@code mm9x9_ep1}. */
    public static List<String> episodes() {
        return Stream.of("mm9x9_ep1", "mm11x11_ep1", "mm13x13_ep1", "mm15x15_ep1")
                .toList();
    }

    /** An episode's recording without the target border. */
    public static Path recording(String episode) {
        return memoryMaze().resolve("episodes").resolve(episode + "_noborder.npz");
    }

    /** An episode's map. */
    public static Path map(String episode) {
        return memoryMaze().resolve("episodes").resolve(episode + "_maze.json");
    }
}
