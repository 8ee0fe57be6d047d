package org.smriti.app.export;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bytedeco.ffmpeg.avcodec.AVCodec;
import org.bytedeco.ffmpeg.avcodec.AVCodecContext;
import org.bytedeco.ffmpeg.avcodec.AVPacket;
import org.bytedeco.ffmpeg.avformat.AVFormatContext;
import org.bytedeco.ffmpeg.avformat.AVInputFormat;
import org.bytedeco.ffmpeg.avformat.AVStream;
import org.bytedeco.ffmpeg.avutil.AVDictionary;
import org.bytedeco.ffmpeg.avutil.AVDictionaryEntry;
import org.bytedeco.ffmpeg.avutil.AVFrame;
import org.bytedeco.ffmpeg.avutil.AVRational;
import org.bytedeco.ffmpeg.global.avcodec;
import org.bytedeco.ffmpeg.global.avformat;
import org.bytedeco.ffmpeg.global.avutil;
import org.bytedeco.ffmpeg.global.swscale;
import org.bytedeco.ffmpeg.swscale.SwsContext;
import org.smriti.app.export.pixels.Picture;

/**
 * What FFmpeg finds in an MP4 file.
 *
 * @param codec name of the video's codec
 * @param pixels name of its pixel format
 * @param rate pictures per second
 * @param tags of the file, by name
 * @param pictures decoded, in order
 */
record Mp4Reader(String codec, String pixels, double rate, Map<String, String> tags, List<Picture> pictures) {

    /** Decodes a file whole. */
    static Mp4Reader read(Path file) {
        AVFormatContext format = new AVFormatContext(null);
        check(avformat.avformat_open_input(format, file.toString(), (AVInputFormat) null, (AVDictionary) null));
        check(avformat.avformat_find_stream_info(format, (AVDictionary) null));
        AVStream stream = format.streams(0);
        AVCodec codec = avcodec.avcodec_find_decoder(stream.codecpar().codec_id());
        AVCodecContext decoder = avcodec.avcodec_alloc_context3(codec);
        check(avcodec.avcodec_parameters_to_context(decoder, stream.codecpar()));
        check(avcodec.avcodec_open2(decoder, codec, (AVDictionary) null));
        List<Picture> pictures = new ArrayList<>();
        AVPacket packet = avcodec.av_packet_alloc();
        while (avformat.av_read_frame(format, packet) == 0) {
            check(avcodec.avcodec_send_packet(decoder, packet));
            avcodec.av_packet_unref(packet);
            take(decoder, pictures);
        }
        check(avcodec.avcodec_send_packet(decoder, null));
        take(decoder, pictures);
        AVRational rate = stream.avg_frame_rate();
        Mp4Reader read = new Mp4Reader(
                codec.name().getString(),
                avutil.av_get_pix_fmt_name(decoder.pix_fmt()).getString(),
                (double) rate.num() / rate.den(),
                tags(format.metadata()),
                pictures);
        avcodec.av_packet_free(packet);
        avcodec.avcodec_free_context(decoder);
        avformat.avformat_close_input(format);
        return read;
    }

    private static void take(AVCodecContext decoder, List<Picture> pictures) {
        AVFrame frame = avutil.av_frame_alloc();
        while (avcodec.avcodec_receive_frame(decoder, frame) == 0) {
            pictures.add(picture(frame));
        }
        avutil.av_frame_free(frame);
    }

    private static Picture picture(AVFrame frame) {
        AVFrame rgb = avutil.av_frame_alloc();
        rgb.format(avutil.AV_PIX_FMT_RGB24).width(frame.width()).height(frame.height());
        rgb.color_range(avutil.AVCOL_RANGE_JPEG).colorspace(avutil.AVCOL_SPC_RGB);
        check(avutil.av_frame_get_buffer(rgb, 0));
        SwsContext converter = swscale.sws_alloc_context();
        check(swscale.sws_scale_frame(converter, rgb, frame));
        byte[] bytes = new byte[3 * frame.width() * frame.height()];
        for (int y = 0; y < frame.height(); y++) {
            rgb.data(0).position((long) y * rgb.linesize(0)).get(bytes, 3 * y * frame.width(), 3 * frame.width());
        }
        swscale.sws_free_context(converter);
        avutil.av_frame_free(rgb);
        return new Picture(frame.width(), frame.height(), bytes);
    }

    private static Map<String, String> tags(AVDictionary metadata) {
        Map<String, String> tags = new TreeMap<>();
        AVDictionaryEntry entry = avutil.av_dict_iterate(metadata, null);
        while (entry != null && !entry.isNull()) {
            tags.put(entry.key().getString(), entry.value().getString());
            entry = avutil.av_dict_iterate(metadata, entry);
        }
        return tags;
    }

    private static void check(int code) {
        if (code < 0) {
            throw new IllegalStateException("FFmpeg answers " + code);
        }
    }
}
