package org.smriti.model.world.parade;

/**
 * A rectangle of pixels.
 *
 * @param right the first column that is not in it
 * @param bottom the first row that is not in it
 */
record Box(int left, int top, int right, int bottom) {

    /** What lies in another one, too; without pixels if nothing does. */
    Box within(Box other) {
        return new Box(
                Math.max(left, other.left),
                Math.max(top, other.top),
                Math.min(right, other.right),
                Math.min(bottom, other.bottom));
    }

    /** The smallest in which both lie. */
    Box with(Box other) {
        return new Box(
                Math.min(left, other.left),
                Math.min(top, other.top),
                Math.max(right, other.right),
                Math.max(bottom, other.bottom));
    }

    /** The same of so many times as fine pixels. */
    Box finer(int times) {
        return new Box(times * left, times * top, times * right, times * bottom);
    }

    /** Pixels in it. */
    int area() {
        return Math.max(0, right - left) * Math.max(0, bottom - top);
    }
}
