package org.smriti.model.io.npy;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/** The element types that Smriti reads. */
public enum NpyType {
    BOOL("b1", (bytes, at) -> bytes.get(at) & 0xFF),
    UINT8("u1", (bytes, at) -> bytes.get(at) & 0xFF),
    INT8("i1", ByteBuffer::get),
    UINT16("u2", (bytes, at) -> bytes.getShort(at) & 0xFFFF),
    INT16("i2", ByteBuffer::getShort),
    UINT32("u4", (bytes, at) -> bytes.getInt(at) & 0xFFFF_FFFFL),
    INT32("i4", ByteBuffer::getInt),
    UINT64("u8", (bytes, at) -> unsigned(bytes.getLong(at))),
    INT64("i8", ByteBuffer::getLong),
    FLOAT16("f2", (bytes, at) -> Float.float16ToFloat(bytes.getShort(at))),
    FLOAT32("f4", ByteBuffer::getFloat),
    FLOAT64("f8", ByteBuffer::getDouble);

    /** One element at an offset in bytes. */
    @FunctionalInterface
    private interface Element {
        double get(ByteBuffer bytes, int at);
    }

    private final String code;
    private final int bytes;
    private final Element element;

    NpyType(String code, Element element) {
        this.code = code;
        this.bytes = code.charAt(1) - '0';
        this.element = element;
    }

    /** NumPy's name of the type in little endian, such as {@code <f4}. */
    public String descr() {
        return (bytes == 1 ? "|" : "<") + code;
    }

    /** Bytes per element. */
    public int bytes() {
        return bytes;
    }

    /** Whether elements may be other than whole numbers. */
    public boolean isFloat() {
        return code.startsWith("f");
    }

    /** One element as a double, exact but for whole numbers beyond 2⁵³, which are rounded. */
    double get(ByteBuffer source, int index) {
        return element.get(source, index * bytes);
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : 2.0 * (bits >>> 1 | bits & 1); // the lowest bit keeps the rounding right
    }

    /** The type of NumPy's name without the byte order that comes first, such as {@code f4}. */
    static Optional<NpyType> of(String code) {
        return Arrays.stream(values()).filter(type -> type.code.equals(code)).findFirst();
    }

    static String known() {
        return Arrays.stream(values()).map(type -> type.code).collect(Collectors.joining(", "));
    }
}
