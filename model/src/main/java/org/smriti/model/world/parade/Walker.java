package org.smriti.model.world.parade;

/**
 * A figure on its way: always on at the same speed, out at one end of the scene's loop and in at the other.
 *
 * @param look of the figure
 * @param y of its middle
 * @param start where its middle is at frame 0, from the loop's beginning
 * @param speed units to a frame, to the right if positive
 */
public record Walker(Look look, int y, int start, int speed) {

    /** The loop begins so far before the scenery's left end. */
    static final int LEAD = 20;

    /** The x of its middle in a frame. */
    int x(int frame, int loop) {
        return Math.floorMod(start + speed * frame, loop) - LEAD;
    }

    /** The same walker, had it turned round in a frame. */
    Walker turnedAt(int frame, int loop) {
        return new Walker(look, y, Math.floorMod(start + 2 * speed * frame, loop), -speed);
    }

    /** The same walker with another look. */
    Walker looking(Look other) {
        return new Walker(other, y, start, speed);
    }
}
