package org.smriti.model.eval;

/**
 * How good one generated frame is.
 *
 * @param psnr dB
 * @param ssim 1 for equal frames; 0 where frames are too small to tell
 * @param lag frames since its content was last shown; 0 where it was not
 */
record FrameScore(double psnr, double ssim, int lag) {}
