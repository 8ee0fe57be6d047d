package org.smriti.model.io.safetensors;

import java.nio.file.Path;
import java.util.Map;
import org.smriti.model.io.FileFormatException;

/**
 * What a shard says of the save it belongs to, so that a missing or foreign shard is noticed.
 *
 * @param save a digest of all tensors of the save
 * @param shards how many shards the save has
 */
record ShardLabel(String save, int shards) {

    private static final String SAVE = "smriti.save";
    private static final String SHARDS = "smriti.shards";

    /** The label as a header's metadata. */
    Map<String, String> metadata() {
        return Map.of(SAVE, save, SHARDS, Integer.toString(shards));
    }

    /** Refuses a shard of another save than the first one's, or of a save of another number of shards than found. */
    static void requireOneSave(Path shard, Map<String, String> metadata, Map<String, String> first, int found)
            throws FileFormatException {
        if (!metadata.getOrDefault(SAVE, "").equals(first.getOrDefault(SAVE, ""))) {
            throw new FileFormatException(
                    shard, "metadata", "a shard of another save", "all shards of a folder from one save");
        }
        String promised = metadata.getOrDefault(SHARDS, Integer.toString(found));
        if (!promised.equals(Integer.toString(found))) {
            throw new FileFormatException(
                    shard, "metadata", "one of " + shown(promised) + " shards", "as many in the folder, not " + found);
        }
    }

    private static String shown(String number) {
        return number.matches("\\d{1,6}") ? number : "an unreadable number of";
    }
}
