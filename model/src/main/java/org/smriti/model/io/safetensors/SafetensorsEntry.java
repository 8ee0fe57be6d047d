package org.smriti.model.io.safetensors;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;

/**
 * One row of a safetensors header.
 *
 * @param name the tensor's name
 * @param type how its values are stored
 * @param shape sizes, outermost first
 * @param begin its first byte, counted from the first byte of data
 * @param end one past its last byte
 */
record SafetensorsEntry(String name, StoredType type, long[] shape, long begin, long end) {

    private static final int MAX_RANK = 8;
    private static final int SHOWN_NAME = 60;

    /** Reads one row and checks that its type, shape and length agree. */
    static SafetensorsEntry read(Path file, String name, JsonFields row) throws FileFormatException {
        row.only("dtype", "shape", "data_offsets");
        List<JsonValue> offsets = row.get("data_offsets").list(2);
        SafetensorsEntry entry = new SafetensorsEntry(
                name,
                type(row.get("dtype")),
                shape(row),
                offsets.get(0).whole(),
                offsets.get(1).whole());
        entry.requireLengthOfShape(file);
        return entry;
    }

    /** The tensor as errors call it: short, on one line, and without invisible characters. */
    String place() {
        return place(name);
    }

    /** How many values it has. */
    long elements() {
        return HostTensor.elements(shape);
    }

    private static String place(String name) {
        String shown = name.length() > SHOWN_NAME ? name.substring(0, SHOWN_NAME) + "…" : name;
        return "tensor '" + shown.replaceAll("\\p{C}|\\R", "?") + "'";
    }

    private static long[] shape(JsonFields row) throws FileFormatException {
        List<JsonValue> sizes = row.list("shape");
        if (sizes.size() > MAX_RANK) {
            throw row.get("shape").isNot("a list of at most " + MAX_RANK);
        }
        long[] shape = new long[sizes.size()];
        for (int i = 0; i < shape.length; i++) {
            shape[i] = sizes.get(i).whole();
        }
        return shape;
    }

    private static StoredType type(JsonValue dtype) throws FileFormatException {
        String name = dtype.text();
        for (StoredType type : StoredType.values()) {
            if (type.name().equals(name)) {
                return type;
            }
        }
        throw dtype.isNot("F32, F16 or BF16");
    }

    private void requireLengthOfShape(Path file) throws FileFormatException {
        if (begin < 0 || end < begin) {
            throw new FileFormatException(
                    file, place(), "offsets " + begin + " to " + end, "a range inside the file's data");
        }
        long elements = elements();
        long bytes = end - begin;
        if (elements < 0 || elements > Long.MAX_VALUE / type.bytes() || elements * type.bytes() != bytes) {
            throw new FileFormatException(
                    file,
                    place(),
                    bytes + " bytes",
                    "as many as " + type + " of shape " + Arrays.toString(shape) + " needs");
        }
    }
}
