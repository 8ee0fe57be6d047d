package org.smriti.app.fuzz;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.video.Films;
import org.smriti.app.video.Sampling;
import org.smriti.app.video.Taken;
import org.smriti.app.video.TimeRange;
import org.smriti.app.video.Video;
import org.smriti.model.io.FileFormatException;

/** Films that accidents or attackers have spoilt: two processes for each, so fewer than of other formats. */
class VideoFuzzTest {

    private static final int USUAL_FILES = 60;
    private static final String PICTURE = "testsrc2=s=48x32:r=10:d=0.6";

    /** Frames after which a film with a wrong clock is left: it may claim to be years long. */
    private static final int ENOUGH = 100;

    @TempDir
    Path folder;

    private byte[] film(String name, String... options) throws Exception {
        return Files.readAllBytes(Films.make(folder.resolve(name), PICTURE, options));
    }

    private List<byte[]> films() throws Exception {
        List<byte[]> films = new ArrayList<>();
        films.add(film("h264.mp4", "-c:v", "libopenh264", "-movflags", "+faststart"));
        Files.copy(folder.resolve("h264.mp4"), folder.resolve("lying.mp4"));
        Films.remake(
                folder.resolve("lying.mp4"),
                folder.resolve("turned.mov"),
                "-display_rotation",
                "90",
                "-i",
                "FROM",
                "-c",
                "copy");
        films.add(Files.readAllBytes(folder.resolve("turned.mov")));
        films.add(film("vp9.webm", "-c:v", "libvpx-vp9", "-deadline", "realtime", "-cpu-used", "8"));
        films.add(film("mjpeg.mkv", "-c:v", "mjpeg"));
        films.add(film("mpeg4.avi", "-c:v", "mpeg4"));
        films.add(film("film.gif"));
        films.add(film("film.flv"));
        films.add(film("film.ts", "-c:v", "mpeg2video"));
        films.add(film("film.apng", "-f", "apng"));
        films.add(film("film.ogv", "-c:v", "libvpx", "-deadline", "realtime"));
        try (InputStream hevc = Films.class.getResourceAsStream("h265-bar.mp4")) {
            films.add(hevc.readAllBytes());
        }
        return films;
    }

    @Test
    void filmsAreReadOrRefused() throws Exception {
        Sampling sampling = new Sampling(TimeRange.WHOLE, 5, 16);

        new FuzzRun("video", Packing.PLAIN, films(), FileFormatException.class, file -> {
                    int[] frames = new int[1];
                    try {
                        Taken taken = Video.open(file).stream(sampling, _ -> frames[0]++, (done, _) -> done < ENOUGH);
                        assertEquals(frames[0], taken.frames());
                        assertTrue(taken.frames() > 0);
                        assertEquals(
                                1, ("x" + taken.damage().orElse("")).lines().count());
                    } catch (CancellationException e) {
                        return; // by us
                    }
                })
                .perform(folder.resolve("film"), USUAL_FILES);

        assertEquals(
                List.of(),
                ProcessHandle.current()
                        .children()
                        .filter(child -> child.info().command().orElse("").contains("ff"))
                        .toList());
    }
}
