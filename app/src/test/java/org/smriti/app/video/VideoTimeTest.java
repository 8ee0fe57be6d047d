package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.session.Progress;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.episode.Frames;

/** Which moment a frame shows, and how many there are. */
class VideoTimeTest {

    /** Brightness tells the number of a picture: 4 levels for each. */
    private static final String COUNTING = "color=black:s=16x16:r=%d:d=%d,format=gbrp,geq=r='4*N':g='4*N':b='4*N'";

    @TempDir
    Path folder;

    private static List<Integer> numbers(Frames frames) {
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < frames.count(); i++) {
            numbers.add(Math.round((Films.color(frames, i, 8, 8) & 0xff) / 4f));
        }
        return numbers;
    }

    private Path counting(String name, int rate, int seconds, String... options) throws Exception {
        return Films.make(folder.resolve(name), COUNTING.formatted(rate, seconds), options);
    }

    /** Matroska rounds times to milliseconds, where 24 pictures a second fall between. */
    @ParameterizedTest
    @ValueSource(strings = {"even.mkv", "even.mov"})
    void everySecondPictureOfTwentyFourIsTaken(String name) throws Exception {
        Path file = counting(name, 24, 2, "-c:v", "png");

        List<Integer> numbers = numbers(Films.all(file, 12, 16).frames());

        assertEquals(24, numbers.size());
        for (int i = 0; i < 24; i++) {
            assertEquals(2 * i, numbers.get(i));
        }
    }

    @Test
    void aFasterRateRepeatsPictures() throws Exception {
        Path file = counting("slow.mkv", 2, 2, "-c:v", "png");

        assertEquals(
                List.of(0, 0, 0, 1, 1, 1, 2, 2, 2, 3, 3, 3),
                numbers(Films.all(file, 6, 16).frames()));
        assertEquals(
                List.of(1, 1, 1, 2, 2),
                numbers(Films.take(file, TimeRange.parse("0.6-1.4"), 6, 16).frames()));
    }

    /** A phone records as many pictures as the light allows; a screen recording none while nothing moves. */
    @Test
    void eachFrameShowsWhatIsSeenAtItsTimeWhenTheRateVaries() throws Exception {
        Path file = counting(
                "variable.mov",
                10,
                1,
                "-vf",
                "settb=1/1000,setpts='if(lt(N,5),N*0.1,N-4.5+0.02)/TB'",
                "-fps_mode",
                "vfr",
                "-enc_time_base",
                "1/1000",
                "-c:v",
                "png");

        // pictures begin at 0, 0.1, 0.2, 0.3, 0.4, 0.52, 1.52, 2.52, 3.52, 4.52
        assertEquals(
                List.of(0, 1, 2, 3, 4, 4, 5, 5, 5, 5, 5, 5, 5, 5, 5, 5, 6, 6),
                numbers(Films.take(file, TimeRange.parse("0-1.8"), 10, 16).frames()));
        assertEquals(
                List.of(7, 7, 8),
                numbers(Films.take(file, TimeRange.parse("3.2-3.8"), 5, 16).frames()));
    }

    @Test
    void aRangeFarFromAnyKeyFrameBeginsWhereItShould() throws Exception {
        Path file = counting("far.mp4", 10, 5, "-c:v", "mpeg4", "-g", "600", "-q:v", "1", "-bf", "2");

        List<Integer> numbers =
                numbers(Films.take(file, TimeRange.parse("4.1-4.6"), 10, 16).frames());

        assertEquals(List.of(41, 42, 43, 44, 45), numbers);
    }

    @Test
    void aRangeMayEndPastTheEndButNotBeginThere() throws Exception {
        Path file = counting("short.mkv", 10, 2, "-c:v", "png");

        assertEquals(
                5, Films.take(file, TimeRange.parse("1.5-60"), 10, 16).frames().count());
        for (String range : new String[] {"2-3", "1:00:00-"}) {
            String message = assertThrows(
                            FileFormatException.class, () -> Films.take(file, TimeRange.parse(range), 10, 16))
                    .getMessage();
            assertTrue(message.endsWith("begins past the end; expected one within 0:00-0:02"), message);
        }
    }

    /** Two hours; nothing keeps the frames, and no more of them are waiting than the pump says. */
    @Test
    void aFilmOfTwoHoursIsStreamedOrNeedsARange() throws Exception {
        Path file = Films.make(folder.resolve("film.mp4"), "testsrc=s=16x16:r=1/4:d=7200", "-c:v", "mpeg4", "-g", "60");
        int[] seen = new int[2];

        Taken taken = Video.open(file).stream(new Sampling(TimeRange.WHOLE, 2, 4), _ -> seen[0]++, (_, total) -> {
            seen[1] = total;
            return true;
        });

        assertEquals(14_400, taken.frames());
        assertEquals(14_400, seen[0]);
        assertEquals(14_400, seen[1]);
        NeedsRangeException needs = assertThrows(NeedsRangeException.class, () -> Films.all(file, 10, 64));
        assertEquals(
                file
                        + ": 2:00:00 long, at 10 frames/s 72,000 frames; at most 3,000 can be taken: choose a range,"
                        + " such as 0:00-5:00",
                needs.getMessage());
        assertEquals(TimeRange.parse("0:00-5:00"), needs.suggested());
        needs = assertThrows(NeedsRangeException.class, () -> Films.take(file, TimeRange.parse("30:00-"), 12.5, 64));
        assertEquals(
                file
                        + ": from 30:00-, at 12.5 frames/s 67,500 frames; at most 3,000 can be taken: choose a range,"
                        + " such as 30:00-34:00",
                needs.getMessage());
        assertEquals(
                3_000, Films.take(file, needs.suggested(), 12.5, 4).frames().count());
    }

    /** A stream without a container has no length; whoever collects it is told in time. */
    @Test
    void aFilmOfUnknownLengthIsCountedWhileItIsRead() throws Exception {
        Path file = Films.make(folder.resolve("stream.h264"), "testsrc=s=16x16:r=25:d=20", "-c:v", "libopenh264");

        assertTrue(VideoFile.probe(file).seconds().isEmpty());
        assertEquals(20, Films.all(file, 1, 16).frames().count());
        String message = assertThrows(NeedsRangeException.class, () -> Films.all(file, 200, 16))
                .getMessage();
        assertTrue(message.contains("of unknown length, at 200 frames/s more frames"), message);
    }

    @Test
    void aSinkThatCannotTakeAFrameEndsIt() throws Exception {
        Path file = counting("full.mkv", 10, 2, "-c:v", "png");

        IOException thrown = assertThrows(
                IOException.class,
                () -> Video.open(file).stream(
                        new Sampling(TimeRange.WHOLE, 10, 16),
                        _ -> {
                            throw new IOException("disk full");
                        },
                        Progress.UNHEARD));

        assertEquals("disk full", thrown.getMessage());
    }
}
