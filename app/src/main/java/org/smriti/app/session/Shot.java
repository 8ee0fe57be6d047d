package org.smriti.app.session;

/**
 * What a model made of a step.
 *
 * @param rgb R·R·3 bytes, its prediction before it was shown anything of the step
 * @param kept what its memory was given: the camera's frame or the prediction
 * @param psnr of the prediction against the truth, dB
 * @param ssim of the same
 * @param millis the prediction took, the advance of the memory included
 * @param steps of denoising
 */
public record Shot(byte[] rgb, Provenance kept, double psnr, double ssim, double millis, int steps) {}
