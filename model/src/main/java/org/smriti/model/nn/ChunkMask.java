package org.smriti.model.nn;

/** What a frame's queries see inside their own chunk. */
public enum ChunkMask {
    /** Every frame of the chunk, as in the paper. */
    BIDIRECTIONAL,
    /** The frames of the chunk up to their own: what live play has at that moment. */
    FRAME_CAUSAL
}
