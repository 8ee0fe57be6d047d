/**
 * Arrays: named parameters and their initialisation, and the few fused operations that the engine has no method for.
 *
 * <p>Nothing here knows what a network or a maze is. Begin with {@link org.smriti.model.tensor.Params}.
 */
package org.smriti.model.tensor;
