package org.smriti.model.nn;

/**
 * Tells the network where a frame was taken, relative to where its clip began: x forward and y left of the first frame, in
 * cells, and the heading turned since, in [−π, π].
 *
 * @param x of the first frame, cells
 * @param y of the first frame, cells
 * @param heading of the first frame, radians
 */
public record Odometry(double x, double y, double heading) {

    /**
     * Writes one frame's place, see {@link Conditions#place()}.
     *
     * @param number of the frame in its clip, from 0
     * @param frameX where it was taken, cells
     * @param frameY where it was taken, cells
     * @param frameHeading which way, radians
     */
    public void place(long number, double frameX, double frameY, double frameHeading, float[] target, int offset) {
        double cos = StrictMath.cos(heading);
        double sin = StrictMath.sin(heading);
        double east = frameX - x;
        double north = frameY - y;
        target[offset] = number;
        target[offset + 1] = (float) (cos * east + sin * north);
        target[offset + 2] = (float) (cos * north - sin * east);
        target[offset + 3] = (float) StrictMath.IEEEremainder(frameHeading - heading, 2 * StrictMath.PI);
    }
}
