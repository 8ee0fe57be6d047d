package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.world.episode.Frames;

/** A moving bar in one format after another: each frame is the right one. */
class VideoFormatsTest {

    private static final int YELLOW = 0xe0c020;
    private static final int BLUE = 0x2040c0;
    private static final int FRAMES = 12;

    /** Columns that the crop of 64×48 takes from the left. */
    private static final int CROPPED = 8;

    @TempDir
    Path folder;

    /** The bar stands where it should in each frame from one on. */
    private static void assertBar(Frames frames, int first, int tolerance) {
        for (int i = 0; i < frames.count(); i++) {
            int bar = 4 * (first + i) - CROPPED;
            for (int x = 1; x < frames.side(); x++) {
                double away = Math.abs(x - bar - 3.5);
                if (away < 2 || away > 8) { // colours of films are blurred at edges
                    Films.assertColor(away < 2 ? YELLOW : BLUE, frames, i, x, 20, tolerance);
                }
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "bar.mp4, mov, h264, libopenh264, 40",
        "bar.mov, mov, prores, prores_ks -pix_fmt yuv444p10le, 30",
        "bar.webm, matroska, vp9, libvpx-vp9 -deadline realtime -cpu-used 8 -crf 4 -b:v 0 -pix_fmt yuv444p, 40",
        "bar.mkv, matroska, av1, libsvtav1 -preset 12 -crf 8 -svtav1-params lp=1, 40",
        "bar.avi, avi, mjpeg, mjpeg -q:v 1 -pix_fmt yuvj444p, 30",
        "bar.gif, gif, gif, gif, 70",
        "bar.flv, flv, flv1, flv -q:v 1, 40",
        "bar.ogv, ogg, vp8, libvpx -pix_fmt yuv420p -deadline realtime -b:v 4M, 60",
        "bar.wmv, asf, msmpeg4v3, msmpeg4 -q:v 1, 40",
        "bar.apng, apng, apng, apng -f apng, 4",
        "'films; rm -rf $HOME \"& %x|చిత్రం.mp4', mov, mpeg4, mpeg4 -q:v 1, 40",
    })
    void eachFrameIsTheRightOne(String name, String container, String codec, String encoder, int tolerance)
            throws Exception {
        Path file = Films.make(folder.resolve(name), Films.BAR, ("-c:v " + encoder).split(" "));

        VideoInfo info = VideoFile.probe(file);
        assertEquals(container, info.container());
        assertEquals(codec, info.codec());
        assertEquals(64, info.width());
        assertEquals(48, info.height());
        Footage all = Films.all(file, 10, 48);
        assertEquals(Optional.empty(), all.damage());
        assertEquals(FRAMES, all.frames().count());
        assertBar(all.frames(), 0, tolerance);
        Footage part = Films.take(file, TimeRange.parse("0.3-0.9"), 10, 48);
        assertEquals(6, part.frames().count());
        assertBar(part.frames(), 3, tolerance);
    }

    /** Made by {@code ffmpeg} of Debian 12 with x265, as README.md beside it says: the preset has no encoder for it. */
    @Test
    void h265OfTenBitsIsRead() throws Exception {
        Path file = folder.resolve("bar.mp4");
        try (InputStream resource = VideoFormatsTest.class.getResourceAsStream("h265-bar.mp4")) {
            Files.copy(resource, file);
        }

        VideoInfo info = VideoFile.probe(file);
        assertEquals("hevc", info.codec());
        assertEquals(OptionalDouble.of(1.2), info.seconds());
        assertEquals(OptionalLong.of(FRAMES), info.frames());
        assertEquals(OptionalDouble.of(10), info.rate());
        Footage all = Films.all(file, 10, 48);
        assertEquals(FRAMES, all.frames().count());
        assertBar(all.frames(), 0, 40);
    }

    @Test
    void onePictureIsOneFrame() throws Exception {
        for (String name : new String[] {"one.mp4", "one.gif", "one.avi", "one.webm", "one.apng"}) {
            Path file = Films.make(folder.resolve(name), "color=0x2040c0:s=63x37", "-frames:v", "1");

            Footage footage = Films.all(file, 10, 16);

            assertTrue(footage.frames().count() >= 1, name);
            assertEquals(Optional.empty(), footage.damage(), name);
            Films.assertColor(BLUE, footage.frames(), 0, 8, 8, 12);
        }
        assertEquals(1, Films.all(folder.resolve("one.mp4"), 10, 16).frames().count());
    }
}
