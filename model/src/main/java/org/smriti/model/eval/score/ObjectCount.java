package org.smriti.model.eval.score;

/**
 * Objects in view, once per frame each.
 *
 * @param inView objects that a good prediction would show
 * @param found objects that the prediction does show as they are
 */
public record ObjectCount(long inView, long found) {

    /** Nothing yet. */
    public static final ObjectCount NONE = new ObjectCount(0, 0);

    /** Both together. */
    public ObjectCount plus(ObjectCount other) {
        return new ObjectCount(inView + other.inView, found + other.found);
    }
}
