package org.smriti.app.cli.options;

import ai.djl.engine.EngineException;
import ai.djl.util.Utils;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.util.Optional;
import org.smriti.model.tensor.EngineCache;

/** Finds and tells what is wrong with the engine's libraries, which come packed in its jars and are unpacked when first needed. */
public final class EngineLibraries {

    private EngineLibraries() {}

    /**
     * Deletes spoilt ones, and says so; the engine then unpacks them anew.
     *
     * @throws UsageException if they cannot be deleted
     */
    public static void makeWhole(PrintWriter err) {
        try {
            Optional<EngineCache> cache = EngineCache.find();
            if (cache.isPresent() && cache.get().mend()) {
                err.println("smriti: PyTorch's libraries in " + cache.get().libraries()
                        + " were spoilt; they are unpacked anew");
                err.flush();
            }
        } catch (IOException | UncheckedIOException e) {
            throw new UsageException("PyTorch's libraries in " + Utils.getCacheDir()
                    + " are spoilt and cannot be taken away (" + e.getMessage()
                    + "); remove them, or name another folder in DJL_CACHE_DIR");
        }
    }

    /** What to do if the engine could not unpack or load them, the likeliest failure of a first start; nothing about other failures. */
    public static Optional<String> remedy(Exception e) {
        String message = e instanceof EngineException ? String.valueOf(e.getMessage()) : "";
        if (message.startsWith("Failed to extract PyTorch native library")
                || message.startsWith("Cannot copy jni files")) {
            return Optional.of("PyTorch's libraries cannot be unpacked into " + Utils.getCacheDir()
                    + " (430 MB); make room there, or name another folder in DJL_CACHE_DIR");
        }
        if (message.startsWith("Failed to load PyTorch native library")) {
            String why = e.getCause() == null ? "" : " (" + e.getCause().getMessage() + ")";
            return Optional.of("PyTorch's libraries in " + Utils.getCacheDir() + " do not load here" + why
                    + "; if they are spoilt, remove them and they are unpacked anew");
        }
        return Optional.empty();
    }
}
