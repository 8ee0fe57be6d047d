package org.smriti.model.memory;

import org.smriti.model.nn.ChunkMask;

/**
 * How far back the attention of a memory's model sees; one that attends to all it has seen does so with {@link #TWO_CHUNKS} and
 * forgets it with the others. A memory carries the keys and values of one chunk of five frames, and the
 * chunk that is open is run as a whole: so the window ends at the border of a chunk or of the frame itself and nowhere between.
 */
public enum Reach {
    /** The chunk before and the frames of its own: ten frames, as trained. */
    TWO_CHUNKS,
    /** The frames of its own chunk: nothing is carried from one chunk to the next. */
    OWN_CHUNK,
    /** Nothing but the frame itself: all that is known of the past comes from the scan states. */
    OWN_FRAME;

    /** What the frames of a pass see of each other. */
    ChunkMask mask() {
        return this == OWN_FRAME ? ChunkMask.OWN_FRAME : ChunkMask.BIDIRECTIONAL;
    }
}
