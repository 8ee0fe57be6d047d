package org.smriti.model.io.npy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.smriti.model.io.FileFormatException;

/**
 * The header of a .npy file: NumPy format versions 1 to 3, Python 2's spelling included.
 *
 * @param type the elements' type
 * @param layout how they lie in the file
 * @param shape the length of each axis
 */
record NpyHeader(NpyType type, NpyLayout layout, List<Integer> shape) {

    /** No array may claim more: lying headers are refused before anything is allocated. */
    static final long MAX_BYTES = 1L << 30;

    private static final byte[] MAGIC = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y'};
    private static final int MAX_HEADER = 1 << 16;
    private static final int MAX_AXES = 32;
    private static final int ALIGNMENT = 64;
    private static final Pattern DESCR = Pattern.compile("'descr'\\s*:\\s*'([^']*)'");
    private static final Pattern ORDER = Pattern.compile("'fortran_order'\\s*:\\s*(True|False)");
    private static final Pattern SHAPE = Pattern.compile("'shape'\\s*:\\s*\\(([0-9L,\\s]*)\\)");
    private static final Pattern LENGTH = Pattern.compile("([0-9]+)L?"); // Python 2 ends its long integers like that

    /** Bytes of the elements; at most {@link #MAX_BYTES} for a header that was read. */
    int dataBytes() {
        long bytes = type.bytes();
        for (int length : shape) {
            bytes *= length;
        }
        return (int) bytes;
    }

    /** Reads a header and leaves the stream at the first element. */
    static NpyHeader read(InputStream in, Path file, String entry) throws IOException {
        byte[] start = in.readNBytes(MAGIC.length + 2);
        if (start.length < MAGIC.length + 2 || !Arrays.equals(start, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new FileFormatException(file, entry, "no .npy header", "the bytes \\x93NUMPY and a version");
        }
        int version = start[MAGIC.length];
        if (version < 1 || version > 3) {
            throw new FileFormatException(file, entry, ".npy version " + version, "version 1, 2 or 3");
        }
        byte[] lengthBytes = in.readNBytes(version == 1 ? Short.BYTES : Integer.BYTES);
        if (lengthBytes.length < (version == 1 ? Short.BYTES : Integer.BYTES)) {
            throw new FileFormatException(file, entry, "cut off inside the header", "the header's length");
        }
        ByteBuffer lengthBuffer = ByteBuffer.wrap(lengthBytes).order(ByteOrder.LITTLE_ENDIAN);
        long length = version == 1 ? lengthBuffer.getShort() & 0xFFFF : lengthBuffer.getInt() & 0xFFFFFFFFL;
        if (length > MAX_HEADER) {
            throw new FileFormatException(
                    file, entry, "a header of " + length + " bytes", "at most " + MAX_HEADER + " bytes");
        }
        byte[] text = in.readNBytes((int) length);
        if (text.length < length) {
            throw new FileFormatException(
                    file, entry, "cut off after " + text.length + " header bytes", length + " header bytes");
        }
        return parse(new String(text, StandardCharsets.ISO_8859_1).strip(), file, entry);
    }

    private static NpyHeader parse(String text, Path file, String entry) throws FileFormatException {
        if (!text.startsWith("{") || !text.endsWith("}")) {
            throw new FileFormatException(file, entry, "a header that is no dictionary", "{'descr': …}");
        }
        String descr = field(DESCR, "'descr' as a byte order and one of " + NpyType.known(), text, file, entry);
        NpyType type = (descr.matches("[<>|=].*") ? NpyType.of(descr.substring(1)) : Optional.<NpyType>empty())
                .orElseThrow(() -> new FileFormatException(
                        file, entry, "element type '" + descr + "'", "one of " + NpyType.known()));
        ByteOrder bytes = descr.startsWith(">") ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        String order = field(ORDER, "'fortran_order' as True or False", text, file, entry);
        NpyLayout.Axes axes = order.equals("True") ? NpyLayout.Axes.FORTRAN : NpyLayout.Axes.C;
        String shape = field(SHAPE, "'shape' as a tuple of whole numbers", text, file, entry);
        return new NpyHeader(type, new NpyLayout(bytes, axes), parseShape(type, shape, file, entry));
    }

    private static String field(Pattern pattern, String expected, String text, Path file, String entry)
            throws FileFormatException {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new FileFormatException(file, entry, "a header without a readable field", expected);
        }
        return matcher.group(1);
    }

    private static List<Integer> parseShape(NpyType type, String text, Path file, String entry)
            throws FileFormatException {
        List<Integer> shape = new ArrayList<>();
        long bytes = type.bytes();
        for (String part : text.split(",")) {
            if (part.isBlank()) {
                continue;
            }
            Matcher number = LENGTH.matcher(part.strip());
            if (!number.matches()) {
                throw new FileFormatException(file, entry, "shape (" + text.strip() + ")", "whole numbers with commas");
            }
            String digits = number.group(1);
            long length = digits.length() > 10 ? MAX_BYTES + 1 : Long.parseLong(digits);
            // An axis of zero must not hide an absurd one beside it.
            bytes = length > MAX_BYTES ? MAX_BYTES + 1 : Math.max(length, bytes * length);
            shape.add((int) Math.min(length, Integer.MAX_VALUE));
            if (bytes > MAX_BYTES || shape.size() > MAX_AXES) {
                throw new FileFormatException(
                        file,
                        entry,
                        "shape (" + text.strip() + ") of " + type.descr(),
                        "at most " + MAX_AXES + " axes and " + MAX_BYTES + " bytes");
            }
        }
        return shape;
    }

    /** The header as NumPy writes it for elements in {@link NpyLayout#OURS}: version 1, padded so that the elements start at a multiple of 64 bytes. */
    byte[] encode() {
        String axes = shape.stream().map(length -> length + ",").collect(Collectors.joining(" "));
        if (shape.size() > 1) {
            axes = axes.substring(0, axes.length() - 1);
        }
        String text = "{'descr': '" + type.descr() + "', 'fortran_order': False, 'shape': (" + axes + "), }";
        int prefix = MAGIC.length + 2 + Short.BYTES;
        int padding = ALIGNMENT - 1 - (prefix + text.length()) % ALIGNMENT;
        byte[] padded = (text + " ".repeat(padding) + "\n").getBytes(StandardCharsets.ISO_8859_1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.writeBytes(MAGIC);
        out.write(1);
        out.write(0);
        out.write(padded.length & 0xFF);
        out.write(padded.length >> 8);
        out.writeBytes(padded);
        return out.toByteArray();
    }
}
