package org.smriti.model.io;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class NpzTest {

    @TempDir
    Path folder;

    private static Map<String, NpyArray> oneOfEach() {
        Map<String, NpyArray> arrays = new LinkedHashMap<>();
        arrays.put("image", NpyArray.ofBytes(new byte[] {0, 1, (byte) 200, 3, 4, 5}, 1, 2, 3));
        arrays.put("ints", NpyArray.ofInts(new int[] {-1, Integer.MAX_VALUE}, 2));
        arrays.put("longs", NpyArray.ofLongs(new long[] {Long.MIN_VALUE, 7}, 2, 1));
        arrays.put("floats", NpyArray.ofFloats(new float[] {1.5f, -0f, Float.NaN}, 3));
        arrays.put("doubles", NpyArray.ofDoubles(new double[] {Math.PI}));
        arrays.put("flags", NpyArray.ofBooleans(new boolean[] {true, false}, 2));
        arrays.put("empty", NpyArray.ofDoubles(new double[0], 0, 3));
        return arrays;
    }

    @ParameterizedTest
    @EnumSource(Npz.Packing.class)
    void whatIsWrittenIsReadBack(Npz.Packing packing) throws IOException {
        Path file = folder.resolve("all.npz");
        Npz.write(file, oneOfEach(), packing);
        assertEquals(oneOfEach(), Npz.read(file));
        assertEquals(
                List.copyOf(oneOfEach().keySet()), List.copyOf(Npz.read(file).keySet()));
    }

    @Test
    void unsignedBytesReadAsZeroTo255() throws IOException {
        Path file = folder.resolve("all.npz");
        Npz.write(file, oneOfEach());
        assertArrayEquals(
                new double[] {0, 1, 200, 3, 4, 5}, Npz.read(file).get("image").toDoubles());
        assertArrayEquals(
                new long[] {-1, Integer.MAX_VALUE}, Npz.read(file).get("ints").toLongs());
        assertThrows(
                IllegalStateException.class, () -> oneOfEach().get("floats").toLongs());
    }

    @Test
    void writingTwiceGivesEqualFilesAndLeavesNoTemporary() throws IOException {
        Npz.write(folder.resolve("a.npz"), oneOfEach());
        Npz.write(folder.resolve("b.npz"), oneOfEach());
        assertArrayEquals(Files.readAllBytes(folder.resolve("a.npz")), Files.readAllBytes(folder.resolve("b.npz")));
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count());
        }
    }

    @Test
    void headersOfVersionTwoAreRead() throws IOException {
        byte[] text = "{'shape': (2,), 'fortran_order': False, 'descr': '|u1'}\n".getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        npy.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, (byte) text.length, 0, 0, 0});
        npy.writeBytes(text);
        npy.writeBytes(new byte[] {8, 9});
        Path file = archive("x.npy", npy.toByteArray());
        assertEquals(NpyArray.ofBytes(new byte[] {8, 9}, 2), Npz.read(file).get("x"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'descr': '<f8', 'fortran_order': True, 'shape': (2,), } | Fortran order",
                "{'descr': '>f8', 'fortran_order': False, 'shape': (2,), } | element type '>f8'",
                "{'descr': '<f2', 'fortran_order': False, 'shape': (2,), } | element type '<f2'",
                "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,), } | without a readable field",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (-2,), } | without a readable field",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (4000000000, 4000000000), } | at most 32 axes",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999,), } | at most 32 axes",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 99999999999), } | at most 32 axes",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (100000000,), } | only 16 bytes of elements",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), } | bytes after the last element",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1 2,), } | whole numbers with commas",
                "{'descr': 'x\fy', 'fortran_order': False, 'shape': (2,), } | element type 'x?y'",
                "nonsense | no dictionary",
            })
    void aBadHeaderIsRefusedInOneLine(String header, String complaint) throws IOException {
        byte[] text = (header + "\n").getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        npy.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) text.length, 0});
        npy.writeBytes(text);
        npy.writeBytes(new byte[16]);
        assertRefused(archive("x.npy", npy.toByteArray()), complaint);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../x.npy", "/x.npy", "a\\b.npy", "a/b.npy", ".npy", "notes.txt", "x\u0001.npy", "..npy"})
    void unsafeAndForeignNamesAreRefused(String name) throws IOException {
        assertRefused(archive(name, new byte[0]), "unsafe or foreign name");
    }

    @Test
    void aHeaderThatClaimsToBeHugeIsRefused() throws IOException {
        byte[] npy = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 2, 0, -1, -1, -1, -1};
        assertRefused(archive("x.npy", npy), "a header of 4294967295 bytes");
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        Path whole = folder.resolve("whole.npz");
        Npz.write(whole, oneOfEach());
        byte[] bytes = Files.readAllBytes(whole);
        Path cut = folder.resolve("cut.npz");
        for (int length = 0; length < bytes.length; length += 7) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            assertThrows(FileFormatException.class, () -> Npz.read(cut));
        }
    }

    @Test
    void flippedBytesAreNeverReadAsSomethingElse() throws IOException {
        Path whole = folder.resolve("whole.npz");
        Npz.write(whole, oneOfEach(), Npz.Packing.STORED);
        byte[] bytes = Files.readAllBytes(whole);
        Path damaged = folder.resolve("damaged.npz");
        for (int i = 0; i < bytes.length; i += 3) {
            byte[] copy = bytes.clone();
            copy[i] ^= 0x11;
            Files.write(damaged, copy);
            try {
                // A flipped name or date may pass; arrays may not change.
                assertTrue(oneOfEach().values().containsAll(Npz.read(damaged).values()));
            } catch (FileFormatException refused) {
                assertFalse(refused.getMessage().contains("\n"));
            }
        }
    }

    @Test
    void aForeignFileIsRefusedAndAMissingOneNamed() throws IOException {
        Path foreign = folder.resolve("foreign.npz");
        Files.writeString(foreign, "hello");
        assertRefused(foreign, "not readable as zip");
        NoSuchFileException missing =
                assertThrows(NoSuchFileException.class, () -> Npz.read(folder.resolve("missing.npz")));
        assertTrue(missing.getMessage().contains("missing.npz"));
    }

    private Path archive(String name, byte[] content) throws IOException {
        Path file = folder.resolve("made.npz");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
            zip.closeEntry();
        }
        return file;
    }

    private static void assertRefused(Path file, String complaint) {
        FileFormatException refused = assertThrows(FileFormatException.class, () -> Npz.read(file));
        String message = refused.getMessage();
        assertTrue(message.contains(file.toString()), message);
        assertTrue(message.contains(complaint), message);
        assertFalse(message.contains("\n"), message);
    }
}
