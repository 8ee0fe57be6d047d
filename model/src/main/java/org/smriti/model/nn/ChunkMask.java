package org.smriti.model.nn;

/** What a frame's queries see of the frames in reach. */
public enum ChunkMask {
    /** The chunk before and every frame of their own, as in the paper. */
    BIDIRECTIONAL,
    /** The chunk before and the frames of their own up to themselves: what live play has at that moment. */
    FRAME_CAUSAL,
    /** Their own frame alone: what a network does whose past reaches it through the scans only. */
    OWN_FRAME
}
