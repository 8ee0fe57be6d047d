/**
 * What a training run does, as data: its curriculum, its rates, its budget, and how all that stands in {@code training.json}.
 *
 * <p>Nothing here trains or needs the engine. Begin with {@link org.smriti.model.train.plan.TrainingPlan}.
 */
package org.smriti.model.train.plan;
