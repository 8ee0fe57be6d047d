package org.smriti.model.eval.score;

/**
 * Spheres in view, once per frame each.
 *
 * @param inView spheres that a good prediction would show
 * @param found spheres that the prediction does show, in the right place and colour
 */
public record SphereCount(long inView, long found) {

    /** Nothing yet. */
    public static final SphereCount NONE = new SphereCount(0, 0);

    /** Both together. */
    public SphereCount plus(SphereCount other) {
        return new SphereCount(inView + other.inView, found + other.found);
    }
}
