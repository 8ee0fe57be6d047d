package org.smriti.app.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The latest few sessions, as they were when they were left, so that a person can come back without having saved.
 *
 * @param folder of their own; it need not exist
 */
public record EarlierSessions(Path folder) {

    private static final Pattern NAME = Pattern.compile("left-(\\d{1,15})\\.smriti");
    private static final int MOST = 10;
    private static final long MOST_BYTES = 1L << 30;

    /** The file for a session that is left at that time. */
    public Path file(Instant left) {
        return folder.resolve("left-" + left.toEpochMilli() + ".smriti");
    }

    /** When the session of such a file was left. */
    public static Instant left(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            throw new IllegalArgumentException(file + " is no session that was left");
        }
        return Instant.ofEpochMilli(Long.parseLong(name.group(1)));
    }

    /** All of them, the latest first. */
    public List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(
                            file -> NAME.matcher(file.getFileName().toString()).matches())
                    .sorted(Comparator.comparing(EarlierSessions::left).reversed())
                    .toList();
        }
    }

    /** All of them with what a list shows, the latest first. */
    public List<EarlierSession> described() throws IOException {
        return all().stream()
                .map(file -> new EarlierSession(file, left(file), preview(file)))
                .toList();
    }

    private static Optional<Preview> preview(Path file) {
        try {
            return new SessionFile(file).preview();
        } catch (IOException e) {
            return Optional.empty(); // damaged, or gone by now: opening it says so
        }
    }

    /** Deletes the oldest if there are too many or they are too large together; the latest stays, however large. */
    public void trim() throws IOException {
        long bytes = 0;
        List<Path> all = all();
        for (int i = 0; i < all.size(); i++) {
            bytes += Files.size(all.get(i));
            if (i >= MOST || i > 0 && bytes > MOST_BYTES) {
                Files.delete(all.get(i));
            }
        }
    }
}
