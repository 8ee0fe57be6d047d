package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is no film, or half a film. */
class VideoRefusalTest {

    private static final String TEST = "testsrc2=s=160x90:r=25:d=2";

    @TempDir
    Path folder;

    private static String refusal(Path file) {
        return Films.refusal(file);
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void whatIsNoFileIsSaid() throws Exception {
        assertThrows(NoSuchFileException.class, () -> Video.open(folder.resolve("none.mp4")));
        assertThrows(NoSuchFileException.class, () -> Video.open(folder.resolve("none.png")));
        assertTrue(refusal(file("empty.mp4", new byte[0])).contains("empty"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsNotRead() {
        assertTrue(refusal(Path.of("/dev/zero")).contains("a device"));
    }

    @Test
    void soundAloneIsNoFilm() throws Exception {
        Path file = Films.make(folder.resolve("song.m4a"), "sine=d=1", "-c:a", "aac");
        assertTrue(refusal(file).contains("no film, only sound"));
    }

    /** The picture on a record's cover is stored as a track of one picture. */
    @Test
    void aCoverIsNoFilm() throws Exception {
        Path cover = Films.make(folder.resolve("cover.png"), TEST, "-frames:v", "1");
        Path song = Films.make(folder.resolve("song.m4a"), "sine=d=1", "-c:a", "aac");
        Path file = Films.remake(
                song,
                folder.resolve("covered.m4a"),
                "-i",
                "FROM",
                "-i",
                cover.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                "-disposition:v",
                "attached_pic");

        assertTrue(refusal(file).contains("no film, only sound"));
    }

    @Test
    void theFilmIsFoundAmongOtherTracks() throws Exception {
        Path song = Films.make(folder.resolve("song.m4a"), "sine=d=2", "-c:a", "aac");
        Path small = Films.make(folder.resolve("small.mp4"), "color=red:s=32x32:d=2", "-c:v", "mpeg4");
        Path large = Films.make(folder.resolve("large.mp4"), "color=blue:s=64x64:d=2", "-c:v", "mpeg4");
        Path file = Films.remake(
                song,
                folder.resolve("all.mkv"),
                "-i",
                "FROM",
                "-i",
                small.toString(),
                "-i",
                large.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "2",
                "-c",
                "copy");

        Films.assertColor(0x0000ff, Films.all(file, 10, 16).frames(), 3, 8, 8, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4, libopenh264 -movflags +faststart",
        "film.webm, libvpx-vp9 -deadline realtime -cpu-used 8",
        "film.avi, mpeg4",
        "film.gif, gif",
        "film.ts, mpeg2video",
    })
    void whatIsCutOffIsTakenAsFarAsItGoes(String name, String encoder) throws Exception {
        byte[] whole =
                Files.readAllBytes(Films.make(folder.resolve("whole-" + name), TEST, ("-c:v " + encoder).split(" ")));
        int before = 20;
        for (double part : new double[] {0.95, 0.6, 0.3}) {
            Path file = file(name, Arrays.copyOf(whole, (int) (part * whole.length)));

            Footage footage = Films.all(file, 10, 16);

            int frames = footage.frames().count();
            assertTrue(frames > 0 && frames <= before, frames + " of " + part);
            String damage = footage.damage().orElse("");
            assertEquals(1, ("x" + damage).lines().count());
            assertTrue(!damage.isEmpty() || name.equals("film.ts"), damage); // a stream may end anywhere
            before = frames;
        }
        refusal(file(name, Arrays.copyOf(whole, 16)));
    }

    @Test
    void aFilmWhoseIndexWasToComeLastIsRefusedWhenItIsCutOff() throws Exception {
        byte[] whole = Files.readAllBytes(Films.make(folder.resolve("film.mp4"), TEST, "-c:v", "mpeg4"));
        Path file = file("half.mp4", Arrays.copyOf(whole, whole.length / 2));

        assertEquals(
                file + ": file: no index (moov) in it: cut off, still being written, or no film; expected "
                        + VideoFile.EXPECTED,
                refusal(file));
    }

    @Test
    void whatIsBrokenInTheMiddleIsSaid() throws Exception {
        byte[] bytes = Files.readAllBytes(Films.make(folder.resolve("film.avi"), TEST, "-c:v", "mpeg4"));
        for (int i = bytes.length / 3; i < bytes.length / 3 + 3_000; i++) {
            bytes[i] = (byte) (i * 37);
        }

        Footage footage = Films.all(file("broken.avi", bytes), 10, 16);

        assertEquals(20, footage.frames().count());
        assertTrue(
                footage.damage().orElseThrow().startsWith("some of it is broken: "),
                footage.damage().get());
    }

    @Test
    void randomBytesAreNoFilm() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        for (String name : new String[] {"random.mp4", "random", "random.gif", "random.mkv"}) {
            byte[] bytes = new byte[5_000];
            random.nextBytes(bytes);
            refusal(file(name, bytes));
        }
    }
}
