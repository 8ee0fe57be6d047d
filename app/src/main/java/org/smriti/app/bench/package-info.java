/**
 * Measures what Smriti costs on this machine: live frames against frames seen, attention, passes against what matmul can do, the
 * renderer, training.
 *
 * <p>Looks at the model from outside, as the explorer does, which is why it lives here and the model stays free of stopwatches.
 * Nothing here prints. Begin with {@link org.smriti.app.bench.Bench}.
 */
package org.smriti.app.bench;
