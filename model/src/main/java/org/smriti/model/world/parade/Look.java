package org.smriti.model.world.parade;

/** How a figure looks. */
public record Look(Tint tint, Outline outline, Pattern pattern) {

    /** The same in another colour. */
    Look with(Tint other) {
        return new Look(other, outline, pattern);
    }

    /** The same in another shape. */
    Look with(Outline other) {
        return new Look(tint, other, pattern);
    }

    /** The same with another pattern. */
    Look with(Pattern other) {
        return new Look(tint, outline, other);
    }
}
