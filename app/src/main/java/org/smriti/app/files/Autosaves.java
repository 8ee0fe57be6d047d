package org.smriti.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.smriti.model.io.AtomicFiles;

/**
 * Sessions that are kept in case of an unexpected end: one file for each process, under its name. A process that ends in order deletes
 * its own.
 *
 * @param folder it need not exist
 * @param owner the process whose session is kept
 */
public record Autosaves(Path folder, Owner owner) {

    private static final Pattern NAME = Pattern.compile("kept-(\\d{1,18})-(\\d{1,18})\\.smriti");

    /** The file that this process keeps its session in. */
    public Path own() {
        return folder.resolve("kept-" + owner.pid() + "-" + owner.startedMillis() + ".smriti");
    }

    /** Deletes what this process has kept. */
    public void end() throws IOException {
        Files.deleteIfExists(own());
    }

    /** Deletes what other processes had only begun to write when they were ended. */
    public void tidy() throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> entries = Files.list(folder)) {
            all = entries.toList();
        }
        for (Path file : all) {
            String name = file.getFileName().toString();
            Path whole = file.resolveSibling(name.substring(0, Math.max(0, name.lastIndexOf('.'))));
            if (isLeftBehind(whole) && file.toAbsolutePath().equals(AtomicFiles.temporary(whole))) {
                Files.deleteIfExists(file);
            }
        }
    }

    /** The newest session of a process that no longer runs. */
    public Optional<Path> leftBehind() throws IOException {
        if (!Files.isDirectory(folder)) {
            return Optional.empty();
        }
        List<Path> left;
        try (Stream<Path> entries = Files.list(folder)) {
            left = new ArrayList<>(entries.filter(this::isLeftBehind).toList());
        }
        left.sort(Comparator.comparing(Autosaves::written));
        return left.isEmpty() ? Optional.empty() : Optional.of(left.getLast());
    }

    private boolean isLeftBehind(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches() || file.equals(own())) {
            return false;
        }
        return !new Owner(Long.parseLong(name.group(1)), Long.parseLong(name.group(2))).isAlive();
    }

    private static FileTime written(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            return FileTime.fromMillis(0); // gone by now, so the last to be chosen
        }
    }
}
