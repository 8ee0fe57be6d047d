package org.smriti.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What Java itself writes when it, or a library under it, crashes. The launcher has it written into a folder of the person; an installed
 * Smriti, whose options cannot name that folder, has it written among the temporary files, and it is moved from there.
 *
 * @param folder of the reports; those already shown lie in {@code told} below it; it need not exist
 * @param temporary where an installed Smriti leaves them
 */
public record CrashReports(Path folder, Path temporary) {

    private static final Pattern NAME = Pattern.compile("hs_err_pid\\d+\\.log");
    private static final Pattern INSTALLED = Pattern.compile("smriti_hs_err_pid\\d+\\.log");
    private static final int MOST = 10;

    /** The reports of a person. */
    public static CrashReports of(UserFolders folders) {
        return new CrashReports(folders.state().resolve("crashes"), Path.of("/tmp"));
    }

    /** The newest report that was not shown yet. */
    public Optional<Path> untold() throws IOException {
        return reports().stream().max(Comparator.comparing(CrashReports::written));
    }

    /**
     * The newest report that was not shown yet. It and all older ones count as shown from now on; of those the last ten are kept.
     *
     * @return where it lies now
     */
    public Optional<Path> tell() throws IOException {
        Optional<Path> newest = untold();
        if (newest.isEmpty()) {
            return newest;
        }
        Path told = Files.createDirectories(folder.resolve("told"));
        for (Path report : reports()) {
            Files.move(report, told.resolve(report.getFileName()), StandardCopyOption.REPLACE_EXISTING);
        }
        List<Path> all = Stream.concat(named(told, NAME).stream(), named(told, INSTALLED).stream())
                .sorted(Comparator.comparing(CrashReports::written).reversed())
                .toList();
        for (Path old : all.subList(Math.min(MOST, all.size()), all.size())) {
            Files.delete(old);
        }
        return newest.map(report -> told.resolve(report.getFileName()));
    }

    /** The reports not shown yet, of both folders. */
    private List<Path> reports() throws IOException {
        return Stream.concat(named(folder, NAME).stream(), own().stream()).toList();
    }

    /** The reports of an installed Smriti that this person ran: the folder of temporary files has those of others too. */
    private List<Path> own() throws IOException {
        return named(temporary, INSTALLED).stream().filter(CrashReports::isOwn).toList();
    }

    private static boolean isOwn(Path file) {
        try {
            return Files.getOwner(file).getName().equals(System.getProperty("user.name"));
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }

    private static List<Path> named(Path folder, Pattern name) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.filter(
                            file -> name.matcher(file.getFileName().toString()).matches())
                    .filter(Files::isRegularFile)
                    .toList();
        }
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0);
        }
    }
}
