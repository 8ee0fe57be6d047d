package org.smriti.model.tensor;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smriti.model.io.HostTensor;

class WeightsTest {

    private final NDManager manager = NDManager.newBaseManager();

    @AfterEach
    void close() {
        manager.close();
    }

    @Test
    void freshValuesFollowFromTheSeedAloneOnEveryMachine() {
        float[] first =
                Weights.under(manager).fresh(7).get("w", Init.normal(1), 4).toFloatArray();

        assertArrayEquals(new float[] {1.2630507f, 0.47556442f, 0.703719f, 0.6508011f}, first);
    }

    @Test
    void anotherSeedGivesOtherValues() {
        float[] one =
                Weights.under(manager).fresh(1).get("w", Init.fanIn(), 3, 3).toFloatArray();
        float[] same =
                Weights.under(manager).fresh(1).get("w", Init.fanIn(), 3, 3).toFloatArray();
        float[] other =
                Weights.under(manager).fresh(2).get("w", Init.fanIn(), 3, 3).toFloatArray();

        assertArrayEquals(one, same);
        assertTrue(one[0] != other[0]);
    }

    @Test
    void scopesNameTheirParametersInTheOrderAsked() {
        Weights weights = Weights.under(manager);
        Params params = weights.fresh(0);
        params.scope("layers.0").scope("mlp").get("in", Init.zeros(), 2, 3);
        params.get("out", Init.constant(1), 4);

        assertEquals(
                List.of("layers.0.mlp.in", "out"),
                new ArrayList<>(weights.arrays().keySet()));
        assertEquals(10, weights.count());
        assertArrayEquals(new long[] {2, 3}, weights.shapes().get("layers.0.mlp.in"));
        assertArrayEquals(new float[] {1, 1, 1, 1}, weights.values().get("out"));
        assertEquals(
                new HostTensor(new long[] {2, 3}, new float[6]),
                weights.tensors().get("layers.0.mlp.in"));
    }

    @Test
    void whatIsExactStaysInSinglePrecision() {
        Map<String, HostTensor> tensors = Map.of("a", tensor(2), "b", tensor(2));
        Params params = Weights.under(manager).loaded(tensors, DataType.FLOAT16);

        assertEquals(DataType.FLOAT16, params.get("a", Init.zeros(), 2).getDataType());
        assertEquals(DataType.FLOAT32, params.exact("b", Init.zeros(), 2).getDataType());
    }

    @Test
    void aMissingTensorIsNamed() {
        Params params = Weights.under(manager).loaded(Map.of("a", tensor(2)), DataType.FLOAT32);

        assertEquals(
                "there is no mlp.in of shape (2, 3)",
                refused(() -> params.scope("mlp").get("in", Init.zeros(), 2, 3)));
    }

    @Test
    void aTensorOfAnotherShapeIsRefusedEvenIfItHoldsAsManyValues() {
        Params params = Weights.under(manager).loaded(Map.of("a", tensor(3, 2)), DataType.FLOAT32);

        assertEquals("a has shape (3, 2) and not (2, 3)", refused(() -> params.get("a", Init.zeros(), 2, 3)));
    }

    @Test
    void anUnusedTensorIsNamed() {
        Weights weights = Weights.under(manager);
        weights.fresh(0).get("a", Init.zeros(), 2);

        weights.requireAllAskedFor(List.of("a"));
        assertEquals("b is no parameter of this network", refused(() -> weights.requireAllAskedFor(List.of("a", "b"))));
    }

    @Test
    void twoParametersOfOneNameAreRefused() {
        Params params = Weights.under(manager).fresh(0);
        params.get("a", Init.zeros(), 2);

        assertEquals("two parameters are called a", refused(() -> params.get("a", Init.zeros(), 2)));
    }

    @Test
    void afterCappingALeakThrows() {
        Weights weights = Weights.under(manager);
        NDArray a = weights.fresh(0).get("a", Init.constant(2), 2);
        weights.manager().cap();

        assertThrows(IllegalStateException.class, () -> a.mul(a));
        NDArray x = manager.ones(new Shape(2));
        assertArrayEquals(new float[] {2, 2}, x.mul(a).toFloatArray());
    }

    private static HostTensor tensor(int... shape) {
        long[] sizes = new long[shape.length];
        int count = 1;
        for (int i = 0; i < shape.length; i++) {
            sizes[i] = shape[i];
            count *= shape[i];
        }
        return new HostTensor(sizes, new float[count]);
    }

    private static String refused(Runnable asking) {
        return assertThrows(IllegalArgumentException.class, asking::run).getMessage();
    }
}
