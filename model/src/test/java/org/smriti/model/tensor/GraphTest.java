package org.smriti.model.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GraphTest {

    private static final Shape SHAPE = new Shape(2, 3, 4);

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void computesOnOtherInputsWhatWasCaptured() {
        NDArray weight = manager.randomNormal(new Shape(4, 4));
        assertSame(x -> {
            NDArray[] halves = x.matMul(weight).split(2, 2).toArray(NDArray[]::new);
            NDArray sum = Ops.softPlus(halves[0]).addi(Ops.gelu(halves[1]).muli(halves[0]));
            return Ops.concat(2, Ops.stack(1, sum, halves[1].exp().neg()).reshape(2, 3, 4), x.cos());
        });
    }

    @Test
    void slicesTurnsAndNormsAlike() {
        NDArray gain = manager.randomNormal(new Shape(3));
        NDArray shift = manager.randomNormal(new Shape(3));
        assertSame(x -> {
            NDArray turned = x.swapAxes(1, 2).transpose(1, 0, 2); // (4, 2, 3)
            NDArray normed = Ops.layerNorm(turned, gain, shift).softmax(2).cumSum(1);
            NDArray part = Ops.slice(normed, 0, 1, 3).expandDims(1).squeeze(1);
            return part.sin().subi(part.mul(2).add(1)).maximum(shift).add(Ops.at(normed, 0, 3));
        });
    }

    @Test
    void changesTypesAlike() {
        assertSame(x -> x.toType(DataType.FLOAT16, false)
                .mul(x.toType(DataType.FLOAT16, false))
                .toType(DataType.FLOAT32, false));
    }

    @Test
    void leavesNothingWithItsInputs() {
        try (NDManager owner = manager.newSubManager()) {
            NDArray input = owner.randomNormal(SHAPE);
            Graph graph = Graph.capture(
                    manager,
                    new NDList(input),
                    inputs -> new NDList(
                            Ops.concat(0, inputs.getFirst(), inputs.getFirst().mul(2))));

            assertEquals(List.of(input), owner.getManagedArrays());
            graph.close();
        }
    }

    @Test
    void keepsTheConstantsOfAPassThatIsOver() {
        NDArray input = manager.ones(SHAPE);
        Graph graph;
        try (NDManager pass = manager.newSubManager()) {
            graph = Graph.capture(
                    manager,
                    new NDList(Ops.lent(input, pass)),
                    x -> new NDList(x.getFirst().add(pass.full(SHAPE, 4f))));
        }
        try (graph) {
            assertEquals(
                    5 * SHAPE.size(),
                    graph.run(new NDList(input)).singletonOrThrow().sum().getFloat());
        }
    }

    @Test
    void refusesToLookAtTheNumbers() {
        NDList inputs = new NDList(manager.ones(SHAPE));

        assertThrows(
                UnsupportedOperationException.class,
                () -> Graph.capture(manager, inputs, x -> {
                    x.getFirst().toFloatArray();
                    return x;
                }));
    }

    @Test
    void refusesAnOperationThatItCannotWriteDown() {
        NDList inputs = new NDList(manager.ones(SHAPE));

        assertThrows(
                UnsupportedOperationException.class,
                () -> Graph.capture(
                        manager, inputs, x -> new NDList(x.getFirst().tan())));
        NDArray outside = manager.ones(SHAPE);
        assertThrows(
                UnsupportedOperationException.class,
                () -> Graph.capture(manager, inputs, x -> new NDList(outside.add(x.getFirst()))));
    }

    private void assertSame(UnaryOperator<NDArray> computation) {
        NDArray example = manager.randomNormal(SHAPE);
        NDArray other = manager.randomNormal(SHAPE);
        float[] expected = computation.apply(other).toFloatArray();
        try (Graph graph =
                Graph.capture(manager, new NDList(example), x -> new NDList(computation.apply(x.getFirst())))) {
            assertArrayEquals(
                    expected, graph.run(new NDList(other)).singletonOrThrow().toFloatArray());
        }
    }
}
