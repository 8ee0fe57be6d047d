package org.smriti.app.video;

import java.nio.file.Path;
import java.util.List;

/** What FFmpeg may do with a file that comes from anywhere: read it and nothing else, with limits on what it claims to be. */
final class FfmpegLimits {

    /** Pixels of a picture: more than 8K has. */
    static final int MOST_PIXELS = 36_000_000;

    private static final long LARGEST_BLOCK = 512L << 20; // bytes that are asked for at once

    /** Containers that hold all of a film; those that name other files are left out (lists, HLS, DASH, numbered pictures). */
    private static final String CONTAINERS = String.join(
            ",",
            List.of(
                    "mov",
                    "matroska",
                    "avi",
                    "gif",
                    "apng",
                    "mpegts",
                    "mpeg",
                    "mpegvideo",
                    "m4v",
                    "flv",
                    "asf",
                    "ogg",
                    "ivf",
                    "h264",
                    "hevc",
                    "vvc",
                    "av1",
                    "obu",
                    "h263",
                    "mjpeg",
                    "dv",
                    "mxf",
                    "nut",
                    "rm",
                    "wtv",
                    "yuv4mpegpipe",
                    "nsv",
                    "dirac",
                    "vc1",
                    "roq",
                    "smk",
                    "bink",
                    "flic",
                    "png_pipe",
                    "webp_pipe",
                    "mp3",
                    "aac",
                    "wav",
                    "flac"));

    private FfmpegLimits() {}

    /** Options in front of a file, and the file. */
    static List<String> input(Path file) {
        return List.of(
                "-protocol_whitelist",
                "file",
                "-format_whitelist",
                CONTAINERS,
                "-max_pixels",
                Integer.toString(MOST_PIXELS),
                "-i",
                "file:" + file.toAbsolutePath());
    }

    /** Options of a whole program. */
    static List<String> program() {
        return List.of("-hide_banner", "-loglevel", "error", "-max_alloc", Long.toString(LARGEST_BLOCK));
    }
}
