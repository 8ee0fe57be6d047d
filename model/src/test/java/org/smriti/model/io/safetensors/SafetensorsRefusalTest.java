package org.smriti.model.io.safetensors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;

class SafetensorsRefusalTest {

    @TempDir
    Path folder;

    @ParameterizedTest(name = "{0} is refused for {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,4]}}          | tensor 'w': 4 bytes; expected as many as F32 of shape [2] needs
        {"w":{"dtype":"F32","shape":[4],"data_offsets":[0,16]}}         | data: cut short, 8 bytes; expected the 16 its header promises
        {"w":{"dtype":"F32","shape":[1],"data_offsets":[0,4]}}          | data: 4 bytes too many
        {"w":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}}          | follows stray bytes at offset 4
        {"w":{"dtype":"F32","shape":[-2],"data_offsets":[0,8]}}         | tensor 'w': 8 bytes
        {"w":{"dtype":"F32","shape":[2],"data_offsets":[8,0]}}          | offsets 8 to 0
        {"w":{"dtype":"F32","shape":[2],"data_offsets":[-8,0]}}         | offsets -8 to 0
        {"w":{"dtype":"F32","shape":[4611686018427387904,4],"data_offsets":[0,8]}} | tensor 'w': 8 bytes
        {"w":{"dtype":"F32","shape":[2305843009213693954],"data_offsets":[0,8]}}   | tensor 'w': 8 bytes
        {"w":{"dtype":"F32","shape":[2.5],"data_offsets":[0,8]}}        | header: w.shape[0]: 2.5; expected a whole number
        {"w":{"dtype":"F32","shape":[99999999999999999999],"data_offsets":[0,8]}}  | header: w.shape[0]: 99999999999999999999; expected a whole number
        {"w":{"dtype":"F32","shape":[1,1,1,1,1,1,1,1,2],"data_offsets":[0,8]}}     | header: w.shape: a list of 9; expected a list of at most 8
        {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8,9]}}        | header: w.data_offsets: a list of 3; expected a list of 2
        {"w":{"dtype":"F32","shape":[2],"data_offsets":[8]}}            | header: w.data_offsets: a list of 1; expected a list of 2
        {"w":{"dtype":"F32","shape":[2]}}                               | header: w.data_offsets: missing; expected a list of 2
        {"w":{"dtype":"F32","data_offsets":[0,8]}}                      | header: w.shape: missing; expected a list
        {"w":{"shape":[2],"data_offsets":[0,8]}}                        | header: w.dtype: missing; expected a text
        {"w":{"dtype":"I64","shape":[1],"data_offsets":[0,8]}}          | header: w.dtype: 'I64'; expected F32, F16 or BF16
        {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8],"x":1}}    | header: w.x: unknown; expected nothing but dtype, shape, data_offsets
        {"a":{"dtype":"F32","shape":[1],"data_offsets":[0,4]},"a":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | header: a: stands there twice
        {"a":{"dtype":"F32","shape":[2],"data_offsets":[0,8]},"b":{"dtype":"F32","shape":[1],"data_offsets":[4,8]}} | overlaps the tensor before it
        {"a\\nb":{"dtype":"F32","shape":[3],"data_offsets":[0,8]}}      | tensor 'a?b'
        {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}} {}       | header: not JSON
        {"w":{"dtype":"F32","shape":[2],"data_offsets":[0,8]}           | header: w: not JSON
        ["w"]                                                           | header: a list of 1; expected the JSON table of a safetensors file
        {"__metadata__":7}                                              | header: __metadata__: 7; expected an object
        {"w":null}                                                      | header: w: null; expected an object
        """)
    void aHeaderThatLies(String header, String expected) throws IOException {
        assertRefused(file(header.getBytes(StandardCharsets.UTF_8), 8), expected);
    }

    @Test
    void aFileOfAnotherKind() throws IOException {
        Path png = Files.write(
                folder.resolve("a.safetensors"), new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0});
        assertRefused(png, "header: a length of 727905341920923785 bytes in a file of 9");
    }

    @Test
    void anEmptyFileAndAFolder() throws IOException {
        assertRefused(Files.createFile(folder.resolve("empty.safetensors")), "only 0 bytes");
        assertRefused(folder, "a folder");
    }

    @Test
    void aHeaderThatIsNoText() throws IOException {
        assertRefused(file(new byte[] {'{', (byte) 0xFF, '}'}, 0), "header: bytes that are no UTF-8");
    }

    @Test
    void anOversizedFileIsRefusedBeforeItIsRead() throws IOException {
        Path file = folder.resolve("big.safetensors");
        try (RandomAccessFile sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(Safetensors.MAX_FILE_BYTES + 1);
        }
        assertRefused(file, "at most " + Safetensors.MAX_FILE_BYTES);
    }

    @Test
    void aHeaderDeepInBracketsDoesNotExhaustTheStack() throws IOException {
        assertRefused(file(("{\"w\":" + "[".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8), 0), "not JSON");
    }

    @Test
    void everyTruncationIsRefused() throws IOException {
        byte[] whole = sample();
        for (int length = 0; length < whole.length; length++) {
            Path file = Files.write(folder.resolve("cut.safetensors"), Arrays.copyOf(whole, length));
            assertOneLine(assertThrows(FileFormatException.class, () -> Safetensors.read(file)));
        }
    }

    @Test
    void mutatedFilesAreReadOrRefusedAndNothingElse() throws IOException {
        byte[] whole = sample();
        Random random = new Random(20);
        int refused = 0;
        for (int i = 0; i < 4000; i++) {
            byte[] mutated = mutate(whole, random);
            Path file = Files.write(folder.resolve("mutated.safetensors"), mutated);
            try {
                long values = Safetensors.read(file).values().stream()
                        .mapToLong(tensor -> tensor.values().length)
                        .sum();
                assertTrue(values <= mutated.length / 2);
            } catch (FileFormatException e) {
                assertOneLine(e);
                refused++;
            }
        }
        assertTrue(refused > 1000, "only " + refused + " mutations mattered");
    }

    private byte[] sample() throws IOException {
        Map<String, HostTensor> tensors = Map.of(
                "in",
                new HostTensor(new long[] {2, 3}, new float[6]),
                "out",
                new HostTensor(new long[] {4}, new float[4]));
        Safetensors.write(folder, tensors, StoredType.F16);
        return Files.readAllBytes(folder.resolve("weights-00001.safetensors"));
    }

    private static byte[] mutate(byte[] whole, Random random) {
        byte[] bytes = whole.clone();
        switch (random.nextInt(4)) {
            case 0 -> bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            case 1 -> bytes[random.nextInt(Long.BYTES)] = (byte) random.nextInt(256);
            case 2 -> {
                String alphabet = "{}[]\":,-0123456789eEBF";
                for (int i = random.nextInt(1, 4); i > 0; i--) {
                    bytes[random.nextInt(Long.BYTES, bytes.length)] =
                            (byte) alphabet.charAt(random.nextInt(alphabet.length()));
                }
            }
            default -> {
                int from = random.nextInt(bytes.length);
                int to = random.nextInt(bytes.length);
                System.arraycopy(
                        whole, from, bytes, to, Math.min(bytes.length - Math.max(from, to), random.nextInt(40)));
            }
        }
        return random.nextInt(5) == 0 ? Arrays.copyOf(bytes, random.nextInt(2 * bytes.length)) : bytes;
    }

    private Path file(byte[] header, int dataBytes) throws IOException {
        ByteBuffer bytes = ByteBuffer.allocate(Long.BYTES + header.length + dataBytes)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putLong(header.length)
                .put(header);
        return Files.write(folder.resolve("made.safetensors"), bytes.array());
    }

    private static void assertRefused(Path file, String expected) {
        FileFormatException refused = assertThrows(FileFormatException.class, () -> Safetensors.read(file));
        assertOneLine(refused);
        assertTrue(refused.getMessage().startsWith(file + ": "), refused.getMessage());
        assertTrue(refused.getMessage().contains(expected), refused.getMessage());
    }

    private static void assertOneLine(FileFormatException refused) {
        assertFalse(refused.getMessage().contains("\n"), refused.getMessage());
        assertEquals(refused.getMessage().strip(), refused.getMessage());
        assertTrue(refused.getMessage().length() < 400, refused.getMessage());
    }
}
