/**
 * How near predictions come: per frame, per episode, and with intervals over episodes. Begin with
 * {@link org.smriti.model.eval.score.VariantScore}.
 */
package org.smriti.model.eval.score;
