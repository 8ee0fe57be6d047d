package org.smriti.model.nn;

import java.util.Arrays;
import java.util.Map;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.NetConfig;

/** {@link BlockScan} of one clip from its first frame on, block by block and token by token. */
final class NaiveBlockScan {

    private final NetConfig config;
    private final BlockSize block;
    private final Map<String, float[]> params;
    private final NaiveRotary rotary;

    NaiveBlockScan(NetConfig config, BlockSize block, int layer, Map<String, float[]> params) {
        this.config = config;
        this.block = block;
        this.params = params;
        rotary = new NaiveRotary(config, Waves.ofScan(config, layer), params);
    }

    /**
     * Scans T frames.
     *
     * @param u (T, S, d)
     * @param place (T, 4)
     * @return (T, S, d)
     */
    double[] forward(double[] u, float[] place) {
        double[] out = new double[u.length];
        for (int row = 0; row < config.grid(); row += block.height()) {
            for (int column = 0; column < config.grid(); column += block.width()) {
                scan(u, place, row, column, out);
            }
        }
        return out;
    }

    private void scan(double[] u, float[] place, int firstRow, int firstColumn, double[] out) {
        int width = config.width();
        int state = config.stateDim();
        int heads = config.heads();
        int channels = width + 2 * state;
        int columns = width + channels + heads;
        NaiveScan scan = new NaiveScan(heads, config.headDim(), state);
        double[][] recent = new double[config.convWidth()][channels]; // the newest last
        float[] gain = new float[state];
        Arrays.fill(gain, (float) Math.pow(state, -0.25));
        for (int frame = 0; frame < u.length / width / config.tokens(); frame++) {
            for (int i = 0; i < block.tokens(); i++) {
                int row = firstRow + i / block.width();
                int token = row * config.grid() + firstColumn + i % block.width();
                int position = frame * config.tokens() + token;
                int from = position * width;
                double[] projected = NaiveMath.product(
                        Arrays.copyOfRange(u, from, from + width), params.get("in.weight"), width, columns);
                double[] xbc = Arrays.copyOfRange(projected, width, width + channels);
                System.arraycopy(recent, 1, recent, 0, recent.length - 1);
                recent[recent.length - 1] = xbc;
                double[] convolved = config.convWidth() == 1 ? xbc.clone() : convolve(recent, channels);

                double[] x = Arrays.copyOf(convolved, width);
                double[] b = Arrays.copyOfRange(convolved, width, width + state);
                double[] c = Arrays.copyOfRange(convolved, width + state, channels);
                NaiveMath.layerNorm(b, 0, state, gain, new float[state]);
                NaiveMath.layerNorm(c, 0, state, gain, new float[state]);
                rotary.turn(b, 0, 0, u, place, position);
                rotary.turn(c, 0, 1, u, place, position);
                double[] dt = new double[heads];
                double[] logDecay = new double[heads];
                for (int head = 0; head < heads; head++) {
                    dt[head] = NaiveMath.softPlus(projected[width + channels + head] + params.get("dt.bias")[head]);
                    logDecay[head] = Math.max(Ssd.LOWEST_LOG_DECAY, -dt[head] * Math.exp(params.get("A.log")[head]));
                }
                double[] y = scan.step(x, dt, logDecay, b, c);
                for (int channel = 0; channel < width; channel++) {
                    y[channel] += params.get("D")[channel / config.headDim()] * x[channel];
                }
                NaiveMath.layerNorm(y, 0, width, params.get("norm.gain"), params.get("norm.shift"));
                for (int channel = 0; channel < width; channel++) {
                    y[channel] *= NaiveMath.gelu(projected[channel]);
                }
                System.arraycopy(NaiveMath.product(y, params.get("out.weight"), width, width), 0, out, from, width);
            }
        }
    }

    private double[] convolve(double[][] recent, int channels) {
        double[] out = new double[channels];
        for (int channel = 0; channel < channels; channel++) {
            double sum = params.get("conv.bias")[channel];
            for (int tap = 0; tap < recent.length; tap++) {
                sum += params.get("conv.weight." + tap)[channel] * recent[tap][channel];
            }
            out[channel] = NaiveMath.gelu(sum);
        }
        return out;
    }
}
