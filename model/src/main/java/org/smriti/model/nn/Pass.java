package org.smriti.model.nn;

/**
 * How a pass is run.
 *
 * @param mask what frames see of their own chunk
 * @param inspector looks on
 */
public record Pass(ChunkMask mask, Inspector inspector) {

    /** Both ways within a chunk, nobody looking. */
    public static final Pass PLAIN = new Pass(ChunkMask.BIDIRECTIONAL, Inspector.NONE);
}
