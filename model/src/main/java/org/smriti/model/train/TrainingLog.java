package org.smriti.model.train;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The run's CSV: one line per evaluation, with the loss and each task's held-out recall beside that of copying. */
final class TrainingLog {

    private static final String HEADER = "step,seconds,loss,stage,task,psnr,copyLast";

    private final Path file;
    private String lastLine = "";

    /** Goes on writing a log, forgetting lines of steps that the checkpoint does not know of. */
    TrainingLog(Path file, long step) throws IOException {
        this.file = file;
        Files.createDirectories(file.toAbsolutePath().getParent());
        List<String> kept = new ArrayList<>(List.of(HEADER));
        if (Files.exists(file)) {
            Files.readAllLines(file).stream()
                    .skip(1)
                    .filter(line -> Long.parseLong(line.substring(0, line.indexOf(','))) <= step)
                    .forEach(kept::add);
        }
        Files.write(file, kept);
    }

    void write(long step, double seconds, double loss, Stage stage, Map<ClipTask, HeldOut.Recall> recalls)
            throws IOException {
        List<String> lines = new ArrayList<>();
        recalls.forEach((task, recall) -> lines.add(String.format(
                Locale.ROOT,
                "%d,%.0f,%.4f,%s-%d,%s,%.2f,%.2f",
                step,
                seconds,
                loss,
                stage.world(),
                stage.frames(),
                task.name().toLowerCase(Locale.ROOT),
                recall.psnr(),
                recall.copyLast())));
        Files.write(file, lines, StandardOpenOption.APPEND);
        lastLine = String.join("  ", lines);
    }

    String lastLine() {
        return lastLine;
    }
}
