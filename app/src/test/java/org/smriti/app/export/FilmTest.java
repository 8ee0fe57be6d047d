package org.smriti.app.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.app.assets.AppVersion;
import org.smriti.app.color.Meaning;
import org.smriti.app.export.FilmLook.Captions;
import org.smriti.app.export.FilmLook.Scaling;
import org.smriti.app.export.pixels.FilmCanvas;
import org.smriti.app.export.pixels.GifColors;
import org.smriti.app.export.pixels.Picture;
import org.smriti.app.export.pixels.PixelFont;
import org.smriti.app.session.Progress;
import org.smriti.app.session.tick.Provenance;

class FilmTest {

    private static final int SIZE = 64;
    private static final int SCALE = 6;
    private static final int MARGIN = 14;
    private static final int BORDER = 6;
    private static final int TOP = MARGIN + 2 * 24;
    private static final FilmLook LOOK = FilmLook.USUAL; // letters of two pixels a dot
    private static final FilmOrigin ORIGIN =
            new FilmOrigin("room", 810_003, FilmOrigin.WALKING, Map.of("Smriti", "hybrid"));
    private static final FilmTags TAGS = new FilmTags("room", "పది");

    /** Grey levels by which a palette of 256 colours may differ from a picture with thousands of colours. */
    private static final int PALETTE_ERROR = 24;

    @TempDir
    Path folder;

    /** A picture with many colours and smooth gradients, like a rendered one. */
    private static byte[] frame(int seed) {
        byte[] rgb = new byte[3 * SIZE * SIZE];
        for (int i = 0; i < SIZE * SIZE; i++) {
            rgb[3 * i] = (byte) (40 + i % SIZE * 2);
            rgb[3 * i + 1] = (byte) (60 + i / SIZE * 2);
            rgb[3 * i + 2] = (byte) (seed * 40 + i / 32);
        }
        return rgb;
    }

    private static Film film(Provenance provenance, int frames) {
        return new Film(
                SIZE,
                ORIGIN,
                IntStream.range(0, frames)
                        .mapToObj(i -> new FilmFrame(
                                i,
                                provenance,
                                "a caption",
                                List.of(
                                        new FilmPane("Truth", "", "", frame(i), Optional.empty()),
                                        new FilmPane(
                                                "Smriti", "hybrid", "20.0 dB", frame(i + 1), Optional.of(provenance)))))
                        .toList());
    }

    private static void assertNear(int expected, int actual, int error) {
        for (int shift : new int[] {16, 8, 0}) {
            int difference = (expected >> shift & 0xff) - (actual >> shift & 0xff);
            assertTrue(
                    Math.abs(difference) <= error,
                    Integer.toHexString(expected) + " became " + Integer.toHexString(actual & 0xffffff));
        }
    }

    @ParameterizedTest
    @EnumSource
    void aGifComesBackWithItsFramesDelaysAndColours(Provenance provenance) throws IOException {
        FilmPainter painter = new FilmPainter(film(provenance, 3), LOOK);
        Path file = folder.resolve("film.gif");
        AnimatedGif.write(file, painter.count(), painter::paint, FilmOrigin.WALKING, TAGS);

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(3, reader.getNumImages(true));
            for (int i = 0; i < 3; i++) {
                BufferedImage image = reader.read(i);
                assertEquals(painter.width(), image.getWidth());
                assertEquals(painter.height(), image.getHeight());
                IIOMetadataNode control = control(reader, i);
                assertEquals("12", control.getAttribute("delayTime"));
                assertEquals("FALSE", control.getAttribute("transparentColorFlag"));
                int second = MARGIN + SIZE * SCALE + 2 * BORDER + MARGIN;
                assertNear(Meaning.of(provenance).rgb(), image.getRGB(second + 2, TOP + 100), 8);
                byte[] shown = frame(i + 1);
                for (int[] at : new int[][] {{0, 0}, {63, 63}, {20, 41}}) {
                    int from = 3 * (at[1] * SIZE + at[0]);
                    int expected = (shown[from] & 0xff) << 16 | (shown[from + 1] & 0xff) << 8 | shown[from + 2] & 0xff;
                    int left = second + BORDER + at[0] * SCALE;
                    int top = TOP + BORDER + at[1] * SCALE;
                    assertNear(expected, image.getRGB(left, top), PALETTE_ERROR);
                    assertEquals(image.getRGB(left, top), image.getRGB(left + SCALE - 1, top + SCALE - 1), "crisp");
                }
            }
        }
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains("NETSCAPE2.0"));
        assertTrue(new String(Files.readAllBytes(file), StandardCharsets.UTF_8).contains("room. పది"), "the comment");
    }

    @ParameterizedTest
    @CsvSource({"10, 10", "24, 4", "60, 2", "240, 2", "0.5, 200"})
    void aGifTellsItsRateInHundredthsAtLeastTwoOfThem(double rate, String delay) throws IOException {
        FilmPainter painter = new FilmPainter(film(Provenance.OBSERVED, 1), LOOK);
        Path file = folder.resolve("film.gif");
        AnimatedGif.write(file, 1, painter::paint, rate, TAGS);
        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(delay, control(reader, 0).getAttribute("delayTime"));
        }
    }

    /** How long a picture is shown, and whether any of it is seen through. */
    private static IIOMetadataNode control(ImageReader reader, int picture) throws IOException {
        IIOMetadataNode root =
                (IIOMetadataNode) reader.getImageMetadata(picture).getAsTree("javax_imageio_gif_image_1.0");
        return (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
    }

    @Test
    void aGifThatFailsLeavesTheOldOne() throws IOException {
        Path file = folder.resolve("film.gif");
        Files.writeString(file, "precious");

        assertThrows(
                IllegalStateException.class,
                () -> AnimatedGif.write(
                        file,
                        1,
                        _ -> {
                            throw new IllegalStateException("no picture");
                        },
                        12,
                        TAGS));
        assertEquals("precious", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void aPictureOfFewColoursKeepsThem() {
        byte[] rgb = new byte[3 * 16 * 8];
        new Random(1).nextBytes(rgb);
        BufferedImage image = GifColors.indexed(new Picture(16, 8, rgb));
        for (int i = 0; i < 128; i++) {
            int expected = (rgb[3 * i] & 0xff) << 16 | (rgb[3 * i + 1] & 0xff) << 8 | rgb[3 * i + 2] & 0xff;
            assertEquals(expected, image.getRGB(i % 16, i / 16) & 0xffffff);
        }
    }

    @Test
    void picturesAreNumberedFilesThatSayWhatTheyAre() throws IOException {
        Film film = film(Provenance.IMAGINED, 2);
        FilmPainter painter = new FilmPainter(film, LOOK);
        FilmFormat.PNG.write(film, LOOK, folder.resolve("frames"), Progress.UNHEARD);

        Path second = folder.resolve("frames/frame-0001.png");
        BufferedImage image = ImageIO.read(second.toFile());
        assertEquals(painter.width(), image.getWidth());
        byte[] rgb = painter.paint(1).rgb();
        int at = 3 * (90 * painter.width() + 60);
        int expected = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
        assertEquals(expected, image.getRGB(60, 90) & 0xffffff);
        assertEquals(List.of("Step 1, imagined. World: room. Seed: 810003."), comments(second));

        FilmFormat.PNG.write(film(Provenance.IMAGINED, 1), LOOK, folder.resolve("frames"), Progress.UNHEARD);
        assertTrue(Files.exists(folder.resolve("frames/frame-0000.png")));
        assertFalse(Files.exists(second), "of the film before");
    }

    /** The comments in a PNG file, without their ends, which name the version. */
    private static List<String> comments(Path png) throws IOException {
        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(png.toFile())) {
            reader.setInput(in);
            IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
            var entries = root.getElementsByTagName("iTXtEntry");
            return IntStream.range(0, entries.getLength())
                    .mapToObj(i -> (IIOMetadataNode) entries.item(i))
                    .filter(entry -> entry.getAttribute("keyword").equals("Comment"))
                    .map(entry -> entry.getAttribute("text").replaceAll(" Models.*", ""))
                    .toList();
        }
    }

    @Test
    void aCrispPaneIsAWholeNumberOfTimesAsLargeAsTheFrame() {
        assertEquals(384, width(64, new FilmLook(384, Scaling.CRISP, Captions.LEFT_OUT)));
        assertEquals(320, width(64, new FilmLook(383, Scaling.CRISP, Captions.LEFT_OUT)));
        assertEquals(64, width(64, new FilmLook(10, Scaling.CRISP, Captions.LEFT_OUT)), "never less than all pixels");
        assertEquals(383, width(64, new FilmLook(383, Scaling.SMOOTH, Captions.LEFT_OUT)));
    }

    private static int width(int side, FilmLook look) {
        FilmPane pane = new FilmPane("", "", "", new byte[3 * side * side], Optional.empty());
        return new FilmPainter(
                        new Film(side, ORIGIN, List.of(new FilmFrame(0, Provenance.OBSERVED, "", List.of(pane)))), look)
                .width();
    }

    @Test
    void withoutCaptionsThereIsNothingButFrames() {
        Film film = film(Provenance.IMAGINED, 1);
        FilmPainter painter = new FilmPainter(film, new FilmLook(SIZE, Scaling.CRISP, Captions.LEFT_OUT));

        assertEquals(2 * SIZE + 7, painter.width());
        assertEquals(SIZE, painter.height());
        byte[] shown = painter.paint(0).rgb();
        byte[] row = Arrays.copyOfRange(shown, 0, 3 * SIZE);
        assertArrayEquals(Arrays.copyOfRange(frame(0), 0, 3 * SIZE), row);
    }

    @Test
    void smoothColoursLieBetweenThoseOfTheFrame() {
        byte[] rgb = new byte[3 * 2 * 2];
        Arrays.fill(rgb, 0, 3, (byte) 255);
        Arrays.fill(rgb, 6, 9, (byte) 255); // white on the left, black on the right
        FilmPane pane = new FilmPane("", "", "", rgb, Optional.empty());
        Film film = new Film(2, ORIGIN, List.of(new FilmFrame(0, Provenance.OBSERVED, "", List.of(pane))));

        byte[] crisp = new FilmPainter(film, new FilmLook(20, Scaling.CRISP, Captions.LEFT_OUT))
                .paint(0)
                .rgb();
        byte[] smooth = new FilmPainter(film, new FilmLook(20, Scaling.SMOOTH, Captions.LEFT_OUT))
                .paint(0)
                .rgb();

        assertEquals(2, levels(crisp));
        assertTrue(levels(smooth) > 6, "a ramp");
        assertEquals(255, smooth[0] & 0xff);
        assertEquals(0, smooth[smooth.length - 1] & 0xff);
    }

    private static long levels(byte[] rgb) {
        return IntStream.range(0, rgb.length).map(i -> rgb[i] & 0xff).distinct().count();
    }

    @Test
    void whereItIsFromWrapsRatherThanEndsEarly() {
        assertEquals(List.of("room, seed", "810003"), PixelFont.lines("room, seed 810003", 60));
        assertEquals(List.of("mmm", "mmm"), PixelFont.lines("mmmm mmmm", PixelFont.width("mmm")));
    }

    @Test
    void whatWasSeenAndWhatWasImaginedIsToldInRanges() {
        List<Provenance> kept = List.of(
                Provenance.OBSERVED,
                Provenance.OBSERVED,
                Provenance.IMAGINED,
                Provenance.OBSERVED,
                Provenance.REGENERATED,
                Provenance.REGENERATED);
        FilmPane pane = new FilmPane("", "", "", new byte[3], Optional.empty());
        Film film = new Film(
                1,
                ORIGIN,
                IntStream.range(0, 6)
                        .mapToObj(i -> new FilmFrame(40 + i, kept.get(i), "", List.of(pane)))
                        .toList());

        assertEquals(
                "Steps seen: 40-41, 43. Steps imagined: 42. Steps regenerated: 44-45. World: room. Seed: 810003."
                        + " Models: Smriti hybrid. Made with Smriti " + AppVersion.number() + ".",
                FilmTags.of(film).comment());
    }

    @Test
    void textIsAsWideAsItSaysAndIsCutOffOutside() {
        FilmCanvas canvas = new FilmCanvas(40, 16, 0);
        canvas.text(0, 0, "Ag", 1, 0xffffff);
        byte[] inside = canvas.picture().rgb();
        canvas.text(38, 14, "outside", 2, 0);
        int lit = 0;
        for (byte value : inside) {
            lit += value == 0 ? 0 : 1;
        }

        assertTrue(lit > 0);
        assertEquals(12, PixelFont.width("Ag"));
        assertEquals(PixelFont.width("111"), PixelFont.width("000"), "digits do not dance");
        byte[] corner = new byte[3];
        System.arraycopy(inside, 3 * (15 * 40 + 39), corner, 0, 3);
        assertArrayEquals(new byte[3], corner);
    }

    @Test
    void aLongTitleStopsBeforeTheNote() {
        Picture longer = painted("m".repeat(200));
        Picture shorter = painted("m".repeat(100));

        assertArrayEquals(shorter.rgb(), longer.rgb());
    }

    private static Picture painted(String title) {
        FilmPane pane = new FilmPane("Smriti", title, "20.0 dB", frame(0), Optional.empty());
        Film film = new Film(SIZE, ORIGIN, List.of(new FilmFrame(0, Provenance.OBSERVED, "", List.of(pane))));
        return new FilmPainter(film, LOOK).paint(0);
    }

    @Test
    void nothingIsNoFilm() {
        assertThrows(IllegalArgumentException.class, () -> new Film(8, ORIGIN, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new byte[3]));
    }
}
