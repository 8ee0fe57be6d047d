package org.smriti.app.fuzz;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** How a file consists of parts, so that one part can be spoilt while lengths and checksums around it stay valid. */
enum Packing {
    /** The file is one part. */
    PLAIN {
        @Override
        List<Part> unpack(byte[] file) {
            return List.of(new Part("", file));
        }

        @Override
        byte[] pack(List<Part> parts, RandomGenerator random) {
            return parts.getFirst().bytes();
        }
    },
    /** A length, a header of that length, then data. */
    SAFETENSORS {
        @Override
        List<Part> unpack(byte[] file) {
            int length =
                    (int) ByteBuffer.wrap(file).order(ByteOrder.LITTLE_ENDIAN).getLong();
            int data = Long.BYTES + length;
            return List.of(
                    new Part("header", Arrays.copyOfRange(file, Long.BYTES, data)),
                    new Part("data", Arrays.copyOfRange(file, data, file.length)));
        }

        @Override
        byte[] pack(List<Part> parts, RandomGenerator random) {
            byte[] header = parts.get(0).bytes();
            byte[] data = parts.get(1).bytes();
            return ByteBuffer.allocate(Long.BYTES + header.length + data.length)
                    .order(ByteOrder.LITTLE_ENDIAN)
                    .putLong(header.length)
                    .put(header)
                    .put(data)
                    .array();
        }
    },
    /** Entries with checksums, some of them under names that must be refused. */
    ZIP {
        @Override
        List<Part> unpack(byte[] file) {
            List<Part> parts = new ArrayList<>();
            try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
                for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                    parts.add(new Part(entry.getName(), zip.readAllBytes()));
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return parts;
        }

        @Override
        byte[] pack(List<Part> parts, RandomGenerator random) {
            List<Part> all = new ArrayList<>(parts);
            Part one = all.get(random.nextInt(all.size()));
            switch (random.nextInt(12)) {
                case 0 -> all.add(one);
                case 1 -> all.add(new Part(FOREIGN.get(random.nextInt(FOREIGN.size())), one.bytes()));
                case 2 -> all.set(all.indexOf(one), new Part(FOREIGN.get(random.nextInt(FOREIGN.size())), one.bytes()));
                case 3 -> all.remove(one);
                case 4 -> all.set(all.indexOf(one), new Part(one.name(), new byte[BOMB]));
                default -> {} // the content is spoilt already
            }
            return ZipMaker.make(all);
        }
    };

    /**
     * A part of a file.
     *
     * @param name empty in formats whose parts have no names
     */
    record Part(String name, byte[] bytes) {}

    private static final int BOMB = 1 << 20;
    private static final List<String> FOREIGN = List.of(
            "../x",
            "../../../../tmp/evil.npy",
            "/etc/passwd",
            "C:\\evil.npy",
            "frames/../../x.rgb",
            "frames/9-9.rgb",
            "line\nbreak.npy",
            "line\u2028break\u0085.npy",
            "null\u0000.npy",
            "",
            "folder/",
            "n".repeat(5_000) + ".npy");

    abstract List<Part> unpack(byte[] file);

    abstract byte[] pack(List<Part> parts, RandomGenerator random);
}
