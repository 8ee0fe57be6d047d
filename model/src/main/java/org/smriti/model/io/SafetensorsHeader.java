package org.smriti.model.io;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The table at the head of a safetensors file, proved against the bytes that follow it.
 *
 * @param metadata free text by key
 * @param entries the tensors in the order of their bytes: back to back, from the first byte of data to the last
 */
record SafetensorsHeader(Map<String, String> metadata, List<SafetensorsEntry> entries) {

    /** The one name in the table that is no tensor's. */
    static final String METADATA = "__metadata__";

    /**
     * Reads and proves a header.
     *
     * @param file named in errors
     * @param json the header's bytes
     * @param dataBytes how many bytes the file holds after the header
     * @throws FileFormatException if the text is no header, or promises other bytes than there are
     */
    static SafetensorsHeader parse(Path file, ByteBuffer json, long dataBytes) throws FileFormatException {
        Map<String, String> metadata = new LinkedHashMap<>();
        List<SafetensorsEntry> entries = new ArrayList<>();
        try (JsonReader reader = new JsonReader(new StringReader(
                StandardCharsets.UTF_8.newDecoder().decode(json).toString()))) {
            reader.setStrictness(Strictness.STRICT);
            reader.beginObject();
            while (reader.hasNext()) {
                String name = reader.nextName();
                if (name.equals(METADATA)) {
                    readMetadata(reader, metadata);
                } else {
                    entries.add(SafetensorsEntry.read(file, reader, name));
                }
            }
            reader.endObject();
            reader.peek(); // a strict reader refuses anything after the closing brace
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException | IllegalStateException | NumberFormatException e) {
            FileFormatException told =
                    new FileFormatException(file, "header", "unreadable", "the JSON table of a safetensors file");
            told.initCause(e);
            throw told;
        }
        entries.sort(Comparator.comparingLong(SafetensorsEntry::begin).thenComparingLong(SafetensorsEntry::end));
        requireUniqueNames(file, entries);
        requireBackToBack(file, entries, dataBytes);
        return new SafetensorsHeader(metadata, List.copyOf(entries));
    }

    /** It may be null: some writers leave the member there without a value. */
    private static void readMetadata(JsonReader reader, Map<String, String> metadata) throws IOException {
        if (reader.peek() == JsonToken.NULL) {
            reader.nextNull();
            return;
        }
        reader.beginObject();
        while (reader.hasNext()) {
            metadata.put(reader.nextName(), reader.nextString());
        }
        reader.endObject();
    }

    private static void requireUniqueNames(Path file, List<SafetensorsEntry> entries) throws FileFormatException {
        Map<String, SafetensorsEntry> seen = new LinkedHashMap<>();
        for (SafetensorsEntry entry : entries) {
            if (seen.put(entry.name(), entry) != null) {
                throw new FileFormatException(file, entry.place(), "listed twice", "one tensor of that name");
            }
        }
    }

    private static void requireBackToBack(Path file, List<SafetensorsEntry> entries, long dataBytes)
            throws FileFormatException {
        long reached = 0;
        for (SafetensorsEntry entry : entries) {
            if (entry.begin() != reached) {
                String problem = entry.begin() < reached ? "overlaps the tensor before it" : "follows stray bytes";
                throw new FileFormatException(
                        file, entry.place(), problem + " at offset " + entry.begin(), "offset " + reached);
            }
            reached = entry.end();
        }
        if (reached > dataBytes) {
            throw new FileFormatException(
                    file, "data", "cut short, " + dataBytes + " bytes", "the " + reached + " its header promises");
        }
        if (reached < dataBytes) {
            throw new FileFormatException(
                    file, "data", (dataBytes - reached) + " bytes too many", "the " + reached + " its header promises");
        }
    }
}
