package org.smriti.model.nn;

/** What a frame's queries see of the frames in reach. */
public enum ChunkMask {
    /** The chunk before and every frame of their own chunk, as in the paper. */
    BIDIRECTIONAL,
    /** The chunk before and, of their own chunk, the frames up to their own: live play has no more by then. */
    FRAME_CAUSAL,
    /** Their own frame alone: the past reaches the network only through the scans. */
    OWN_FRAME
}
