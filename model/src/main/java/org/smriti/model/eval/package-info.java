/**
 * How well a model remembers: the metrics, and the tasks that they are taken on.
 *
 * <p>Knows worlds, networks and memories, and nothing of how they are trained. Begin with {@link org.smriti.model.eval.Psnr}.
 */
package org.smriti.model.eval;
