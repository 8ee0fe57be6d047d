package org.smriti.model.train;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.safetensors.Safetensors;
import org.smriti.model.io.safetensors.StoredType;

/**
 * The checkpoints of a run: folders {@code step-…}, each written under another name and renamed when whole, so that a run killed at any
 * time finds the last whole one.
 */
final class Checkpoints {

    private static final Logger LOG = LoggerFactory.getLogger(Checkpoints.class);

    private static final String PREFIX = "step-";
    private static final String STATE = "state.json";
    private static final String UNFINISHED = "unfinished";
    private static final String EXPECTED = "the step and seconds of a checkpoint";

    /**
     * The state of a run after a step.
     *
     * @param step steps done
     * @param seconds of training
     * @param tensors parameters, moments and averages by name, float32
     */
    record Checkpoint(long step, double seconds, Map<String, HostTensor> tensors) {}

    private final Path folder;

    Checkpoints(Path folder) {
        this.folder = folder;
    }

    /**
     * Saves a checkpoint, then removes those before it. A step that is saved already is left as it is: replacing it would leave the run
     * without any for a moment.
     *
     * @throws IOException if it cannot be written; the one before is then still there. One that cannot be removed is no failure: the next
     *     save tries again
     */
    void save(Checkpoint checkpoint) throws IOException {
        Path finished = path(checkpoint.step());
        List<Path> before = finished();
        if (before.contains(finished)) {
            return;
        }
        Path unfinished = folder.resolve(UNFINISHED);
        delete(unfinished);
        try {
            write(unfinished, checkpoint);
            Files.move(unfinished, finished, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            remove(unfinished);
            throw e;
        }
        before.forEach(Checkpoints::remove);
    }

    /** Removes what is not needed, if it can be. */
    private static void remove(Path checkpoint) {
        try {
            delete(checkpoint);
        } catch (IOException e) {
            LOG.warn("{} cannot be removed now", checkpoint, e);
        }
    }

    private static void write(Path unfinished, Checkpoint checkpoint) throws IOException {
        Files.createDirectories(unfinished);
        Safetensors.write(unfinished, checkpoint.tensors(), StoredType.F32);
        JsonObject state = new JsonObject();
        state.addProperty("step", checkpoint.step());
        state.addProperty("seconds", checkpoint.seconds());
        byte[] text = (state + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(unfinished.resolve(STATE), text);
    }

    /**
     * The last checkpoint that was saved whole.
     *
     * @throws FileFormatException if it was spoilt since, in one line
     */
    Optional<Checkpoint> latest() throws IOException {
        List<Path> all = finished();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Path last = all.getLast();
        Path file = last.resolve(STATE);
        if (!Files.exists(file)) {
            throw new FileFormatException(last, "folder", "no " + STATE, EXPECTED);
        }
        JsonFields state = JsonFields.read(file, EXPECTED);
        long step = state.whole("step");
        double seconds = state.real("seconds");
        if (!last.equals(path(step)) || seconds < 0) {
            throw new FileFormatException(
                    file,
                    "file",
                    "step " + step + " after " + seconds + " seconds",
                    EXPECTED + " of " + last.getFileName());
        }
        return Optional.of(new Checkpoint(step, seconds, Safetensors.readFolder(last)));
    }

    private Path path(long step) {
        return folder.resolve(String.format(Locale.ROOT, "%s%010d", PREFIX, step));
    }

    private List<Path> finished() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> entry.getFileName().toString().startsWith(PREFIX))
                    .sorted()
                    .toList();
        }
    }

    private static void delete(Path path) throws IOException {
        if (!Files.exists(path)) {
            return;
        }
        try (Stream<Path> entries = Files.walk(path)) {
            for (Path entry : entries.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(entry);
            }
        }
    }
}
