package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.smriti.app.session.Progress;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.episode.Frames;

/** Makes films with FFmpeg's own sources and encoders, and looks at what is read of them. */
public final class Films {

    /** A yellow bar of 8 pixels over blue, 4 pixels further to the right with each of 10 frames a second. */
    static final String BAR = "color=0x2040c0:s=64x48:r=10:d=1.2[blue];color=0xe0c020:s=8x48:r=10:d=1.2[bar];"
            + "[blue][bar]overlay=x='round(40*t)':y=0:eval=frame";

    /** Red, green and blue side by side, each a third of the middle square, with grey at both edges. */
    static final String STRIPES = "color=gray:s=%1$dx%2$d:r=5:d=1,"
            + "drawbox=x=(iw-ih)/2:w=ih/3:h=ih:color=0xd02020:t=fill,"
            + "drawbox=x=(iw-ih)/2+ih/3:w=ih/3:h=ih:color=0x20b030:t=fill,"
            + "drawbox=x=(iw-ih)/2+2*ih/3:w=ih/3:h=ih:color=0x3040d0:t=fill";

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Films() {}

    /**
     * Makes a film.
     *
     * @param graph what is seen, in FFmpeg's words
     * @param options how it is encoded
     */
    public static Path make(Path file, String graph, String... options) throws IOException, InterruptedException {
        List<String> arguments =
                new ArrayList<>(List.of("-loglevel", "error", "-nostdin", "-y", "-f", "lavfi", "-i", graph));
        arguments.addAll(Arrays.asList(options));
        arguments.add(file.toString());
        run(arguments);
        return file;
    }

    /** Makes one film of another. */
    public static Path remake(Path from, Path file, String... options) throws IOException, InterruptedException {
        List<String> arguments = new ArrayList<>(List.of("-loglevel", "error", "-nostdin", "-y"));
        arguments.addAll(Arrays.asList(options));
        arguments.add(file.toString());
        arguments.replaceAll(argument -> argument.equals("FROM") ? from.toString() : argument);
        run(arguments);
        return file;
    }

    private static void run(List<String> arguments) throws IOException, InterruptedException {
        try (Child child = new Child(FfmpegPrograms.ffmpeg(arguments))) {
            Ending ending = child.ending(PATIENCE);
            assertEquals(0, ending.code(), ending.complaints().toString());
        }
    }

    /** All of a film. */
    static Footage all(Path file, double rate, int side) throws IOException {
        return take(file, TimeRange.WHOLE, rate, side);
    }

    /** A range of one. */
    static Footage take(Path file, TimeRange range, double rate, int side) throws IOException {
        return Video.open(file).take(new Sampling(range, rate, side), Progress.UNHEARD);
    }

    /** The one line with which a file is refused. */
    static String refusal(Path file) {
        String message =
                assertThrows(FileFormatException.class, () -> all(file, 10, 16)).getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        assertTrue(message.contains("; expected "), message);
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    /** The colour of a pixel, as 0xRRGGBB. */
    static int color(Frames frames, int frame, int x, int y) {
        int at = (frame * frames.side() * frames.side() + y * frames.side() + x) * 3;
        byte[] rgb = frames.rgb();
        return (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
    }

    /** By how much the worst of the three channels differs. */
    static int distance(int one, int other) {
        int worst = 0;
        for (int shift = 0; shift <= 16; shift += 8) {
            worst = Math.max(worst, Math.abs((one >> shift & 0xff) - (other >> shift & 0xff)));
        }
        return worst;
    }

    /** Asserts a colour. */
    static void assertColor(int expected, Frames frames, int frame, int x, int y, int tolerance) {
        int found = color(frames, frame, x, y);
        assertEquals(
                0,
                Math.max(0, distance(expected, found) - tolerance),
                () -> String.format("frame %d at %d, %d: expected %06x, found %06x", frame, x, y, expected, found));
    }
}
