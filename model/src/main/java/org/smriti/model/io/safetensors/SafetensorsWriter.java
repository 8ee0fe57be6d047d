package org.smriti.model.io.safetensors;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.HostTensor;

/** Writes tensors in shards: all are staged first, then all are moved into place. */
final class SafetensorsWriter {

    private static final long SHARD_BYTES = 15_000_000;
    private static final int HEADER_RESERVE = 200;
    private static final int ALIGNMENT = 8;

    private SafetensorsWriter() {}

    static void write(Path folder, Map<String, HostTensor> tensors, StoredType type) throws IOException {
        requireStorable(tensors, type);
        List<Map<String, HostTensor>> shards = split(tensors, type);
        ShardLabel label = new ShardLabel(digest(tensors, type), shards.size());
        Map<Path, Path> staged = new LinkedHashMap<>();
        try {
            for (int i = 0; i < shards.size(); i++) {
                Map<String, HostTensor> shard = shards.get(i);
                Path target = folder.resolve(String.format(Locale.ROOT, "weights-%05d.safetensors", i + 1));
                staged.put(target, AtomicFiles.stage(target, channel -> writeShard(channel, shard, type, label)));
            }
            for (Map.Entry<Path, Path> move : staged.entrySet()) {
                AtomicFiles.commit(move.getValue(), move.getKey());
            }
        } finally {
            for (Path temporary : staged.values()) {
                Files.deleteIfExists(temporary);
            }
        }
        for (Path shard : Safetensors.shards(folder)) {
            if (!staged.containsKey(shard)) {
                Files.delete(shard);
            }
        }
    }

    private static void requireStorable(Map<String, HostTensor> tensors, StoredType type) {
        if (tensors.containsKey(SafetensorsHeader.METADATA)) {
            throw new IllegalArgumentException("no tensor may be called " + SafetensorsHeader.METADATA);
        }
        tensors.forEach((name, tensor) -> {
            for (float value : tensor.values()) {
                if (!type.holds(value)) {
                    throw new IllegalArgumentException("tensor " + name + " has " + value + ", too large for " + type);
                }
            }
        });
    }

    private static List<Map<String, HostTensor>> split(Map<String, HostTensor> tensors, StoredType type) {
        List<Map<String, HostTensor>> shards = new ArrayList<>();
        shards.add(new LinkedHashMap<>());
        long bytes = 0;
        for (Map.Entry<String, HostTensor> tensor : tensors.entrySet()) {
            long more = bytesOf(tensor.getValue(), type)
                    + HEADER_RESERVE
                    + tensor.getKey().length();
            if (bytes > 0 && bytes + more > SHARD_BYTES) {
                shards.add(new LinkedHashMap<>());
                bytes = 0;
            }
            shards.getLast().put(tensor.getKey(), tensor.getValue());
            bytes += more;
        }
        return shards;
    }

    private static long bytesOf(HostTensor tensor, StoredType type) {
        return (long) tensor.values().length * type.bytes();
    }

    private static void writeShard(
            FileChannel channel, Map<String, HostTensor> tensors, StoredType type, ShardLabel label)
            throws IOException {
        byte[] header = header(tensors, type, label);
        ByteBuffer length = ByteBuffer.allocate(Long.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        writeFully(channel, length.putLong(header.length).flip());
        writeFully(channel, ByteBuffer.wrap(header));
        for (HostTensor tensor : tensors.values()) {
            writeFully(channel, encode(tensor, type));
        }
    }

    /** The header, padded with spaces so that the data begins at a multiple of eight. */
    private static byte[] header(Map<String, HostTensor> tensors, StoredType type, ShardLabel label) {
        JsonObject table = new JsonObject();
        JsonObject metadata = new JsonObject();
        label.metadata().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(entry -> metadata.addProperty(entry.getKey(), entry.getValue()));
        table.add(SafetensorsHeader.METADATA, metadata);
        long offset = 0;
        for (Map.Entry<String, HostTensor> tensor : tensors.entrySet()) {
            long end = offset + bytesOf(tensor.getValue(), type);
            JsonObject row = new JsonObject();
            row.addProperty("dtype", type.name());
            row.add("shape", array(tensor.getValue().shape()));
            row.add("data_offsets", array(offset, end));
            table.add(tensor.getKey(), row);
            offset = end;
        }
        StringBuilder text = new StringBuilder(table.toString());
        int bytes = text.toString().getBytes(StandardCharsets.UTF_8).length;
        text.repeat(' ', Math.floorMod(-bytes, ALIGNMENT));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonArray array(long... numbers) {
        JsonArray array = new JsonArray();
        for (long number : numbers) {
            array.add(number);
        }
        return array;
    }

    private static ByteBuffer encode(HostTensor tensor, StoredType type) {
        ByteBuffer bytes =
                ByteBuffer.allocate(Math.toIntExact(bytesOf(tensor, type))).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : tensor.values()) {
            type.put(bytes, value);
        }
        return bytes.flip();
    }

    private static String digest(Map<String, HostTensor> tensors, StoredType type) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            tensors.forEach((name, tensor) -> {
                digest.update(name.getBytes(StandardCharsets.UTF_8));
                digest.update(encode(tensor, type));
            });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void writeFully(FileChannel channel, ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }
}
