package org.smriti.app.cli.probe;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.smriti.app.assets.ModelNames;
import org.smriti.app.cli.options.Arguments;
import org.smriti.app.cli.options.JsonOption;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.export.Film;
import org.smriti.app.export.FilmFormat;
import org.smriti.app.export.FilmLook;
import org.smriti.app.export.FilmOrigin;
import org.smriti.app.probe.Probe;
import org.smriti.app.probe.ProbeFilm;
import picocli.CommandLine.Option;

/** The options that say what is written of a probe and where, and the files. */
final class ProbeFiles {

    @Option(
            names = "--out",
            paramLabel = "DIR",
            defaultValue = "probe",
            description = "Folder for what is written; made if need be. Default: ${DEFAULT-VALUE}.")
    private Path out;

    @Option(names = "--mp4", description = "Also write the film as MP4, which slides and browsers play: probe.mp4.")
    private boolean mp4;

    @Option(names = "--png", description = "Also write every picture of the GIF as PNG, in a folder frames.")
    private boolean png;

    /** Refuses a folder that cannot be written. */
    void check() {
        Arguments.requireWritableFolder(out, "--out");
    }

    /** Writes the film in every format asked for, and the numbers. */
    void write(ProbeReport report, PrintWriter err) throws IOException {
        Map<String, String> folders = new LinkedHashMap<>();
        report.models().all().forEach(named -> folders.put(named.name(), ModelNames.own(named.folder())));
        Probe probe = report.probe();
        Film pictures = ProbeFilm.of(
                report.result(), FilmOrigin.of(report.world(), probe.start().world(), probe.seed(), folders));
        Map<FilmFormat, Path> targets = targets();
        int count = pictures.frames().size();
        try (ProgressBar bar = new ProgressBar(err, "paint", (long) count * targets.size())) {
            int painted = 0;
            for (FilmFormat format : targets.keySet()) {
                int before = painted;
                format.write(pictures, FilmLook.USUAL, targets.get(format), (done, _) -> {
                    bar.update(before + done, "");
                    return true;
                });
                painted += count;
            }
            bar.update(painted, "");
        }
        JsonOption.write(out.resolve("probe.json"), report.json());
    }

    /** What is written, for people. */
    String written() {
        return Stream.concat(targets().values().stream(), Stream.of(out.resolve("probe.json")))
                .map(Path::toString)
                .collect(Collectors.joining(", "));
    }

    private Map<FilmFormat, Path> targets() {
        Map<FilmFormat, Path> targets = new EnumMap<>(FilmFormat.class);
        targets.put(FilmFormat.GIF, out.resolve("probe.gif"));
        if (mp4) {
            targets.put(FilmFormat.MP4, out.resolve("probe.mp4"));
        }
        if (png) {
            targets.put(FilmFormat.PNG, out.resolve("frames"));
        }
        return targets;
    }
}
