package org.smriti.model.nn.config;

import java.util.Optional;

/**
 * What one layer is made of.
 *
 * @param scan the block size of its scan, or nothing for a layer without one
 * @param attention how far its attention sees
 */
public record LayerConfig(Optional<BlockSize> scan, AttentionSpan attention) {}
