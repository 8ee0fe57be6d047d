package org.smriti.model.nn;

/**
 * How a pass is run.
 *
 * @param mask what frames see of their own chunk
 * @param inspector watches it
 */
public record Pass(ChunkMask mask, Inspector inspector) {

    /** Both ways within a chunk, without an inspector. */
    public static final Pass PLAIN = new Pass(ChunkMask.BIDIRECTIONAL, Inspector.NONE);
}
