package org.smriti.model.tensor;

import ai.djl.ndarray.NDArray;

/**
 * Where a module gets its parameters from. A module asks once, in its constructor, for each parameter by name, shape and
 * initialisation; the same constructor so serves fresh networks and loaded ones.
 */
public interface Params {

    /**
     * The parameter of that name, in the network's precision.
     *
     * @param name its name below this scope
     * @param init how a fresh one is drawn
     * @param shape its shape
     * @throws IllegalArgumentException if the source holds no such parameter, or one of another shape
     */
    NDArray get(String name, Init init, long... shape);

    /** Like {@link #get}, but float32 at any precision of the network: for logarithms and phases. */
    NDArray exact(String name, Init init, long... shape);

    /** The same source, with every name below {@code prefix}. */
    default Params scope(String prefix) {
        Params outer = this;
        return new Params() {
            @Override
            public NDArray get(String name, Init init, long... shape) {
                return outer.get(prefix + "." + name, init, shape);
            }

            @Override
            public NDArray exact(String name, Init init, long... shape) {
                return outer.exact(prefix + "." + name, init, shape);
            }
        };
    }
}
