package org.smriti.model.world.episode;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.NpyArray;
import org.smriti.model.io.NpyType;

/** A file's arrays, asked for by name and shape; what does not fit is refused with the name of the array. */
final class EpisodeArrays {

    /** Stands in a wanted shape for an axis of any length but zero. */
    static final int ANY = -1;

    private final Path file;
    private final Map<String, NpyArray> arrays;

    EpisodeArrays(Path file, Map<String, NpyArray> arrays) {
        this.file = file;
        this.arrays = arrays;
    }

    /** Whether all of these arrays are there. */
    boolean has(String... names) {
        return arrays.keySet().containsAll(List.of(names));
    }

    /** An array of a shape, {@link #ANY} where the length is free. */
    NpyArray get(String name, int... shape) throws FileFormatException {
        return find(name, shape).orElseThrow(() -> refusal(name, "missing", "an array of shape " + shown(shape)));
    }

    /** As {@link #get}, but it need not be there. */
    Optional<NpyArray> find(String name, int... shape) throws FileFormatException {
        Optional<NpyArray> array = Optional.ofNullable(arrays.get(name));
        if (array.isPresent() && !fits(array.get().shape(), shape)) {
            throw refusal(name, "shape " + array.get().shape(), shown(shape));
        }
        return array;
    }

    /** An array of finite numbers of a shape. */
    double[] numbers(String name, int... shape) throws FileFormatException {
        double[] numbers = get(name, shape).toDoubles();
        if (!DoubleStream.of(numbers).allMatch(Double::isFinite)) {
            throw refusal(name, "a number that is not finite", "finite numbers");
        }
        return numbers;
    }

    /** As {@link #numbers}, whole and from 0 to {@code below} − 1; empty if the array is not there. */
    Optional<int[]> choices(String name, int below, int... shape) throws FileFormatException {
        if (find(name, shape).isEmpty()) {
            return Optional.empty();
        }
        double[] numbers = numbers(name, shape);
        int[] choices = new int[numbers.length];
        for (int i = 0; i < choices.length; i++) {
            choices[i] = (int) numbers[i];
            if (choices[i] != numbers[i] || choices[i] < 0 || choices[i] >= below) {
                throw refusal(name, "the value " + numbers[i], "whole numbers from 0 to " + (below - 1));
            }
        }
        return Optional.of(choices);
    }

    /** An array of bytes of a shape. */
    byte[] bytes(String name, int... shape) throws FileFormatException {
        NpyArray array = get(name, shape);
        if (array.type() != NpyType.UINT8) {
            throw refusal(name, "elements of type " + array.type().descr(), NpyType.UINT8.descr());
        }
        return array.bytes();
    }

    FileFormatException refusal(String name, String problem, String expected) {
        return new FileFormatException(file, "array " + name, problem, expected);
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
        List<String> axes = new ArrayList<>();
        for (int length : shape) {
            axes.add(length == ANY ? "any" : String.valueOf(length));
        }
        return axes.stream().collect(Collectors.joining(", ", "(", ")"));
    }
}
