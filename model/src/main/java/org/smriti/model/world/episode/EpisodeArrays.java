package org.smriti.model.world.episode;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.NpzArchive;

/**
 * A file's arrays, asked for by name and shape; what does not fit is refused with the name of the array. A superfluous axis of length one,
 * as a batch of one episode has it in first or second place, is left out.
 */
final class EpisodeArrays {

    /** Stands in a wanted shape for an axis of any length but zero. */
    static final int ANY = -1;

    private final Path file;
    private final NpzArchive archive;
    private final Map<String, NpyArray> read = new HashMap<>();

    /**
     * The arrays of an archive, which stays open as long as they are asked for.
     *
     * @param file named in errors
     */
    EpisodeArrays(Path file, NpzArchive archive) {
        this.file = file;
        this.archive = archive;
    }

    /** Whether all of these arrays are there. */
    boolean has(String... names) {
        return archive.names().containsAll(List.of(names));
    }

    /** Whether an array is there and has a shape. */
    boolean fits(String name, int... shape) throws IOException {
        return has(name) && shaped(find(name, shape), shape).isPresent();
    }

    /** An array of a shape, {@link #ANY} where the length is free. */
    NpyArray get(String name, int... shape) throws IOException {
        NpyArray array = find(name, shape);
        return shaped(array, shape).orElseThrow(() -> refusal(name, "shape " + array.shape(), shown(shape)));
    }

    /** As {@link #get}, with a first axis of {@code moments}, or of 1 if the file has only one row for all of them. */
    NpyArray rows(String name, int moments, int... shape) throws IOException {
        int[] rows =
                IntStream.concat(IntStream.of(moments), IntStream.of(shape)).toArray();
        NpyArray array = find(name, rows);
        return shaped(array, rows)
                .or(() -> shaped(array, shape)
                        .map(one -> one.reshaped(Stream.concat(Stream.of(1), one.shape().stream())
                                .toList())))
                .orElseThrow(() -> refusal(name, "shape " + array.shape(), shown(rows)));
    }

    /** An array of any shape; refused if it is missing. */
    private NpyArray find(String name, int... wanted) throws IOException {
        if (!has(name)) {
            throw refusal(name, "missing", "an array of shape " + shown(wanted));
        }
        NpyArray array = read.get(name);
        if (array == null) {
            array = archive.read(name);
            read.put(name, array);
        }
        return array;
    }

    /** An array of finite numbers of a shape. */
    double[] numbers(String name, int... shape) throws IOException {
        return numbers(name, get(name, shape), 0);
    }

    /** The elements of an array, finite numbers from the {@code first} on. */
    double[] numbers(String name, NpyArray array, int first) throws FileFormatException {
        double[] numbers = array.toDoubles();
        for (int i = first; i < numbers.length; i++) {
            if (!Double.isFinite(numbers[i])) {
                throw refusal(name, numbers[i] + " at " + place(array, i), "finite numbers");
            }
        }
        return numbers;
    }

    /** Whole numbers from 0 to {@code below} − 1; empty if the array is not there. */
    Optional<int[]> choices(String name, int below, int... shape) throws IOException {
        return has(name) ? Optional.of(choices(name, get(name, shape), 0, below)) : Optional.empty();
    }

    /** The elements of an array, whole numbers from 0 to {@code below} − 1 from the {@code first} on, 0 before. */
    int[] choices(String name, NpyArray array, int first, int below) throws FileFormatException {
        int[] choices = new int[array.length()];
        for (int i = first; i < choices.length; i++) {
            double number = array.get(i);
            choices[i] = (int) number;
            if (choices[i] != number || choices[i] < 0 || choices[i] >= below) {
                throw refusal(
                        name,
                        "the value " + number + " at " + place(array, i),
                        "whole numbers from 0 to " + (below - 1));
            }
        }
        return choices;
    }

    FileFormatException refusal(String name, String problem, String expected) {
        return new FileFormatException(file, "array " + name, problem, expected);
    }

    /** Where an element is, as numpy counts: {@code [3, 0, 1]}. */
    static String place(NpyArray array, int element) {
        List<Integer> place = new ArrayList<>();
        int left = element;
        for (int length : array.shape().reversed()) {
            place.addFirst(left % length);
            left /= length;
        }
        return place.toString();
    }

    /** The array if it has a shape, or would have it without an axis of one in first or second place. */
    private static Optional<NpyArray> shaped(NpyArray array, int... wanted) {
        if (fits(array.shape(), wanted)) {
            return Optional.of(array);
        }
        for (int axis = 0; axis < Math.min(2, array.shape().size()); axis++) {
            List<Integer> rest = new ArrayList<>(array.shape());
            if (rest.remove(axis) == 1 && fits(rest, wanted)) {
                return Optional.of(array.reshaped(rest));
            }
        }
        return Optional.empty();
    }

    private static boolean fits(List<Integer> shape, int... wanted) {
        if (shape.size() != wanted.length) {
            return false;
        }
        for (int axis = 0; axis < wanted.length; axis++) {
            int length = shape.get(axis);
            if (wanted[axis] == ANY ? length == 0 : length != wanted[axis]) {
                return false;
            }
        }
        return true;
    }

    private static String shown(int... shape) {
        return IntStream.of(shape)
                .mapToObj(length -> length == ANY ? "any" : String.valueOf(length))
                .collect(Collectors.joining(", ", "(", ")"));
    }
}
