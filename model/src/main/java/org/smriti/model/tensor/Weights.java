package org.smriti.model.tensor;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import ai.djl.ndarray.types.Shape;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.smriti.model.io.HostTensor;

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
        return fresh(seed, DataType.FLOAT32);
    }

    /** The same in FLOAT32 or FLOAT16, drawn alike. */
    public Params fresh(long seed, DataType type) {
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        return new Source(type) {
            @Override
            float[] values(String name, Init init, long[] shape) {
                return init.draw(shape, random);
            }
        };
    }

    /**
     * A source that takes each parameter from {@code tensors}, checks its shape, and keeps it here.
     *
     * @param tensors by full name
     * @param type FLOAT32 or FLOAT16, the network's precision
     */
    public Params loaded(Map<String, HostTensor> tensors, DataType type) {
        return new Source(type) {
            @Override
            float[] values(String name, Init init, long[] shape) {
                HostTensor found = tensors.get(name);
                if (found == null) {
                    throw new IllegalArgumentException("there is no " + name + " of shape " + new Shape(shape));
                }
                if (!Arrays.equals(found.shape(), shape)) {
                    throw new IllegalArgumentException(
                            name + " has shape " + new Shape(found.shape()) + " and not " + new Shape(shape));
                }
                requireFinite(name, found.values());
                return found.values();
            }
        };
    }

    /** One value that is no number would turn every frame black. */
    private static void requireFinite(String name, float[] values) {
        for (float value : values) {
            if (!Float.isFinite(value)) {
                throw new IllegalArgumentException(name + " holds " + value);
            }
        }
    }

    /**
     * Refuses what no parameter asked for: weights with something left over belong to another network.
     *
     * @throws IllegalArgumentException naming the first of {@code names} that is no parameter here
     */
    public void requireAllAskedFor(Collection<String> names) {
        names.stream().filter(name -> !arrays.containsKey(name)).findFirst().ifPresent(name -> {
            throw new IllegalArgumentException(name + " is no parameter of this network");
        });
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
                NDArray array = Ops.create(scratch, values(name, init, shape), new Shape(shape))
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

    /** A copy of all parameters by full name, as {@link #loaded} and a model folder take them. */
    public Map<String, HostTensor> tensors() {
        Map<String, HostTensor> tensors = new LinkedHashMap<>();
        values().forEach((name, values) ->
                tensors.put(name, new HostTensor(arrays.get(name).getShape().getShape(), values)));
        return tensors;
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
