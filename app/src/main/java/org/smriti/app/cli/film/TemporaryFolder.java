package org.smriti.app.cli.film;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A folder that is removed when it is closed, or when the process ends. */
final class TemporaryFolder implements AutoCloseable {

    private final Path path;
    private final Thread hook = new Thread(this::tryToRemove, "temporary-folder");

    private TemporaryFolder(Path path) {
        this.path = path;
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** Makes one where this machine has such folders. */
    static TemporaryFolder make() throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("smriti-films"));
    }

    Path path() {
        return path;
    }

    private void tryToRemove() {
        try {
            Folders.remove(path);
        } catch (IOException | UncheckedIOException e) {
            return; // it lies where the machine clears up
        }
    }

    @Override
    public void close() {
        tryToRemove();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            return; // the process ends
        }
    }
}
