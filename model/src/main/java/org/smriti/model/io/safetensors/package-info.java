/**
 * Tensors in shards of safetensors. Begin with {@link org.smriti.model.io.safetensors.Safetensors}.
 */
package org.smriti.model.io.safetensors;
