/**
 * The ground under the network: where it computes, in which precision, its named parameters, and the few fused operations
 * that the engine has no method for.
 *
 * <p>One thread owns every array; results belong to the first operand's manager, so a pass takes one sub-manager and closes
 * it. Gradient mode is per thread: switch it off first thing on a thread that only predicts. Never BFLOAT16, INT16 or
 * UINT16: they abort the process. Begin with {@link org.smriti.model.tensor.Params}.
 */
package org.smriti.model.tensor;
