package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.world.episode.Frames;

/** What a frame shows of a picture: crop, size, turn and colours. */
class VideoPictureTest {

    private static final int[] STRIPES = {0xd02020, 0x20b030, 0x3040d0};
    private static final String LOSSLESS = "-c:v ffv1 -pix_fmt ";

    @TempDir
    Path folder;

    private Path stripes(int width, int height, String options) throws Exception {
        return Films.make(
                folder.resolve("stripes.mkv"),
                Films.STRIPES.formatted(width, height),
                options.strip().split(" "));
    }

    private static void assertStripes(Frames frames, int tolerance) {
        int side = frames.side();
        for (int i = 0; i < 3; i++) {
            Films.assertColor(STRIPES[i], frames, 0, side * (2 * i + 1) / 6, side / 2, tolerance);
        }
        Films.assertColor(STRIPES[0], frames, 0, 0, side / 2, 8 * tolerance); // no grey at the edges
        Films.assertColor(STRIPES[2], frames, 0, side - 1, side / 2, 8 * tolerance);
    }

    @ParameterizedTest
    @CsvSource({
        "192, 96, yuv444p",
        "192, 96, yuv420p10le",
        "192, 96, yuv422p",
        "192, 96, gbrp",
        "192, 96, bgra",
        "191, 97, yuv420p",
        "192, 96, yuv420p -vf scale=out_color_matrix=bt709 -colorspace bt709",
        "192, 96, yuv420p -vf scale=out_range=pc -color_range pc",
        "1280, 720, yuv420p -vf scale=out_color_matrix=bt709",
        "1280, 720, yuv420p -vf scale=out_color_matrix=bt601 -colorspace smpte170m",
    })
    void theMiddleIsSeenInItsColours(int width, int height, String pixels) throws Exception {
        Path file = stripes(width, height, "-frames:v 1 " + LOSSLESS + pixels);

        assertStripes(Films.all(file, 5, 48).frames(), 4);
    }

    @Test
    void theMiddleOfATallPictureIsSeen() throws Exception {
        Path file = stripes(192, 96, LOSSLESS + "gbrp -vf transpose=clock");

        Frames frames = Films.all(file, 5, 48).frames();

        for (int i = 0; i < 3; i++) {
            Films.assertColor(STRIPES[i], frames, 0, 24, 48 * (2 * i + 1) / 6, 4);
        }
    }

    /** A checkerboard of single pixels is grey when it is halved, not black or white. */
    @Test
    void whatShrinksIsAveraged() throws Exception {
        Path file = Films.make(
                folder.resolve("board.mkv"),
                "color=black:s=128x128:r=5:d=0.2,format=gbrp,geq=g='255*mod(X+Y,2)':b='255*mod(X+Y,2)':r='255*mod(X+Y,2)'",
                "-c:v",
                "ffv1");

        for (int side : new int[] {64, 32}) {
            Frames frames = Films.all(file, 5, side).frames();
            for (int x = 0; x < side; x += 5) {
                Films.assertColor(0x808080, frames, 0, x, side / 2, 3);
            }
        }
    }

    @Test
    void oddAndTinySizesAreRead() throws Exception {
        for (String size : new String[] {"63x37", "1x1", "1x64", "64x1", "3x2"}) {
            for (String pixels : new String[] {"yuv420p", "gbrp"}) {
                Path file = Films.make(
                        folder.resolve("odd.nut"),
                        "color=0x2040c0:s=16x16,scale=" + size.replace('x', ':'),
                        "-frames:v",
                        "2",
                        "-c:v",
                        "rawvideo",
                        "-pix_fmt",
                        pixels);

                Frames frames = Films.all(file, 25, 16).frames();

                assertEquals(2, frames.count(), size);
                Films.assertColor(0x2040c0, frames, 1, 8, 8, 8);
            }
        }
    }

    @Test
    void pixelsThatAreNotSquareAreSeenAsTheyShould() throws Exception {
        // 48 columns shown twice as wide: 96×96 as it is seen, all of which is taken
        Path file = Films.make(
                folder.resolve("wide.mkv"),
                "color=red:s=48x96:r=5:d=1,drawbox=w=24:h=96:color=blue:t=fill,setsar=2",
                "-c:v",
                "ffv1",
                "-pix_fmt",
                "gbrp");

        Frames frames = Films.all(file, 5, 48).frames();

        Films.assertColor(0x0000ff, frames, 0, 2, 2, 4);
        Films.assertColor(0x0000ff, frames, 0, 22, 46, 4);
        Films.assertColor(0xff0000, frames, 0, 26, 2, 4);
        Films.assertColor(0xff0000, frames, 0, 46, 46, 4);
    }

    /** A phone stores the picture as its sensor lies, and says how to turn it. */
    @ParameterizedTest
    @CsvSource({"90, 48, 96, 1", "180, 96, 48, 2", "270, 48, 96, 3"})
    void aPhonesFilmIsTurned(int degrees, int width, int height, int redCorner) throws Exception {
        Path lying = Films.make(
                folder.resolve("lying.mov"),
                "color=blue:s=96x48:r=5:d=1,drawbox=x=24:w=24:h=24:color=red:t=fill", // red in the middle's left top
                "-c:v",
                "mpeg4",
                "-q:v",
                "1");
        Path file = Films.remake(
                lying, folder.resolve("phone.mov"), ("-display_rotation " + degrees + " -i FROM -c copy").split(" "));

        VideoInfo info = VideoFile.probe(file);
        assertEquals(width, info.width());
        assertEquals(height, info.height());
        Frames frames = Films.all(file, 5, 48).frames();
        int[][] corners = {{12, 12}, {12, 36}, {36, 36}, {36, 12}}; // turned to the left: top left goes to the bottom
        for (int i = 0; i < corners.length; i++) {
            Films.assertColor(i == redCorner ? 0xff0000 : 0x0000ff, frames, 0, corners[i][0], corners[i][1], 16);
        }
    }

    @Test
    void whatIsTransparentIsBlackAndWhatIsHalfSoIsDark() throws Exception {
        Path file = Films.make(
                folder.resolve("clear.mov"),
                "color=white:s=48x48:r=5:d=1,format=argb,"
                        + "geq=r=255:g=255:b=255:a='if(lt(X,16),0,if(lt(X,32),128,255))'",
                "-c:v",
                "qtrle");

        Frames frames = Films.all(file, 5, 48).frames();

        Films.assertColor(0x000000, frames, 0, 8, 24, 2);
        Films.assertColor(0x808080, frames, 0, 24, 24, 2);
        Films.assertColor(0xffffff, frames, 0, 40, 24, 2);
    }

    /** White of paper, which HDR stores far below its brightest, is near white on a usual screen, and colours keep their order. */
    @ParameterizedTest
    @CsvSource({"smpte2084", "arib-std-b67"})
    void hdrIsSeenAsOnAUsualScreen(String transfer) throws Exception {
        Path file = stripes(
                192,
                96,
                "-vf format=yuv444p,zscale=min=709:pin=709:tin=709:rin=limited:p=2020:m=2020_ncl:npl=203:t=" + transfer
                        + ",format=yuv420p10le -c:v ffv1");

        Frames frames = Films.all(file, 5, 48).frames();

        for (int i = 0; i < 3; i++) {
            int color = Films.color(frames, 0, 48 * (2 * i + 1) / 6, 24);
            assertTrue(Films.distance(STRIPES[i], color) < 60, Integer.toHexString(color));
            for (int other = 0; other < 3; other++) {
                assertTrue(
                        (color >> 16 - 8 * i & 0xff) >= (color >> 16 - 8 * other & 0xff), Integer.toHexString(color));
            }
        }
    }
}
