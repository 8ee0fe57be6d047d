package org.smriti.model.io.npy;

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
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.FileFormatException;

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

    private static byte[] npy(int version, String dictionary, byte... elements) {
        byte[] text = (dictionary + "\n").getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream npy = new ByteArrayOutputStream();
        npy.writeBytes(new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', (byte) version, 0, (byte) text.length, 0});
        npy.writeBytes(version == 1 ? new byte[0] : new byte[2]);
        npy.writeBytes(text);
        npy.writeBytes(elements);
        return npy.toByteArray();
    }

    private NpyArray read(byte[] npy) throws IOException {
        return Npz.read(archive("x.npy", npy)).get("x");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void headersOfEveryVersionAreRead(int version) throws IOException {
        byte[] npy = npy(version, "{'shape': (2,), 'fortran_order': False, 'descr': '|u1'}", (byte) 8, (byte) 9);
        assertEquals(NpyArray.ofBytes(new byte[] {8, 9}, 2), read(npy));
    }

    @Test
    void headersOfPython2AreRead() throws IOException {
        byte[] npy = npy(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (2L, 1L), }", (byte) 8, (byte) 9);
        assertEquals(NpyArray.ofBytes(new byte[] {8, 9}, 2, 1), read(npy));
    }

    @ParameterizedTest
    @CsvSource({
        "|b1, 01, 1",
        "|i1, 80, -128",
        "<u2, FEFF, 65534",
        ">u2, FFFE, 65534",
        "<i2, FEFF, -2",
        "<u4, FEFFFFFF, 4294967294",
        ">i4, FFFFFFFE, -2",
        "<u8, 0100000000000080, 9223372036854775808",
        ">i8, FFFFFFFFFFFFFFFE, -2",
        "<f2, 00BE, -1.5",
        ">f2, BE00, -1.5",
        ">f4, BFC00000, -1.5",
        ">f8, BFF8000000000000, -1.5",
        "=f8, 000000000000F8BF, -1.5"
    })
    void everyTypeOfNumberIsReadInBothByteOrders(String descr, String hex, double value) throws IOException {
        byte[] elements = HexFormat.of().parseHex(hex + hex);
        NpyArray array = read(npy(1, "{'descr': '" + descr + "', 'fortran_order': False, 'shape': (2,), }", elements));
        assertArrayEquals(new double[] {value, value}, array.toDoubles());
        assertEquals(value, array.get(1));
    }

    @Test
    void fortranOrderIsReadAsCOrder() throws IOException {
        byte[] npy = npy(1, "{'descr': '>u2', 'fortran_order': True, 'shape': (2, 3, 2), }", new byte[] {
            0, 0, 0, 6, 0, 2, 0, 8, 0, 4, 0, 10, 0, 1, 0, 7, 0, 3, 0, 9, 0, 5, 0, 11
        });
        assertArrayEquals(
                new double[] {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, read(npy).toDoubles());
        assertEquals(List.of(2, 3, 2), read(npy).shape());
        byte[] empty = npy(1, "{'descr': '<f8', 'fortran_order': True, 'shape': (0, 3), }");
        assertEquals(List.of(0, 3), read(empty).shape());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'descr': '<f16', 'fortran_order': False, 'shape': (1,), } | element type '<f16'",
                "{'descr': 'O', 'fortran_order': False, 'shape': (2,), } | element type 'O'",
                "{'descr': '<U15', 'fortran_order': False, 'shape': (2,), } | element type '<U15'",
                "{'descr': '<M8[s]', 'fortran_order': False, 'shape': (2,), } | element type '<M8[s]'",
                "{'descr': '', 'fortran_order': False, 'shape': (2,), } | element type ''",
                "{'descr': [('a', '<f8')], 'fortran_order': False, 'shape': (2,), } | without a readable field",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (-2,), } | without a readable field",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (4000000000, 4000000000), } | at most 32 axes",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (99999999999999999999,), } | at most 32 axes",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (0, 99999999999), } | at most 32 axes",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (100000000,), } | only 16 bytes of elements",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1,), } | bytes after the last element",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (1 2,), } | whole numbers with commas",
                "{'descr': '<f8', 'fortran_order': False, 'shape': (L,), } | whole numbers with commas",
                "{'descr': 'x\fy', 'fortran_order': False, 'shape': (2,), } | element type 'x?y'",
                "nonsense | no dictionary",
            })
    void aBadHeaderIsRefusedInOneLine(String header, String complaint) throws IOException {
        assertRefused(archive("x.npy", npy(1, header, new byte[16])), complaint);
    }

    @Test
    void aVersionToComeIsRefused() throws IOException {
        assertRefused(archive("x.npy", npy(4, "{}")), ".npy version 4");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "README.txt",
                ".DS_Store",
                "__MACOSX/._x.npy",
                "__MACOSX/x.npy",
                "my key.npy",
                "log$x.npy",
                "obs/x.npy",
                "../x.npy",
                "/x.npy",
                "a\\b.npy",
                ".npy",
                "x\u0001.npy",
                "folder/"
            })
    void whatIsNoArrayOfTheArchiveIsLeftAlone(String foreign) throws IOException {
        Path file = folder.resolve("made.npz");
        byte[] x = npy(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (), }", (byte) 7);
        writeZip(file, Map.of("x.npy", x, foreign, new byte[0]));
        assertEquals(Map.of("x", NpyArray.ofBytes(new byte[] {7})), Npz.read(file));
    }

    @Test
    void arraysMayStandInOneFolder() throws IOException {
        Path file = folder.resolve("made.npz");
        byte[] x = npy(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (), }", (byte) 7);
        writeZip(file, Map.of("a/b/x.npy", x, "a/b/y.npy", x, "a/notes.txt", x));
        assertEquals(Set.of("x", "y"), Npz.read(file).keySet());
        writeZip(file, Map.of("a/x.npy", x, "b/x.npy", x));
        assertRefused(file, "arrays in 2 folders; expected all arrays in one, or in none");
    }

    @Test
    void onlyWhatIsAskedForIsReadAndProved() throws IOException {
        Path file = folder.resolve("made.npz");
        byte[] x = npy(1, "{'descr': '|u1', 'fortran_order': False, 'shape': (), }", (byte) 7);
        writeZip(file, Map.of("x.npy", x, "texts.npy", npy(1, "{'descr': '<U9'}"), "rubbish.npy", new byte[3]));
        try (NpzArchive archive = NpzArchive.open(file)) {
            assertEquals(Set.of("x", "texts", "rubbish"), archive.names());
            assertEquals(NpyArray.ofBytes(new byte[] {7}), archive.read("x"));
            assertThrows(FileFormatException.class, () -> archive.read("texts"));
            assertThrows(FileFormatException.class, () -> archive.read("rubbish"));
        }
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
        writeZip(file, Map.of(name, content));
        return file;
    }

    private static void writeZip(Path file, Map<String, byte[]> entries) throws IOException {
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
                zip.closeEntry();
            }
        }
    }

    private static void assertRefused(Path file, String complaint) {
        FileFormatException refused = assertThrows(FileFormatException.class, () -> Npz.read(file));
        String message = refused.getMessage();
        assertTrue(message.contains(file.toString()), message);
        assertTrue(message.contains(complaint), message);
        assertFalse(message.contains("\n"), message);
    }
}
