package org.smriti.model.train;

import ai.djl.ndarray.NDArray;

/**
 * Orthogonalises the momentum of weight matrices (Jordan et al., "Muon", 2024): five Newton–Schulz steps bring all singular values near
 * one, so that every direction of a matrix learns at the same rate.
 */
final class Muon {

    static final float MOMENTUM = 0.95f;
    private static final int STEPS = 5;
    private static final float A = 3.4445f;
    private static final float B = -4.7750f;
    private static final float C = 2.0315f;
    private static final float EPSILON = 1e-7f;

    /** Root mean square of an update relative to the learning rate, as AdamW's would be. */
    private static final double UPDATE_SIZE = 0.2;

    private Muon() {}

    /**
     * The update of matrices of one shape, to be scaled by the learning rate and subtracted.
     *
     * @param momentum (matrices, rows, columns)
     * @return the same shape, with a root mean square of about 0.2
     */
    static NDArray update(NDArray momentum) {
        long rows = momentum.getShape().get(1);
        long columns = momentum.getShape().get(2);
        boolean tall = rows > columns;
        NDArray x = tall ? momentum.swapAxes(1, 2) : momentum;
        x = x.div(x.square().sum(new int[] {1, 2}, true).sqrt().add(EPSILON));
        for (int step = 0; step < STEPS; step++) {
            NDArray gram = x.batchMatMul(x.swapAxes(1, 2));
            NDArray mixed = gram.mul(B).add(gram.batchMatMul(gram).mul(C));
            x = x.mul(A).add(mixed.batchMatMul(x));
        }
        double scale = UPDATE_SIZE * Math.sqrt(Math.max(rows, columns));
        return (tall ? x.swapAxes(1, 2) : x).mul((float) scale);
    }
}
