package org.smriti.model.io.safetensors;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;

class SafetensorsTest {

    @TempDir
    Path folder;

    @Test
    void aFileWrittenByPythonOpensHere() throws IOException {
        Map<String, HostTensor> tensors = Safetensors.read(fixture("python.safetensors"));

        assertArrayEquals(
                new float[] {-0.5f, -0.375f, -0.25f, -0.125f, 0, 0.125f, 0.25f, 0.375f, 0.5f, 0.625f, 0.75f, 0.875f},
                tensors.get("blocks.0.in_proj").values());
        assertArrayEquals(new long[] {3, 4}, tensors.get("blocks.0.in_proj").shape());
        assertArrayEquals(
                new float[] {0.099975586f, -2, 65504, 5.9604645e-8f},
                tensors.get("bias").values());
        assertEquals(new HostTensor(new long[0], new float[] {3.5f}), tensors.get("scalar"));
        assertEquals(new HostTensor(new long[] {0, 4}, new float[0]), tensors.get("empty"));
    }

    @Test
    void bfloat16IsWidened() throws IOException {
        HostTensor w = Safetensors.read(fixture("bf16.safetensors")).get("w");

        assertEquals(new HostTensor(new long[] {2, 2}, new float[] {1, -2.5f, 3.140625f, 0}), w);
    }

    @Test
    void whatIsWrittenAsF32ReadsBackBitForBit() throws IOException {
        Map<String, HostTensor> tensors =
                Map.of("a", random(1, 3, 5), "नाम \"b\"\n", random(2, 7), "scalar", random(3), "none", random(4, 0, 2));

        Safetensors.write(folder, tensors, StoredType.F32);

        assertEquals(tensors, Safetensors.readFolder(folder));
    }

    @Test
    void whatIsWrittenInHalfPrecisionReadsBackRounded() throws IOException {
        HostTensor tensor = random(5, 100);
        for (StoredType type : List.of(StoredType.F16, StoredType.BF16)) {
            Safetensors.write(folder, Map.of("t", tensor), type);

            float[] back = Safetensors.readFolder(folder).get("t").values();

            double relative = type == StoredType.F16 ? 1.0 / 2048 : 1.0 / 256;
            for (int i = 0; i < back.length; i++) {
                assertEquals(tensor.values()[i], back[i], Math.abs(tensor.values()[i]) * relative + 1e-7);
            }
        }
    }

    @Test
    void aLargeModelIsSplitIntoShardsOfAtMostFifteenMegabytes() throws IOException {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        for (int i = 0; i < 5; i++) {
            tensors.put("layer." + i, random(i, 1_000_000));
        }

        Safetensors.write(folder, tensors, StoredType.F32);

        assertEquals(List.of("weights-00001.safetensors", "weights-00002.safetensors"), names(folder));
        for (Path shard : Safetensors.shards(folder)) {
            assertTrue(Files.size(shard) <= 15_000_000);
        }
        assertEquals(tensors, Safetensors.readFolder(folder));
    }

    @Test
    void aSmallerSaveLeavesNoShardOfTheLargerOneBehind() throws IOException {
        Map<String, HostTensor> large = new LinkedHashMap<>();
        large.put("a", random(1, 3_000_000));
        large.put("b", random(2, 3_000_000));
        Safetensors.write(folder, large, StoredType.F32);

        Safetensors.write(folder, Map.of("a", random(3, 4)), StoredType.F32);

        assertEquals(List.of("weights-00001.safetensors"), names(folder));
    }

    @Test
    void aMissingShardIsNoticed() throws IOException {
        writeTwoShards(folder, 1);
        Files.delete(folder.resolve("weights-00002.safetensors"));

        assertRefused("one of 2 shards", () -> Safetensors.readFolder(folder));
    }

    @Test
    void aShardOfAnotherSaveIsRefused() throws IOException {
        Path other = folder.resolve("other");
        writeTwoShards(folder, 1);
        writeTwoShards(other, 3);
        Files.delete(folder.resolve("weights-00002.safetensors"));
        Files.copy(other.resolve("weights-00002.safetensors"), folder.resolve("weights-00002.safetensors"));

        assertRefused(
                "weights-00002.safetensors: metadata: a shard of another save", () -> Safetensors.readFolder(folder));
    }

    @Test
    void aFailedSaveKeepsTheOldOneAndLeavesNoRubbish() throws IOException {
        Map<String, HostTensor> old = Map.of("a", random(1, 4));
        Safetensors.write(folder, old, StoredType.F16);
        byte[] before = Files.readAllBytes(folder.resolve("weights-00001.safetensors"));
        HostTensor tooLarge = new HostTensor(new long[] {1}, new float[] {70_000});

        assertThrows(
                IllegalArgumentException.class, () -> Safetensors.write(folder, Map.of("a", tooLarge), StoredType.F16));

        assertArrayEquals(before, Files.readAllBytes(folder.resolve("weights-00001.safetensors")));
        assertEquals(List.of("weights-00001.safetensors"), names(folder));
    }

    @Test
    void aFolderWithoutWeightsSaysWhichFilesItWanted() throws IOException {
        Files.createFile(folder.resolve("model.safetensors"));

        assertRefused(
                folder + ": folder: no weights*.safetensors; expected a model folder",
                () -> Safetensors.readFolder(folder));
        assertThrows(NoSuchFileException.class, () -> Safetensors.readFolder(folder.resolve("none")));
    }

    @Test
    void metadataMayBeNull() throws IOException {
        String header = "{\"__metadata__\":null,\"w\":{\"dtype\":\"F32\",\"shape\":[],\"data_offsets\":[0,4]}}";
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + header.length() + Float.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length())
                .put(header.getBytes(StandardCharsets.US_ASCII))
                .putFloat(3.5f);
        Path file = Files.write(folder.resolve("null.safetensors"), bytes.array());

        assertEquals(Map.of("w", new HostTensor(new long[0], new float[] {3.5f})), Safetensors.read(file));
    }

    private static void writeTwoShards(Path folder, int seed) throws IOException {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        tensors.put("a", random(seed, 3_000_000));
        tensors.put("b", random(seed + 1, 3_000_000));
        Safetensors.write(folder, tensors, StoredType.F32);
    }

    private static void assertRefused(String expected, Executable reading) {
        String message = assertThrows(FileFormatException.class, reading).getMessage();
        assertTrue(message.contains(expected), message);
    }

    private static HostTensor random(int seed, long... shape) {
        float[] values = new float[(int) HostTensor.elements(shape)];
        Random random = new Random(seed);
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) random.nextGaussian();
        }
        return new HostTensor(shape, values);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static Path fixture(String name) {
        return Path.of("src/test/resources/org/smriti/model/io", name);
    }
}
