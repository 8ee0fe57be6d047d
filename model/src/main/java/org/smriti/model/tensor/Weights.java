package org.smriti.model.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/** The parameters of one network by name, in the order in which the network asked for them. */
public final class Weights implements AutoCloseable {

    private final NDManager manager;
    private final Map<String, NDArray> arrays = new LinkedHashMap<>();

    private Weights(NDManager manager) {
        this.manager = manager;
    }

    /** An empty set on a manager of its own below {@code parent}. */
    public static Weights under(NDManager parent) {
        return new Weights(parent.newSubManager());
    }

    /** A source that draws each parameter when it is asked for and keeps it here, as float32. */
    public Params fresh(long seed) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return new Source(DataType.FLOAT32) {
            @Override
            float[] values(String name, Init init, long[] shape) {
                return init.draw(shape, random);
            }
        };
    }

    /**
     * A source that takes each parameter from {@code values} and keeps it here.
     *
     * @param values row-major values by full name
     * @param type FLOAT32 or FLOAT16, the network's precision
     */
    public Params loaded(Map<String, float[]> values, DataType type) {
        return new Source(type) {
            @Override
            float[] values(String name, Init init, long[] shape) {
                float[] found = values.get(name);
                if (found == null || found.length != new Shape(shape).size()) {
                    throw new IllegalArgumentException(
                            "the weights hold " + (found == null ? "nothing" : found.length + " values") + " for "
                                    + name + ", expected shape " + new Shape(shape));
                }
                return found;
            }
        };
    }

    /** Keeps what it hands out. */
    private abstract class Source implements Params {

        private final DataType type;

        Source(DataType type) {
            this.type = type;
        }

        abstract float[] values(String name, Init init, long[] shape);

        @Override
        public NDArray get(String name, Init init, long... shape) {
            return keep(name, type, init, shape);
        }

        @Override
        public NDArray exact(String name, Init init, long... shape) {
            return keep(name, DataType.FLOAT32, init, shape);
        }

        private NDArray keep(String name, DataType kept, Init init, long[] shape) {
            try (NDManager scratch = manager.newSubManager()) {
                NDArray array = scratch.create(values(name, init, shape), new Shape(shape))
                        .toType(kept, false);
                array.attach(manager);
                if (arrays.putIfAbsent(name, array) != null) {
                    throw new IllegalArgumentException("two parameters are called " + name);
                }
                return array;
            }
        }
    }

    /** The parameters by full name, in order. */
    public Map<String, NDArray> arrays() {
        return Collections.unmodifiableMap(arrays);
    }

    /** The manager that owns the parameters; {@code cap()} it after loading, so that a leak throws. */
    public NDManager manager() {
        return manager;
    }

    /** How many scalars there are. */
    public long count() {
        return arrays.values().stream().mapToLong(NDArray::size).sum();
    }

    /** A copy of all values by full name. */
    public Map<String, float[]> values() {
        Map<String, float[]> values = new LinkedHashMap<>();
        arrays.forEach((name, array) -> {
            try (NDManager scratch = manager.newSubManager()) {
                NDArray copy = array.toType(DataType.FLOAT32, true);
                copy.attach(scratch);
                values.put(name, copy.toFloatArray());
            }
        });
        return values;
    }

    /** The shapes by full name, in order. */
    public Map<String, long[]> shapes() {
        Map<String, long[]> shapes = new LinkedHashMap<>();
        arrays.forEach((name, array) -> shapes.put(name, array.getShape().getShape()));
        return shapes;
    }

    @Override
    public void close() {
        manager.close();
    }
}
