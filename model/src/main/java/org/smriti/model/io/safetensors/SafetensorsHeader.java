package org.smriti.model.io.safetensors;

import com.google.gson.Strictness;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;

/**
 * The table at the head of a safetensors file, proved against the bytes that follow it.
 *
 * @param metadata free text by key
 * @param entries the tensors in the order of their bytes: back to back, from the first byte of data to the last
 */
record SafetensorsHeader(Map<String, String> metadata, List<SafetensorsEntry> entries) {

    /** The one name in the table that is no tensor's. */
    static final String METADATA = "__metadata__";

    private static final String WHAT = "the JSON table of a safetensors file";

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
        JsonFields table = JsonFields.parse(file, "header", text(file, json), WHAT, Strictness.STRICT);
        for (String name : table.names()) {
            if (!name.equals(METADATA)) {
                entries.add(SafetensorsEntry.read(file, name, table.object(name)));
            } else if (table.has(name)) { // some writers leave the member there without a value
                readMetadata(table.object(name), metadata);
            }
        }
        entries.sort(Comparator.comparingLong(SafetensorsEntry::begin).thenComparingLong(SafetensorsEntry::end));
        requireBackToBack(file, entries, dataBytes);
        return new SafetensorsHeader(metadata, List.copyOf(entries));
    }

    private static String text(Path file, ByteBuffer json) throws FileFormatException {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(json).toString();
        } catch (CharacterCodingException e) {
            throw new FileFormatException(file, "header", "bytes that are no UTF-8", WHAT);
        }
    }

    private static void readMetadata(JsonFields json, Map<String, String> metadata) throws FileFormatException {
        for (String name : json.names()) {
            metadata.put(name, json.text(name));
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
