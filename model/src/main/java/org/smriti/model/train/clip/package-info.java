/**
 * Clips to train on: rendered from worlds on the fly, a batch for each step, and the noise that the step adds.
 *
 * <p>Needs neither the engine nor anything of Java beyond {@code java.base}, so that {@link org.smriti.model.train.clip.ClipFeeder} runs
 * where there is no more than that. A batch and its noise depend on nothing but plan and step: a run sees the same in every trainer,
 * however often it was stopped. Begin with {@link org.smriti.model.train.clip.BatchLoader}.
 */
package org.smriti.model.train.clip;
