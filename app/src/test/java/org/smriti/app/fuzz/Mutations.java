package org.smriti.app.fuzz;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Spoils bytes as accidents or an attacker with knowledge of the format would. */
final class Mutations {

    private static final int MOST_CHANGES = 4;
    private static final int LONGEST_PIECE = 64;
    private static final int DEEP = 3_000;
    private static final long[] LENGTHS = {
        0, 1, -1, 255, 65_535, 65_536, Integer.MAX_VALUE, Integer.MIN_VALUE, 1L << 31, 1L << 40, Long.MAX_VALUE
    };

    /** What is replaced in text formats: a number, a word or a sign. */
    private static final Pattern TOKEN =
            Pattern.compile("-?\\d[\\d.eE+-]*|\"[^\"]{0,80}\"|true|false|null|[\\[\\]{}:,#]");

    private static final List<String> NUMBERS = List.of(
            "0",
            "-1",
            "1e999",
            "-1e308",
            "NaN",
            "1e-400",
            "0.5",
            "255",
            "65536",
            "99999",
            "2147483647",
            "-2147483648",
            "4294967296",
            "9223372036854775807",
            "99999999999999999999999999",
            "1e1000000000",
            "1" + "0".repeat(400));
    private static final List<String> WORDS = List.of(
            "null",
            "true",
            "\"\"",
            "\"x\"",
            "\"NaN\"",
            "\"7\"",
            "\"line\\nbreak\"",
            "\"line\\u2028break\\u0085\\u000b\\f\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"../../evil\"",
            "\"" + "long".repeat(500) + "\"",
            "[]",
            "{}",
            "[null]",
            "{\"a\":1,\"a\":2}",
            "\r\n",
            "\u2028",
            "\t",
            "[".repeat(DEEP),
            "{\"a\":".repeat(DEEP),
            "[".repeat(DEEP) + "]".repeat(DEEP));

    private final RandomGenerator random;

    Mutations(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Spoils some bytes.
     *
     * @param good not changed
     * @param other another good file, from which pieces are taken
     */
    byte[] spoil(byte[] good, byte[] other) {
        byte[] bytes = good;
        for (int i = random.nextInt(MOST_CHANGES); i >= 0; i--) {
            bytes = change(bytes, other);
        }
        return bytes;
    }

    private byte[] change(byte[] bytes, byte[] other) {
        if (bytes.length == 0) {
            return piece(other);
        }
        return switch (random.nextInt(10)) {
            case 0 -> flipped(bytes);
            case 1 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 2 -> replaced(bytes, place(bytes), 0, piece(other));
            case 3 -> replaced(bytes, place(bytes), random.nextInt(LONGEST_PIECE), new byte[0]);
            case 4 -> replaced(bytes, place(bytes), random.nextInt(LONGEST_PIECE), piece(bytes));
            case 5 -> lying(bytes);
            case 6 -> noisy(bytes);
            default -> reworded(bytes);
        };
    }

    /** Prefers the beginning of the file, where headers are. */
    private int place(byte[] bytes) {
        return random.nextInt(3) == 0 ? random.nextInt(Math.min(bytes.length, 80)) : random.nextInt(bytes.length);
    }

    private byte[] piece(byte[] from) {
        int at = from.length == 0 ? 0 : random.nextInt(from.length);
        return Arrays.copyOfRange(from, at, Math.min(from.length, at + random.nextInt(LONGEST_PIECE)));
    }

    private byte[] flipped(byte[] bytes) {
        byte[] flipped = bytes.clone();
        flipped[place(bytes)] ^= (byte) (1 << random.nextInt(8));
        return flipped;
    }

    private byte[] noisy(byte[] bytes) {
        byte[] noise = new byte[1 + random.nextInt(LONGEST_PIECE)];
        random.nextBytes(noise);
        return replaced(bytes, place(bytes), random.nextInt(2) * noise.length, noise);
    }

    /** Replaces a length or count, little or big endian. */
    private byte[] lying(byte[] bytes) {
        long number = LENGTHS[random.nextInt(LENGTHS.length)];
        int width = 1 << random.nextInt(4);
        ByteOrder order = random.nextBoolean() ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
        byte[] all =
                ByteBuffer.allocate(Long.BYTES).order(order).putLong(number).array();
        int from = order == ByteOrder.LITTLE_ENDIAN ? 0 : Long.BYTES - width;
        return replaced(bytes, place(bytes), width, Arrays.copyOfRange(all, from, from + width));
    }

    /** Replaces a number or a word. */
    private byte[] reworded(byte[] bytes) {
        String text = new String(bytes, StandardCharsets.ISO_8859_1); // maps every byte to one character and back
        List<MatchResult> tokens = new ArrayList<>(TOKEN.matcher(text).results().toList());
        if (tokens.isEmpty()) {
            return noisy(bytes);
        }
        MatchResult token = tokens.get(random.nextInt(tokens.size()));
        boolean isNumber = Character.isDigit(text.charAt(token.end() - 1));
        List<String> others = isNumber && random.nextInt(3) > 0 ? NUMBERS : WORDS;
        String word = random.nextInt(4) == 0
                ? tokens.get(random.nextInt(tokens.size())).group()
                : others.get(random.nextInt(others.size()));
        byte[] encoded = word.chars().allMatch(letter -> letter < 256)
                ? word.getBytes(StandardCharsets.ISO_8859_1)
                : word.getBytes(StandardCharsets.UTF_8);
        return replaced(bytes, token.start(), token.end() - token.start(), encoded);
    }

    private static byte[] replaced(byte[] bytes, int at, int length, byte[] with) {
        int rest = Math.min(bytes.length, at + length);
        return ByteBuffer.allocate(at + with.length + bytes.length - rest)
                .put(bytes, 0, at)
                .put(with)
                .put(bytes, rest, bytes.length - rest)
                .array();
    }
}
