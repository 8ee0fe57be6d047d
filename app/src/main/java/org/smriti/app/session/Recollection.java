package org.smriti.app.session;

/**
 * What of a branch a model has in its memory: the steps from {@code from} on; those before {@code clearFrom} through noise.
 *
 * @param from index of the first step it was shown
 * @param clearFrom index of the first step it was shown without noise
 * @param noise level τ, 0…1
 */
record Recollection(int from, int clearFrom, float noise) {

    static final Recollection EVERYTHING = new Recollection(0, 0, 0);

    /** The same of a branch that leaves after so many steps: what comes then is seen, and clearly, whatever was there before. */
    Recollection of(int steps) {
        return new Recollection(Math.min(from, steps), Math.min(clearFrom, steps), noise);
    }

    float noiseAt(int step) {
        return step < clearFrom ? noise : 0;
    }
}
