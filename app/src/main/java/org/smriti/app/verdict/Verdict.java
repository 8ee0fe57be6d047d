package org.smriti.app.verdict;

/** Whether a prediction of a view that was last shown long ago shows that view. */
public enum Verdict {
    REMEMBERED,
    /** More than no memory could know, but not clear. */
    ROUGHLY,
    FORGOTTEN;

    /** By how much, in dB, a prediction must be nearer to the truth than the mean of all frames shown, which remembers no single view. */
    public static final double MARGIN = 3;

    /** What a prediction that shows the view clearly reaches at least, dB. */
    public static final double CLEAR = 22;

    /**
     * Judges a prediction.
     *
     * @param psnr of the prediction, dB
     * @param mean PSNR of the mean of all frames shown, dB
     */
    public static Verdict of(double psnr, double mean) {
        if (psnr < mean + MARGIN) {
            return FORGOTTEN;
        }
        return psnr >= CLEAR ? REMEMBERED : ROUGHLY;
    }
}
