package org.smriti.model.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import ai.djl.pytorch.engine.PtNDArray;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Writes down, as TorchScript, what is done to the arrays it hands out. */
final class GraphCapture {

    private final Map<NDArray, Integer> numbers = new IdentityHashMap<>(); // of the constants
    private final List<PtNDArray> constants = new ArrayList<>(); // number i is c<i> in the script
    private final StringBuilder lines = new StringBuilder();
    private int inputs;
    private int results;

    /** A stand-in for an input. */
    CapturedArray input(NDArray value) {
        return new CapturedArray(this, value, "x" + inputs++);
    }

    /**
     * Writes an operation down.
     *
     * @param value what came out of it
     * @param operation a TorchScript expression with a {@code %s} for each operand
     * @param operands arrays, shapes, types of elements, axes and numbers
     */
    CapturedArray record(NDArray value, String operation, Object... operands) {
        String name = "y" + results++;
        Object[] words = Arrays.stream(operands).map(this::word).toArray();
        lines.append("    ")
                .append(name)
                .append(" = ")
                .append(operation.formatted(words))
                .append('\n');
        return new CapturedArray(this, value, name);
    }

    /** The arrays that the script refers to as constants, in order. */
    PtNDArray[] constants() {
        return constants.toArray(PtNDArray[]::new);
    }

    /** The method's source, to be asked for when the computation is done. */
    String source(NDList outputs) {
        String unpacked = names("c", constants.size());
        return IntStream.range(0, inputs)
                        .mapToObj(i -> ", x" + i + ": Tensor")
                        .collect(Collectors.joining("", "    constants: List[Tensor]", ") -> List[Tensor]:\n"))
                + (unpacked.isEmpty() ? "" : "    " + unpacked + "= constants\n")
                + lines
                + "    return [" + outputs.stream().map(this::word).collect(Collectors.joining(", ")) + "]\n";
    }

    private static String names(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i + ", ").collect(Collectors.joining());
    }

    private String word(Object operand) {
        return switch (operand) {
            case CapturedArray array -> array.word();
            case NDArray array -> constant(array);
            case Shape shape -> Arrays.toString(shape.getShape());
            case int[] axes -> Arrays.toString(axes);
            case NDArray[] arrays -> Arrays.stream(arrays).map(this::word).collect(Collectors.joining(", ", "[", "]"));
            case DataType type -> String.valueOf(scalarType(type));
            default -> operand.toString();
        };
    }

    private String constant(NDArray array) {
        return "c"
                + numbers.computeIfAbsent(array, _ -> {
                    constants.add((PtNDArray) array);
                    return constants.size() - 1;
                });
    }

    /** PyTorch's number of a type (c10::ScalarType). */
    private static int scalarType(DataType type) {
        return switch (type) {
            case FLOAT16 -> 5;
            case FLOAT32 -> 6;
            case FLOAT64 -> 7;
            default -> throw new IllegalArgumentException("a graph computes with floating numbers, not " + type);
        };
    }
}
