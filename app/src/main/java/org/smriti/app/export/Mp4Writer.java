package org.smriti.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVIOContext;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.bytedeco.javacpp.BytePointer;
import org.bytedeco.javacpp.Pointer;
import org.smriti.app.export.pixels.Picture;

/**
 * Writes pictures into one MP4 file as H.264, one at a time, so that a long film takes no more memory than a short one.
 *
 * <p>What browsers and slides ask for: 4:2:0, even sizes, BT.709 marked as such, and the index in front, so that a film plays while it is
 * still being fetched.
 */
final class Mp4Writer implements AutoCloseable {

    private static final int FINEST_RATE = 1001; // largest part of the fraction that stands for it, as in 24000/1001
    private static final int MESSAGE_BYTES = 256;

    private final AVFormatContext format = new AVFormatContext(null);
    private final AVCodecContext encoder;
    private final AVStream stream;
    private final AVFrame rgb;
    private final AVFrame yuv;
    private final AVPacket packet = avcodec.av_packet_alloc();
    private final SwsContext converter = swscale.sws_alloc_context();
    private long written;

    /**
     * Begins a file.
     *
     * @param width pixels of each picture; an odd one is made even by repeating the last column
     * @param height the same, of rows
     * @param rate pictures a second
     */
    Mp4Writer(Path file, int width, int height, double rate, FilmTags tags) throws IOException {
        avutil.av_log_set_level(avutil.AV_LOG_QUIET); // what goes wrong is thrown, in one line
        String url = "file:" + file.toAbsolutePath();
        check(avformat.avformat_alloc_output_context2(format, null, "mp4", url));
        AVCodec codec = H264.codec();
        encoder = avcodec.avcodec_alloc_context3(codec);
        rgb = frame(avutil.AV_PIX_FMT_RGB24, avutil.AVCOL_SPC_RGB, avutil.AVCOL_RANGE_JPEG, even(width), even(height));
        yuv = frame(
                avutil.AV_PIX_FMT_YUV420P, avutil.AVCOL_SPC_BT709, avutil.AVCOL_RANGE_MPEG, even(width), even(height));
        stream = avformat.avformat_new_stream(format, codec);
        try {
            open(codec, rate);
            begin(url, tags);
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    private static int even(int size) {
        return size + size % 2;
    }

    private static AVFrame frame(int pixels, int space, int range, int width, int height) {
        AVFrame frame = avutil.av_frame_alloc();
        frame.format(pixels).width(width).height(height).colorspace(space).color_range(range);
        frame.color_primaries(avutil.AVCOL_PRI_BT709).color_trc(avutil.AVCOL_TRC_BT709);
        return frame;
    }

    private void open(AVCodec codec, double rate) throws IOException {
        check(avutil.av_frame_get_buffer(rgb, 0));
        check(avutil.av_frame_get_buffer(yuv, 0));
        encoder.width(yuv.width()).height(yuv.height()).pix_fmt(yuv.format());
        encoder.colorspace(yuv.colorspace()).color_range(yuv.color_range());
        encoder.color_primaries(yuv.color_primaries()).color_trc(yuv.color_trc());
        AVRational pictures = avutil.av_d2q(rate, FINEST_RATE);
        encoder.time_base(avutil.av_inv_q(pictures)).framerate(H264.known(pictures));
        encoder.thread_count(1); // the other cores are the model's
        encoder.flags(encoder.flags() | avcodec.AV_CODEC_FLAG_GLOBAL_HEADER);
        H264.tune(encoder);
        check(avcodec.avcodec_open2(encoder, codec, (AVDictionary) null));
        stream.time_base(encoder.time_base()).avg_frame_rate(pictures);
        check(avcodec.avcodec_parameters_from_context(stream.codecpar(), encoder));
    }

    private void begin(String url, FilmTags tags) throws IOException {
        AVIOContext output = new AVIOContext(null);
        check(avformat.avio_open(output, url, avformat.AVIO_FLAG_WRITE));
        format.pb(output);
        AVDictionary metadata = new AVDictionary(null);
        avutil.av_dict_set(metadata, "title", tags.title(), 0);
        avutil.av_dict_set(metadata, "comment", tags.comment(), 0);
        format.metadata(metadata);
        AVDictionary options = new AVDictionary(null);
        avutil.av_dict_set(options, "movflags", "+faststart", 0);
        try {
            check(avformat.avformat_write_header(format, options));
        } finally {
            avutil.av_dict_free(options);
        }
    }

    /** Adds a picture of the size that was announced. */
    void add(Picture picture) throws IOException {
        check(avutil.av_frame_make_writable(rgb));
        fill(picture);
        check(avutil.av_frame_make_writable(yuv)); // the encoder may still hold the picture before
        check(swscale.sws_scale_frame(converter, yuv, rgb));
        yuv.pts(written++);
        check(avcodec.avcodec_send_frame(encoder, yuv));
        drain();
    }

    private void fill(Picture picture) {
        int bytes = 3 * picture.width();
        byte[] row = new byte[3 * rgb.width()];
        BytePointer pixels = rgb.data(0);
        for (int y = 0; y < rgb.height(); y++) {
            int from = Math.min(y, picture.height() - 1) * bytes;
            System.arraycopy(picture.rgb(), from, row, 0, bytes);
            System.arraycopy(picture.rgb(), from + bytes - 3, row, row.length - 3, 3);
            pixels.position((long) y * rgb.linesize(0)).put(row, 0, row.length);
        }
    }

    /** Writes what the encoder has ready. */
    private void drain() throws IOException {
        int got = avcodec.avcodec_receive_packet(encoder, packet);
        while (got == 0) {
            packet.duration(1);
            avcodec.av_packet_rescale_ts(packet, encoder.time_base(), stream.time_base());
            packet.stream_index(stream.index());
            check(avformat.av_interleaved_write_frame(format, packet));
            got = avcodec.avcodec_receive_packet(encoder, packet);
        }
        if (got != avutil.AVERROR_EAGAIN() && got != avutil.AVERROR_EOF) {
            check(got);
        }
    }

    /** Ends the file; without that it is none. */
    void finish() throws IOException {
        check(avcodec.avcodec_send_frame(encoder, null));
        drain();
        check(avformat.av_write_trailer(format));
        AVIOContext output = format.pb();
        format.pb(null);
        check(avformat.avio_closep(output));
    }

    private static void check(int code) throws IOException {
        if (code < 0) {
            byte[] message = new byte[MESSAGE_BYTES];
            avutil.av_strerror(code, message, message.length);
            int end = 0;
            while (message[end] != 0) {
                end++;
            }
            throw new IOException(new String(message, 0, end, StandardCharsets.UTF_8));
        }
    }

    /** Frees all of it. */
    @Override
    public void close() {
        swscale.sws_free_context(converter);
        avcodec.av_packet_free(packet);
        avutil.av_frame_free(rgb);
        avutil.av_frame_free(yuv);
        avcodec.avcodec_free_context(encoder);
        if (!Pointer.isNull(format.pb())) {
            avformat.avio_closep(format.pb());
        }
        avformat.avformat_free_context(format);
    }
}
