package org.smriti.model.world.maze;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;

/** Finds recordings of the original environment: the full set lies beside the checkout, one episode within it. */
public final class SharedFacts {

    private static final Path ALL = Path.of("shared", "memory-maze");
    private static final Path OURS = Path.of("src", "test", "resources", "memory-maze");

    private SharedFacts() {}

    /** The names of the recorded episodes, for instance {@code mm9x9_ep1}. */
    public static List<String> episodes() {
        return List.of("mm9x9_ep1", "mm11x11_ep1", "mm13x13_ep1", "mm15x15_ep1");
    }

    /** An episode's recording without the target border. */
    public static Path recording(String episode) {
        return recording(episode, "noborder");
    }

    /**
     * An episode's recording.
     *
     * @param kind border or noborder
     */
    public static Path recording(String episode, String kind) {
        return file("episodes", episode + "_" + kind + ".npz");
    }

    /** An episode's map. */
    public static Path map(String episode) {
        return file("episodes", episode + "_maze.json");
    }

    /** A picture of a wall or a floor. */
    public static Path texture(String name) {
        return file("textures", name + "_d.png");
    }

    /** A file that exists; skips the running test if it does not. */
    private static Path file(String folder, String name) {
        Path here = Path.of("").toAbsolutePath();
        for (Path up = here; up != null; up = up.getParent()) {
            Path shared = up.resolve(ALL).resolve(folder).resolve(name);
            if (Files.exists(shared)) {
                return shared;
            }
        }
        Path ours = here.resolve(OURS).resolve(folder).resolve(name);
        return Files.exists(ours)
                ? ours
                : Assumptions.abort("no " + ALL.resolve(folder).resolve(name) + " above " + here);
    }
}
