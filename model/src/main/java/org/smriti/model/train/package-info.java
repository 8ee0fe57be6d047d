/**
 * Training: the optimiser, checkpoints, and the loop that joins them.
 *
 * <p>May use every other package of the model. What a run does stands in {@code train.plan}, what it sees comes from
 * {@code train.clip}. Training worlds have seeds below 800,000, held-out ones below 900,000; seeds from 900,000 on are used by nothing
 * here. Begin with {@link org.smriti.model.train.Trainer}.
 */
package org.smriti.model.train;
