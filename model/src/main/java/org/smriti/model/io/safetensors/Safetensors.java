package org.smriti.model.io.safetensors;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;

/**
 * Weights on disk: one safetensors file, or a folder of shards {@code weights*.safetensors}.
 *
 * <p>The header is proved against the file's true length before anything of a promised size is allocated.
 */
public final class Safetensors {

    /** No file that this reads may be larger. */
    public static final long MAX_FILE_BYTES = 512L << 20;

    private static final long MAX_HEADER_BYTES = 8L << 20;
    private static final int LENGTH_BYTES = 8;

    private record Loaded(Map<String, String> metadata, Map<String, HostTensor> tensors) {}

    private Safetensors() {}

    /**
     * Reads one file.
     *
     * @return the tensors in the order of their bytes; F16 and BF16 are widened
     * @throws FileFormatException if the file is truncated, foreign, oversized, or lies about its content
     * @throws NoSuchFileException if there is no such file
     */
    public static Map<String, HostTensor> read(Path file) throws IOException {
        return load(file).tensors();
    }

    /**
     * Reads all shards of a folder into one map.
     *
     * @throws FileFormatException if a shard is bad, missing, or of another save than the others, or a name comes twice
     * @throws NoSuchFileException if there is no such folder
     */
    public static Map<String, HostTensor> readFolder(Path folder) throws IOException {
        List<Path> shards = shards(folder);
        if (shards.isEmpty()) {
            throw new FileFormatException(folder, "folder", "no weights*.safetensors", "a model folder");
        }
        Map<String, HostTensor> all = new LinkedHashMap<>();
        Map<String, String> first = null;
        for (Path shard : shards) {
            Loaded loaded = load(shard);
            first = first == null ? loaded.metadata() : first;
            ShardLabel.requireOneSave(shard, loaded.metadata(), first, shards.size());
            for (Map.Entry<String, HostTensor> tensor : loaded.tensors().entrySet()) {
                if (all.put(tensor.getKey(), tensor.getValue()) != null) {
                    throw new FileFormatException(
                            shard, "tensor '" + tensor.getKey() + "'", "also in an earlier shard", "one of that name");
                }
            }
        }
        return Collections.unmodifiableMap(all);
    }

    /**
     * Writes tensors as {@code weights-00001.safetensors}, … of at most 15 MB each, unless a single tensor is larger, and
     * removes shards left over from an earlier save. A crash leaves whole files, and a mixture is refused when read.
     *
     * @throws IllegalArgumentException if a finite value is too large for the type
     */
    public static void write(Path folder, Map<String, HostTensor> tensors, StoredType type) throws IOException {
        SafetensorsWriter.write(folder, tensors, type);
    }

    /** The shards of a folder in the order of their names. */
    static List<Path> shards(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().matches("weights.*\\.safetensors"))
                    .sorted()
                    .toList();
        }
    }

    private static Loaded load(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileFormatException(file, "file", "a folder", "a safetensors file");
        }
        try (FileChannel channel = FileChannel.open(file)) {
            SafetensorsHeader header = readHeader(file, channel);
            Map<String, HostTensor> tensors = new LinkedHashMap<>();
            for (SafetensorsEntry entry : header.entries()) {
                tensors.put(entry.name(), readTensor(file, channel, entry));
            }
            return new Loaded(header.metadata(), Collections.unmodifiableMap(tensors));
        }
    }

    private static SafetensorsHeader readHeader(Path file, FileChannel channel) throws IOException {
        long size = channel.size();
        if (size > MAX_FILE_BYTES) {
            throw new FileFormatException(file, "file", size + " bytes", "at most " + MAX_FILE_BYTES);
        }
        if (size < LENGTH_BYTES) {
            throw new FileFormatException(file, "file", "only " + size + " bytes", "a safetensors file");
        }
        long length = readFully(file, channel, LENGTH_BYTES).getLong();
        if (length < 2 || length > MAX_HEADER_BYTES || length > size - LENGTH_BYTES) {
            throw new FileFormatException(
                    file,
                    "header",
                    "a length of " + Long.toUnsignedString(length) + " bytes in a file of " + size,
                    "a safetensors file, whole");
        }
        return SafetensorsHeader.parse(file, readFully(file, channel, (int) length), size - LENGTH_BYTES - length);
    }

    private static HostTensor readTensor(Path file, FileChannel channel, SafetensorsEntry entry) throws IOException {
        ByteBuffer bytes = readFully(file, channel, (int) (entry.end() - entry.begin()));
        float[] values = new float[(int) entry.elements()];
        for (int i = 0; i < values.length; i++) {
            values[i] = entry.type().get(bytes);
        }
        return new HostTensor(entry.shape(), values);
    }

    private static ByteBuffer readFully(Path file, FileChannel channel, int length) throws IOException {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw new FileFormatException(file, "data", "ends while being read", length + " more bytes");
            }
        }
        return buffer.flip();
    }
}
