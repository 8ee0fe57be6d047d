package org.smriti.model.io;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/** Writes pictures as PNG, 8 bits each of red, green and blue. */
public final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final byte BITS = 8;
    private static final byte TRUE_COLOR = 2;
    private static final byte FILTER_UP = 2;

    private Png() {}

    /**
     * Encodes a picture.
     *
     * @param width pixels
     * @param height pixels
     * @param rgb rows from the top, pixels from the left, red, green, blue: width · height · 3
     */
    public static byte[] encode(int width, int height, byte[] rgb) {
        return encode(width, height, rgb, Map.of());
    }

    /**
     * Encodes a picture with texts about it. See {@link #encode(int, int, byte[])}.
     *
     * @param texts by keyword, in Latin letters, such as title and comment
     */
    public static byte[] encode(int width, int height, byte[] rgb, Map<String, String> texts) {
        if (width < 1 || height < 1 || rgb.length != 3L * width * height) {
            throw new IllegalArgumentException(
                    "a picture of " + width + "×" + height + " cannot have " + rgb.length + " bytes");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(SIGNATURE);
        byte[] header = ByteBuffer.allocate(13)
                .putInt(width)
                .putInt(height)
                .put(BITS)
                .put(TRUE_COLOR)
                .array();
        chunk(out, "IHDR", header);
        texts.forEach((keyword, text) -> chunk(out, "iTXt", international(keyword, text)));
        chunk(out, "IDAT", deflated(filtered(width, height, rgb)));
        chunk(out, "IEND", new byte[0]);
        return out.toByteArray();
    }

    /** Encodes a picture into a file, whose folder is made if need be. See {@link #encode}. */
    public static void write(Path file, int width, int height, byte[] rgb) throws IOException {
        AtomicFiles.write(file, encode(width, height, rgb));
    }

    /** A text in UTF-8, not packed, of no language and with no translated keyword. */
    private static byte[] international(String keyword, String text) {
        return (keyword + "\0\0\0\0\0" + text).getBytes(StandardCharsets.UTF_8);
    }

    /** Each row as its difference from the row above, which packs well. */
    private static byte[] filtered(int width, int height, byte[] rgb) {
        int stride = 3 * width;
        byte[] rows = new byte[height * (stride + 1)];
        for (int y = 0; y < height; y++) {
            int at = y * (stride + 1);
            rows[at] = FILTER_UP;
            for (int i = 0; i < stride; i++) {
                int above = y == 0 ? 0 : rgb[(y - 1) * stride + i];
                rows[at + 1 + i] = (byte) (rgb[y * stride + i] - above);
            }
        }
        return rows;
    }

    private static byte[] deflated(byte[] rows) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
                DeflaterOutputStream out = new DeflaterOutputStream(packed, deflater)) {
            out.write(rows);
        } catch (IOException e) {
            throw new IllegalStateException("memory cannot fail to be written", e);
        }
        return packed.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream out, String name, byte[] data) {
        byte[] body = ByteBuffer.allocate(4 + data.length)
                .put(name.getBytes(StandardCharsets.US_ASCII))
                .put(data)
                .array();
        CRC32 crc = new CRC32();
        crc.update(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
        out.writeBytes(body);
        out.writeBytes(ByteBuffer.allocate(4).putInt((int) crc.getValue()).array());
    }
}
