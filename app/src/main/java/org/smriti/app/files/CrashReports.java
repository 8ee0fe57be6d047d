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
 * What Java itself writes when it, or a library under it, crashes. The launcher has it written into a folder of this person's; an installed
 * Smriti, whose options cannot name that, has it written where temporary files go, and it is fetched from there.
 *
 * @param folder of the reports; those already told of lie in {@code told} below it; it need not exist
 * @param temporary where an installed Smriti leaves them
 */
public record CrashReports(Path folder, Path temporary) {

    private static final Pattern NAME = Pattern.compile("hs_err_pid\\d+\\.log");
    private static final Pattern INSTALLED = Pattern.compile("smriti_hs_err_pid\\d+\\.log");
    private static final int MOST = 10;

    /** Those of a person. */
    public static CrashReports of(UserFolders folders) {
        return new CrashReports(folders.state().resolve("crashes"), Path.of("/tmp"));
    }

    /** The newest report that was not told of yet. */
    public Optional<Path> untold() throws IOException {
        return reports().stream().max(Comparator.comparing(CrashReports::written));
    }

    /**
     * The same, and from now on it counts as told of, as do all before it; of those the last ten are kept.
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

    /** Those not told of yet, wherever they were written. */
    private List<Path> reports() throws IOException {
        return Stream.concat(named(folder, NAME).stream(), own().stream()).toList();
    }

    /** Of an installed Smriti that this person ran: the folder of temporary files belongs to all. */
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
