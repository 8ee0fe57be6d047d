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
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.TextFiles;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;

/** The run's CSV: one line per evaluation, with the loss and each task's held-out recall beside that of copying. */
public final class TrainingLog {

    /**
     * Held-out recall of one task at one step, PSNR in dB.
     *
     * @param stage world and frames of the clips
     * @param copyLast the same for repeating the last frame shown
     */
    public record Look(long step, String stage, String task, double psnr, double copyLast) {

        /** The world alone. */
        public String world() {
            int frames = stage.lastIndexOf('-');
            return frames < 0 ? stage : stage.substring(0, frames);
        }
    }

    private static final String HEADER = "step,seconds,loss,stage,task,psnr,copyLast";

    /** A whole line: a kill in the middle of writing may have left part of one. */
    private static final Pattern LINE =
            Pattern.compile("(\\d{1,18}),[^,]*,[^,]*,([^,]*),([^,]*),(-?\\d+\\.\\d\\d),(-?\\d+\\.\\d\\d)");

    private final Path file;

    /** Goes on writing a log after a checkpoint's step; lines of later steps are dropped, since those steps are taken again. */
    TrainingLog(Path file, long step) throws IOException {
        this.file = file;
        List<String> kept = new ArrayList<>(List.of(HEADER));
        if (Files.exists(file)) {
            TextFiles.readLoosely(file)
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

    /**
     * Reads a log; a last line that a kill has cut off is left out.
     *
     * @throws FileFormatException if it is no log of a training
     */
    public static List<Look> read(Path file) throws IOException {
        List<String> lines = TextFiles.readLoosely(file).lines().toList();
        if (lines.isEmpty() || !lines.getFirst().equals(HEADER)) {
            throw new FileFormatException(file, "line 1", "something else", "the log of a training: " + HEADER);
        }
        List<Look> looks = new ArrayList<>();
        for (int i = 1; i < lines.size(); i++) {
            Matcher line = LINE.matcher(lines.get(i));
            if (line.matches()) {
                looks.add(new Look(
                        Long.parseLong(line.group(1)),
                        line.group(2),
                        line.group(3),
                        Double.parseDouble(line.group(4)),
                        Double.parseDouble(line.group(5))));
            } else if (i < lines.size() - 1) {
                throw new FileFormatException(file, "line " + (i + 1), "changed", "numbers under " + HEADER);
            }
        }
        return looks;
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
                task.logged(),
                recall.psnr(),
                recall.copyLast())));
        Files.write(file, lines, StandardOpenOption.APPEND);
        return String.join("  ", lines);
    }
}
