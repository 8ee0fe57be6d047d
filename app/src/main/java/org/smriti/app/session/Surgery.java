package org.smriti.app.session;

import org.smriti.model.memory.Reach;

/**
 * An operation on the memory of a track's model.
 *
 * <p>The first one lets a twin join: the same model with the memory as it was, which goes on unchanged under the same keys, so that both
 * predictions can be compared with the truth. Healing ends it: the track has the twin's memory again. Going to another step or branch
 * heals. What is recorded, branched off, regenerated, studied and saved is the twin's, so that nothing of an operation is left once it is
 * over.
 */
public sealed interface Surgery {

    /**
     * Zeroes the scan state of a layer, once; from the next chunk on it fills again. A layer without a state stays as it is.
     *
     * @param layer its number, from 0
     */
    record ZeroState(int layer) implements Surgery {}

    /**
     * Stops the scan state of a layer where it is: it is read on, and nothing enters it any more.
     *
     * @param layer its number, from 0
     */
    record FreezeState(int layer) implements Surgery {}

    /**
     * Lets the state of a layer go on from where it was frozen.
     *
     * @param layer its number, from 0
     */
    record ThawState(int layer) implements Surgery {}

    /**
     * Sets how far back attention sees from now on. A chunk of five frames is run as a whole and the keys and values of one chunk are
     * carried, so there are three windows: 10, the chunk before and its own, as trained; 5, its own chunk and nothing carried; 0, the frame
     * itself, the past in the states only. Keys and values that a narrow window dropped do not come back; a wide one fills again with the
     * next chunk.
     *
     * @param frames 0, 5 or 10
     */
    record Window(int frames) implements Surgery {

        /** Checks the number. */
        public Window {
            if (frames != 0 && frames != 5 && frames != 10) {
                throw new IllegalArgumentException("attention sees 0, 5 or 10 frames, not " + frames);
            }
        }

        /** The window as a memory names it. */
        Reach reach() {
            return switch (frames) {
                case 0 -> Reach.OWN_FRAME;
                case 5 -> Reach.OWN_CHUNK;
                default -> Reach.TWO_CHUNKS;
            };
        }
    }

    /**
     * Replaces the scan states of all layers, with the tails of their convolutions, by those of another moment; what attention sees stays.
     * States are as of the last whole chunk before that moment.
     *
     * @param branch number of the branch, which may be the current one
     * @param steps of that branch that had been taken then
     */
    record SwapState(int branch, int steps) implements Surgery {}
}
