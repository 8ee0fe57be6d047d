/**
 * Measures what Smriti costs on this machine: live frames against frames seen, attention, passes against what matmul can do, the
 * renderer, training.
 *
 * <p>Uses the model from outside, as the explorer does, so that the model has no code for timing. Nothing here prints.
 * Begin with {@link org.smriti.app.bench.Bench}.
 */
package org.smriti.app.bench;
