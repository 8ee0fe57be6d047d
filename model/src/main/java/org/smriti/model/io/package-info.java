/**
 * Files at the border: weights, NumPy archives, pictures, JSON. Headers are checked before memory is taken.
 *
 * <p>Plain Java over bytes and arrays: nothing here knows of the engine's tensors, of worlds or of networks. Begin with
 * {@link org.smriti.model.io.safetensors.Safetensors}.
 */
package org.smriti.model.io;
