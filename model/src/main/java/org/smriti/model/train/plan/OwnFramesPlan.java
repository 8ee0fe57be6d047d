package org.smriti.model.train.plan;

import org.smriti.model.diffusion.Require;

/**
 * How much of a run is on frames that the network predicts itself, and how these are marked.
 *
 * @param share of the budget, at its end, in which some clips go on with such frames
 * @param level noise level τ that the network is told of them, so that it can tell what it drew from what it saw; 0 as of clean frames. No noise is
 *     added: the finished model is told the same of what it predicted before
 */
public record OwnFramesPlan(double share, double level) {

    /** All frames are true. */
    public static final OwnFramesPlan NONE = new OwnFramesPlan(0, 0);

    /**
     * Checks the ranges.
     *
     * @throws IllegalArgumentException if the share or the level is not from 0 to 1
     */
    public OwnFramesPlan {
        Require.share("ownFrames", share);
        Require.share("ownLevel", level);
    }
}
