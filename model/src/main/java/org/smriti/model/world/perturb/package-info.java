/**
 * Disturbances of what is seen, to test how a model copes: exposure, a jump of the camera, noise, darkness.
 *
 * <p>They change poses before and frames after rendering; the world itself goes on undisturbed. Begin with {@link
 * org.smriti.model.world.perturb.Perturbation}.
 */
package org.smriti.model.world.perturb;
