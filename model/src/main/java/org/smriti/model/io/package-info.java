/**
 * Files at the border: weights, NumPy archives, pictures, JSON. Headers are checked before anything is believed.
 *
 * <p>Plain Java over bytes and arrays: nothing here knows of the engine's tensors, of mazes or of networks. Begin with
 * {@link org.smriti.model.io.safetensors.Safetensors}.
 */
package org.smriti.model.io;
