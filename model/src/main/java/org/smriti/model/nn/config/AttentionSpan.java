package org.smriti.model.nn.config;

/** How far back a layer's attention sees. */
public enum AttentionSpan {
    /** No attention in this layer. */
    NONE,
    /** Its own chunk of frames and the one before: an effective window of ten frames. */
    LOCAL,
    /** Its own chunk and every frame before it. */
    FULL
}
