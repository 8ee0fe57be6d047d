package org.smriti.app.files;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;

/** Session files as their zip entries. */
final class SessionZips {

    /** A session with every kind of event that a file can hold, written by the first Smriti that wrote version 2. */
    static final Path VERSION_2 =
            Path.of("src", "test", "resources", "org", "smriti", "app", "files", "version-2.smriti");

    private SessionZips() {}

    static Map<String, byte[]> entries(Path file) throws IOException {
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                entries.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
        return entries;
    }

    /** The entries of a file of version 3 as version 2 wrote them, which had no previews. */
    static Map<String, byte[]> asVersion2(Map<String, byte[]> entries) {
        Map<String, byte[]> older = new LinkedHashMap<>(entries);
        older.keySet().removeAll(List.of("preview.json", "preview.rgb"));
        String text = new String(older.get("session.json"), StandardCharsets.UTF_8);
        older.put("session.json", text.replace("\"version\":3", "\"version\":2").getBytes(StandardCharsets.UTF_8));
        return older;
    }

    static void write(Path file, Map<String, byte[]> entries) throws IOException {
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
    }
}
