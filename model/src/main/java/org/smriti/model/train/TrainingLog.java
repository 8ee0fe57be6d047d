package org.smriti.model.train;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smriti.model.io.AtomicFiles;

/** The run's CSV: one line per evaluation, with the loss and each task's held-out recall beside that of copying. */
final class TrainingLog {

    private static final String HEADER = "step,seconds,loss,stage,task,psnr,copyLast";

    /** A whole line: a kill in the middle of writing may have left part of one. */
    private static final Pattern LINE = Pattern.compile("(\\d{1,18}),[^,]*,[^,]*,[^,]*,[^,]*,[^,]*,-?\\d+\\.\\d\\d");

    private final Path file;

    /** Goes on writing a log, forgetting lines of steps that the checkpoint does not know of. */
    TrainingLog(Path file, long step) throws IOException {
        this.file = file;
        List<String> kept = new ArrayList<>(List.of(HEADER));
        if (Files.exists(file)) {
            Files.readString(file, StandardCharsets.ISO_8859_1)
                    .lines()
                    .filter(line -> isUpTo(step, line))
                    .forEach(kept::add);
        }
        byte[] text = (String.join("\n", kept) + "\n").getBytes(StandardCharsets.UTF_8);
        AtomicFiles.write(file, text);
    }

    private static boolean isUpTo(long step, String line) {
        Matcher matcher = LINE.matcher(line);
        return matcher.matches() && Long.parseLong(matcher.group(1)) <= step;
    }

    /** Adds a line per task; returns them side by side. */
    String write(long step, double seconds, double loss, Stage stage, Map<ClipTask, HeldOut.Recall> recalls)
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
        return String.join("  ", lines);
    }
}
