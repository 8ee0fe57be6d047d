/**
 * What is asked of a model: which way an episode goes, how much of it is shown, what predictions must agree with. Begin with
 * {@link org.smriti.model.eval.task.Task}.
 */
package org.smriti.model.eval.task;
