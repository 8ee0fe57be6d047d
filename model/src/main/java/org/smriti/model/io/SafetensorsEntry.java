package org.smriti.model.io;

import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;

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
    static SafetensorsEntry read(Path file, JsonReader reader, String name) throws IOException {
        String place = place(name);
        String dtype = "none";
        long[] shape = null;
        long[] offsets = null;
        reader.beginObject();
        while (reader.hasNext()) {
            switch (reader.nextName()) {
                case "dtype" -> dtype = reader.nextString();
                case "shape" -> shape = readLongs(file, reader, place, MAX_RANK);
                case "data_offsets" -> offsets = readLongs(file, reader, place, 2);
                default ->
                    throw new FileFormatException(file, place, "an unknown field", "dtype, shape and data_offsets");
            }
        }
        reader.endObject();
        if (shape == null || offsets == null || offsets.length != 2) {
            throw new FileFormatException(file, place, "a field is missing", "dtype, shape and two data_offsets");
        }
        SafetensorsEntry entry = new SafetensorsEntry(name, type(file, place, dtype), shape, offsets[0], offsets[1]);
        entry.requireLengthOfShape(file);
        return entry;
    }

    /** The tensor as errors call it: short, and on one line whatever the name holds. */
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

    private static long[] readLongs(Path file, JsonReader reader, String place, int limit) throws IOException {
        long[] numbers = new long[limit];
        int count = 0;
        reader.beginArray();
        while (reader.hasNext()) {
            if (count == limit) {
                throw new FileFormatException(file, place, "a list that is too long", "at most " + limit + " numbers");
            }
            numbers[count++] = reader.nextLong();
        }
        reader.endArray();
        return Arrays.copyOf(numbers, count);
    }

    private static StoredType type(Path file, String place, String dtype) throws FileFormatException {
        for (StoredType type : StoredType.values()) {
            if (type.name().equals(dtype)) {
                return type;
            }
        }
        String shown = dtype.matches("\\w{1,12}") ? dtype : "unreadable";
        throw new FileFormatException(file, place, "type " + shown, "F32, F16 or BF16");
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
