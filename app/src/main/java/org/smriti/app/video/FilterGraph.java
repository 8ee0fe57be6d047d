package org.smriti.app.video;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** What FFmpeg does with each picture of a film, which it has turned as the film asks for, until it is a frame. */
final class FilterGraph {

    /**
     * At each moment the last picture that has begun is shown. Times are made a millisecond earlier first: many files round theirs to
     * milliseconds, and a picture that begins with a frame must not come with the next.
     */
    private static final String SAMPLE = "settb=AVTB,setpts=PTS-1000,fps=%s:start_time=0:round=up";

    /** The middle, square as it is seen: pixels need not be. */
    private static final String CROP = "crop=w='max(1,min(iw,ih/sar))':h='max(1,min(ih,iw*sar))':exact=1";

    private static final String OVER_BLACK = "format=gbrap,premultiply=inplace=1,format=gbrp";
    private static final String EXACT = "+accurate_rnd+full_chroma_int+full_chroma_inp";

    /** From HDR to a usual screen: light, fewer colours, less bright, values again. */
    private static final String USUAL_SCREEN =
            "zscale=min=bt2020nc:pin=bt2020:tin=%s:t=linear:npl=203,format=gbrpf32le,"
                    + "zscale=p=bt709,tonemap=mobius:desat=0,zscale=t=bt709:r=full,format=gbrp";

    private FilterGraph() {}

    /** Describes it in FFmpeg's words. */
    static String of(VideoFile.Probed film, Sampling sampling) {
        Pixels pixels = film.pixels();
        VideoInfo info = film.info();
        List<String> steps = new ArrayList<>();
        steps.add(SAMPLE.formatted(plain(sampling.rate())));
        steps.add(CROP);
        if (pixels.hasAlpha()) {
            steps.add(OVER_BLACK);
        }
        boolean shrinks = Math.min(info.width(), info.height()) > sampling.side();
        steps.add("scale=" + sampling.side() + ":" + sampling.side() + ":flags=" + (shrinks ? "area" : "bicubic")
                + EXACT + (pixels.isUnsaidHd(info.height()) ? ":in_color_matrix=bt709" : ""));
        if (pixels.isHdr()) {
            steps.add(USUAL_SCREEN.formatted(pixels.transfer()));
        }
        return String.join(",", steps);
    }

    /** A number without an exponent. */
    static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
