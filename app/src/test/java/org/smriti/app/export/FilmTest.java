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
import java.util.List;
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
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.app.color.Meaning;
import org.smriti.app.session.Provenance;

class FilmTest {

    private static final int SIZE = 64;
    private static final int SCALE = 6;
    private static final int MARGIN = 14;
    private static final int BORDER = 6;
    private static final int TOP = MARGIN + 24;

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
                IntStream.range(0, frames)
                        .mapToObj(i -> new FilmFrame(
                                provenance,
                                "a caption",
                                List.of(
                                        new FilmPane("Truth", "", frame(i), Optional.empty()),
                                        new FilmPane("hybrid", "20.0 dB", frame(i + 1), Optional.of(provenance)))))
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
        FilmPainter painter = new FilmPainter(film(provenance, 3));
        Path file = folder.resolve("film.gif");
        AnimatedGif.write(file, painter.count(), painter::paint, 12);

        ImageReader reader = ImageIO.getImageReadersByFormatName("gif").next();
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            reader.setInput(in);
            assertEquals(3, reader.getNumImages(true));
            for (int i = 0; i < 3; i++) {
                BufferedImage image = reader.read(i);
                assertEquals(painter.width(), image.getWidth());
                assertEquals(painter.height(), image.getHeight());
                IIOMetadataNode root =
                        (IIOMetadataNode) reader.getImageMetadata(i).getAsTree("javax_imageio_gif_image_1.0");
                IIOMetadataNode control = (IIOMetadataNode)
                        root.getElementsByTagName("GraphicControlExtension").item(0);
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
                        12));
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
    void picturesAreNumberedFiles() throws IOException {
        FilmPainter painter = new FilmPainter(film(Provenance.IMAGINED, 2));
        PngSequence.write(folder.resolve("frames"), painter.count(), painter::paint);

        BufferedImage second =
                ImageIO.read(folder.resolve("frames/frame-0001.png").toFile());
        assertEquals(painter.width(), second.getWidth());
        byte[] rgb = painter.paint(1).rgb();
        int at = 3 * (50 * painter.width() + 60);
        int expected = (rgb[at] & 0xff) << 16 | (rgb[at + 1] & 0xff) << 8 | rgb[at + 2] & 0xff;
        assertEquals(expected, second.getRGB(60, 50) & 0xffffff);

        PngSequence.write(folder.resolve("frames"), 1, painter::paint);
        assertTrue(Files.exists(folder.resolve("frames/frame-0000.png")));
        assertFalse(Files.exists(folder.resolve("frames/frame-0001.png")), "of the film before");
    }

    @Test
    void smallFramesAreEnlargedMore() {
        FilmFrame frame = new FilmFrame(
                Provenance.OBSERVED, "", List.of(new FilmPane("", "", new byte[3 * 16 * 16], Optional.empty())));

        assertEquals(2 * MARGIN + 2 * BORDER + 18 * 16, new FilmPainter(new Film(16, List.of(frame))).width());
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
        FilmPane pane = new FilmPane(title, "20.0 dB", frame(0), Optional.empty());
        return new FilmPainter(new Film(SIZE, List.of(new FilmFrame(Provenance.OBSERVED, "", List.of(pane))))).paint(0);
    }

    @Test
    void nothingIsNoFilm() {
        assertThrows(IllegalArgumentException.class, () -> new Film(8, List.of()));
        assertThrows(IllegalArgumentException.class, () -> new Picture(2, 2, new byte[3]));
    }
}
