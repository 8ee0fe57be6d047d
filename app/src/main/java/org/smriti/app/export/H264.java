package org.smriti.app.export;

import java.io.IOException;
import java.util.List;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.javacpp.Pointer;

/** Chooses FFmpeg's encoder for H.264, and how good its pictures are. */
final class H264 {

    /** The first is in every build without GPL parts; the others are the system's own, should it be missing. */
    private static final List<String> ENCODERS = List.of("libopenh264", "h264_videotoolbox", "h264_mf");

    private static final int BEST_QUANTIZER = 12;
    private static final int WORST_QUANTIZER = 20; // blocks of one colour stay clean, and so do letters
    private static final double BITS_PER_PIXEL = 4; // more than is ever needed: the quantizers decide
    private static final int FRAMES_BETWEEN_KEYS = 50;
    private static final int SLOWEST = 1; // pictures a second, that OpenH264 takes
    private static final int FASTEST = 60;

    private H264() {}

    /** The encoder. */
    static AVCodec codec() throws IOException {
        for (String name : ENCODERS) {
            AVCodec codec = avcodec.avcodec_find_encoder_by_name(name);
            if (!Pointer.isNull(codec)) {
                return codec;
            }
        }
        throw new IOException("FFmpeg has no encoder for H.264 here; choose GIF or PNG");
    }

    /** The rate nearest to one that the encoder takes; it plans its bits by that, each picture has its time by itself. */
    static AVRational known(AVRational rate) {
        double nearest = Math.clamp(avutil.av_q2d(rate), SLOWEST, FASTEST);
        return nearest == avutil.av_q2d(rate) ? rate : avutil.av_d2q(nearest, 1);
    }

    /** Asks for pictures of about the same quality throughout, however much moves; sizes and rate are set already. */
    static void tune(AVCodecContext encoder) {
        encoder.qmin(BEST_QUANTIZER)
                .qmax(WORST_QUANTIZER)
                .gop_size(FRAMES_BETWEEN_KEYS)
                .max_b_frames(0);
        double pixels = (double) encoder.width() * encoder.height();
        encoder.bit_rate((long) (BITS_PER_PIXEL * pixels * avutil.av_q2d(encoder.framerate())));
    }
}
