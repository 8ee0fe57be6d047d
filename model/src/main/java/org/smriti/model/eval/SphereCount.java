package org.smriti.model.eval;

/**
 * Spheres in view, once per frame each.
 *
 * @param inView that a good prediction would show
 * @param found that it does show, in the right place and colour
 */
public record SphereCount(long inView, long found) {

    /** Nothing yet. */
    static final SphereCount NONE = new SphereCount(0, 0);

    /** Both together. */
    SphereCount plus(SphereCount other) {
        return new SphereCount(inView + other.inView, found + other.found);
    }
}
