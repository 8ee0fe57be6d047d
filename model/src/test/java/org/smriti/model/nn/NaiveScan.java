package org.smriti.model.nn;

/** The scan token by token, as in its formula: h_t = exp(dt·A)·h_{t−1} + dt·B_t ⊗ x_t, y_t = C_t·h_t. */
final class NaiveScan {

    private final int heads;
    private final int headDim;
    private final int stateDim;
    private final double[] state; // (N, H·P)

    /** A scan of one sequence from an initial state (N, H·P), which is not changed. */
    NaiveScan(int heads, int headDim, int stateDim, double[] state) {
        this.heads = heads;
        this.headDim = headDim;
        this.stateDim = stateDim;
        this.state = state.clone();
    }

    /** A scan from a state of zero. */
    NaiveScan(int heads, int headDim, int stateDim) {
        this(heads, headDim, stateDim, new double[stateDim * heads * headDim]);
    }

    /**
     * Scans one token.
     *
     * @param x (H·P)
     * @param dt (H)
     * @param logDecay (H), dt·A
     * @param b (N)
     * @param c (N)
     * @return y (H·P)
     */
    double[] step(double[] x, double[] dt, double[] logDecay, double[] b, double[] c) {
        int width = heads * headDim;
        double[] y = new double[width];
        for (int n = 0; n < stateDim; n++) {
            for (int channel = 0; channel < width; channel++) {
                int head = channel / headDim;
                int cell = n * width + channel;
                state[cell] = Math.exp(logDecay[head]) * state[cell] + dt[head] * b[n] * x[channel];
                y[channel] += c[n] * state[cell];
            }
        }
        return y;
    }

    /** The present state, (N, H·P). */
    double[] state() {
        return state.clone();
    }
}
