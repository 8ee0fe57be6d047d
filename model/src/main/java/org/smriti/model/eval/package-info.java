/**
 * How well a model remembers: episodes of tasks are predicted and scored. The tasks are in {@code task}, the metrics in {@code score}.
 *
 * <p>Knows worlds, networks and memories, and nothing of how they are trained. A {@link org.smriti.model.eval.task.Task} says where the
 * agent goes, an {@link org.smriti.model.eval.EvalEpisode} is one rendered episode of it, a {@link org.smriti.model.eval.Predictor}
 * predicts its frames. Begin with {@link org.smriti.model.eval.Evaluator}; what counts as shown before is in {@code LastShown}.
 */
package org.smriti.model.eval;
