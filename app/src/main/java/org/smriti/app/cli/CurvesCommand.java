package org.smriti.app.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.report.TrainingCurves;
import org.smriti.model.io.FileFormatException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Draws how recall grew while models were trained. */
@Command(
        name = "curves",
        description = "Draw held-out recall against training steps, from the logs beside models.",
        sortOptions = false)
final class CurvesCommand implements Callable<Integer> {

    private static final String HEADER = "step,seconds,loss,stage,task,psnr,copyLast";
    private static final int STEP = 0;
    private static final int TASK = 4;
    private static final int PSNR = 5;

    @Option(
            names = "--models",
            required = true,
            split = ",",
            paramLabel = "DIR",
            description = "Model or training folders, each with its log.csv.")
    private List<Path> models;

    @Option(names = "--out", required = true, paramLabel = "FILE", description = "The SVG to write.")
    private Path out;

    @Spec
    private CommandSpec spec;

    @Mixin
    private CommonOptions common;

    @Override
    public Integer call() throws IOException {
        Arguments.requireNoFolder(out, "--out");
        Map<String, Map<String, NavigableMap<Long, Double>>> psnr = new LinkedHashMap<>();
        ModelNames names = new ModelNames();
        for (Path model : models) {
            String own = model.toAbsolutePath().normalize().getFileName().toString();
            read(model, Arguments.resolve(own, called -> names.next(called, model)), psnr);
        }
        TrainingCurves.write(psnr, out);
        spec.commandLine().getOut().println(out);
        return 0;
    }

    private static void read(Path model, String name, Map<String, Map<String, NavigableMap<Long, Double>>> psnr)
            throws IOException {
        Path log = model.resolve("log.csv");
        if (!Files.isRegularFile(log)) {
            throw new NoSuchFileException(log.toString());
        }
        List<String> lines = Files.readAllLines(log, StandardCharsets.ISO_8859_1); // nothing but digits and names
        if (lines.size() < 2 || !lines.getFirst().equals(HEADER)) {
            throw new FileFormatException(log, "line 1", "something else", "the log of a training: " + HEADER);
        }
        for (int i = 1; i < lines.size(); i++) {
            String[] cells = lines.get(i).split(",");
            try {
                psnr.computeIfAbsent(cells[TASK], task -> new LinkedHashMap<>())
                        .computeIfAbsent(name, any -> new TreeMap<>())
                        .put(Long.parseLong(cells[STEP]), Double.parseDouble(cells[PSNR]));
            } catch (IndexOutOfBoundsException | NumberFormatException e) {
                throw new FileFormatException(log, "line " + (i + 1), "cut off or changed", "numbers under " + HEADER);
            }
        }
    }
}
