package org.smriti.model.nn;

import org.smriti.model.nn.config.NetConfig;

/**
 * Turns frames into patches and back. A frame is R×R×3 bytes, row by row, red, green, blue; a patch is 3·p² values in
 * [−1, 1], row by row, red, green, blue.
 *
 * @param resolution R
 * @param patch p, a divisor of R
 */
public record Patches(int resolution, int patch) {

    /** Half of the range of a byte: black is −1, white is +1. */
    private static final float HALF = 127.5f;

    /** The patches of a network's frames. */
    public static Patches of(NetConfig config) {
        return new Patches(config.resolution(), config.patch());
    }

    /** Values of one frame. */
    public int values() {
        return 3 * resolution * resolution;
    }

    /** Writes a frame's patches into {@code target} from {@code offset} on. */
    public void cut(byte[] rgb, float[] target, int offset) {
        cut(rgb, 0, target, offset);
    }

    /** Writes the patches of the frame that begins at {@code from}. */
    public void cut(byte[] rgb, int from, float[] target, int offset) {
        int out = offset;
        for (int row = 0; row < resolution; row += patch) {
            for (int column = 0; column < resolution; column += patch) {
                for (int y = row; y < row + patch; y++) {
                    int in = from + 3 * (y * resolution + column);
                    for (int i = 0; i < 3 * patch; i++) {
                        target[out++] = (rgb[in + i] & 0xff) / HALF - 1;
                    }
                }
            }
        }
    }

    /** Reads a frame from patches at {@code offset}, clipping what lies beyond black and white. */
    public byte[] join(float[] source, int offset) {
        byte[] rgb = new byte[values()];
        int in = offset;
        for (int row = 0; row < resolution; row += patch) {
            for (int column = 0; column < resolution; column += patch) {
                for (int y = row; y < row + patch; y++) {
                    int out = 3 * (y * resolution + column);
                    for (int i = 0; i < 3 * patch; i++) {
                        rgb[out + i] = (byte) Math.round(Math.clamp((source[in++] + 1) * HALF, 0f, 255f));
                    }
                }
            }
        }
        return rgb;
    }
}
