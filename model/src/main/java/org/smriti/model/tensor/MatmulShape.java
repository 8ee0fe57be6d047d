package org.smriti.model.tensor;

/**
 * A matrix product (rows, inner) × (inner, columns).
 *
 * @param rows tokens
 * @param inner features in
 * @param columns features out
 */
public record MatmulShape(int rows, int inner, int columns) {

    /** Floating point operations of one product: a multiplication and an addition per term. */
    public long flops() {
        return 2L * rows * inner * columns;
    }
}
