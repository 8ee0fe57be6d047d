package org.smriti.model.eval;

/**
 * How good one generated frame is.
 *
 * @param psnr dB
 * @param ssim 1 for equal frames; 0 where frames are too small to tell
 * @param lag frames since its content was last shown; 0 where it was not
 * @param depth how far before the end of the context that was: 1 for its last frame, 0 or less for later, or if never
 */
record FrameScore(double psnr, double ssim, int lag, int depth) {}
