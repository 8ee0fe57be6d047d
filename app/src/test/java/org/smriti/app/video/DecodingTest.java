package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.session.Progress;

/** The process that decodes ends, whatever happens, and never runs ahead. */
class DecodingTest {

    private static final Sampling ALL = new Sampling(TimeRange.WHOLE, 10, 16);

    @TempDir
    static Path folder;

    private static Path film;

    @BeforeAll
    static void makeFilm() throws Exception {
        film = Films.make(folder.resolve("film.mp4"), "testsrc2=s=160x90:r=10:d=30", "-c:v", "mpeg4");
    }

    @AfterEach
    void noProcessIsLeft() {
        assertEquals(List.of(), children());
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current()
                .children()
                .filter(child -> child.info().command().orElse("").contains("ffmpeg"))
                .toList();
    }

    private static void signal(String signal) throws IOException {
        try {
            new ProcessBuilder(
                            "kill", signal, Long.toString(children().getFirst().pid()))
                    .start()
                    .waitFor();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void progressIsToldBeforeEachFrameAndCancels() throws Exception {
        List<Integer> told = new ArrayList<>();
        int[] seen = new int[1];

        CancellationException cancelled = assertThrows(
                CancellationException.class,
                () -> Video.open(film).stream(ALL, _ -> seen[0]++, (done, total) -> {
                    told.add(done);
                    return total == 300 && done < 7;
                }));

        assertEquals("cancelled after 7 of 300", cancelled.getMessage());
        assertEquals(7, seen[0]);
        assertEquals(
                IntStream.rangeClosed(0, 7).boxed().toList(),
                told.stream().distinct().toList());
    }

    @Test
    void anInterruptCancels() throws Exception {
        Video video = Video.open(film);
        assertThrows(
                CancellationException.class,
                () -> video.stream(ALL, _ -> Thread.currentThread().interrupt(), Progress.UNHEARD));
        assertTrue(Thread.interrupted());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDecoderThatHangsIsEndedAndWhatCameIsKept() throws Exception {
        VideoFile video = new VideoFile(VideoFile.probed(film), Duration.ofSeconds(1));
        int[] seen = new int[1];

        Taken taken = video.stream(
                new Sampling(
                        TimeRange.WHOLE, 240, 512), // more than fits into the pipe, so that it cannot be done already
                _ -> {
                    if (seen[0]++ == 2) {
                        signal("-STOP");
                    }
                },
                Progress.UNHEARD);

        assertEquals(seen[0], taken.frames());
        assertTrue(taken.frames() < 100);
        assertEquals(
                taken.frames() + " of about 7200 frames could be read: FFmpeg hung",
                taken.damage().orElseThrow());
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void aDecoderThatCrashesIsSaid() throws Exception {
        int[] seen = new int[1];

        Taken taken = Video.open(film).stream(
                new Sampling(TimeRange.WHOLE, 240, 512),
                _ -> {
                    if (seen[0]++ == 2) {
                        signal("-SEGV");
                    }
                },
                Progress.UNHEARD);

        assertEquals(
                taken.frames() + " of about 7200 frames could be read: FFmpeg crashed",
                taken.damage().orElseThrow());
    }

    @Test
    void aSinkThatIsSlowMakesTheDecoderWait() throws Exception {
        AtomicLong read = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                read.incrementAndGet();
                return 0;
            }

            @Override
            public int read(byte[] into, int from, int length) {
                read.addAndGet(length);
                return length;
            }
        };

        try (FramePump pump = new FramePump(endless, 1_000)) {
            for (int i = 0; i < 50; i++) {
                assertTrue(pump.next(10_000) instanceof FramePump.Frame);
                assertTrue(read.get() <= 1_000 * (i + 1 + 6), "no more than a few frames wait");
            }
        }
    }

    /** What a file makes FFmpeg say has no end, but is not kept. */
    @Test
    void endlessComplaintsAreNotKept() throws Exception {
        byte[] line = "[h264 @ 0x55aa] something is wrong with this picture\n".getBytes();
        AtomicLong left = new AtomicLong(100_000);
        InputStream said = new InputStream() {
            @Override
            public int read() {
                throw new AssertionError();
            }

            @Override
            public int read(byte[] into, int from, int length) {
                if (left.getAndDecrement() == 0) {
                    return -1;
                }
                System.arraycopy(line, 0, into, from, line.length);
                return line.length;
            }
        };

        String kept = new Drain("complaints", said, 1 << 12).text();

        assertEquals(1 << 12, kept.length());
        assertEquals(
                "something is wrong with this picture",
                Complaints.of(kept).cause().orElseThrow());
    }
}
