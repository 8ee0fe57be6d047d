/**
 * Diffusion forcing: noise levels per frame, clean prefixes, and the sampler that turns noise into frames.
 *
 * <p>z = (1−τ)·x + τ·ε with τ from 0 (clean) to 1 (pure noise); the network predicts x. Nothing here knows of worlds or files. Begin with
 * {@link org.smriti.model.diffusion.Sampler}.
 */
package org.smriti.model.diffusion;
