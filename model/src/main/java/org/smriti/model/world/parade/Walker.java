package org.smriti.model.world.parade;

/**
 * A figure on its way: always on from slot to slot, out at one end of the scene's loop and in at the other.
 *
 * @param look of the figure
 * @param y of its middle
 * @param start slot in which it is at frame 0, from the loop's beginning
 * @param step 1 to the right, −1 to the left
 * @param beats from one step to the next
 */
public record Walker(Look look, int y, int start, int step, int beats) {

    /** Slots of the loop that lie before the scenery's left end. */
    static final int LEAD = 1;

    /** The slot in which it is in a frame, counted from the scenery's left end. */
    int slot(int frame, int loop) {
        return Math.floorMod(start + step * steps(frame), loop) - LEAD;
    }

    /** Steps taken since frame 0. */
    private int steps(int frame) {
        return Math.floorDiv(frame, beats * Scene.BEAT);
    }

    /** The same walker, had it turned round in a frame. */
    Walker turnedAt(int frame, int loop) {
        return new Walker(look, y, Math.floorMod(start + 2 * step * steps(frame), loop), -step, beats);
    }

    /** The same walker with another look. */
    Walker looking(Look other) {
        return new Walker(other, y, start, step, beats);
    }
}
