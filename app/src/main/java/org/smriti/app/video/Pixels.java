package org.smriti.app.video;

import java.util.Set;
import java.util.regex.Pattern;

/**
 * How a film stores colours, as FFmpeg names it.
 *
 * @param format such as {@code yuv420p10le}
 * @param matrix from red, green and blue to brightness and colour, such as {@code bt709}; empty if the file does not say
 * @param transfer from stored values to light, such as {@code bt709}, or {@code smpte2084} of HDR
 */
record Pixels(String format, String matrix, String transfer) {

    private static final Pattern ALPHA =
            Pattern.compile("yuva.*|gbrap.*|ya\\d.*|[av]?ayuv.*|vuya.*|uyva.*|.*(rgba|bgra).*|argb.*|abgr.*|pal8");
    private static final Pattern YUV = Pattern.compile("yuv.*|nv\\d.*|p[02]1.*");
    private static final Set<String> HDR = Set.of("smpte2084", "arib-std-b67");
    private static final int HD = 720; // rows; less were made for BT.601, if nothing is said

    /** Whether some of a picture may be transparent. */
    boolean hasAlpha() {
        return ALPHA.matcher(format).matches();
    }

    /** Whether values are for brighter screens than most. */
    boolean isHdr() {
        return HDR.contains(transfer);
    }

    /** Whether the matrix must be guessed, as one of high definition. */
    boolean isUnsaidHd(int height) {
        return matrix.isEmpty() && height >= HD && YUV.matcher(format).matches();
    }
}
