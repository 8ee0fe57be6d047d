/**
 * The network: layers of block-wise SSD scan, frame local attention and MLP, conditioned on noise level, action and pose.
 *
 * <p>Nothing here knows of worlds, files or training. Shapes: B clips, T frames, S tokens per frame on a G×G grid, d channels. Begin with
 * {@link org.smriti.model.nn.WorldNet}.
 */
package org.smriti.model.nn;
