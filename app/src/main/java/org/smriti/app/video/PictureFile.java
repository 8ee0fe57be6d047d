package org.smriti.app.video;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.episode.Frames;

/** Reads a PNG or JPEG picture as a square frame, upright as its camera was held. */
final class PictureFile {

    private static final String EXPECTED = "a whole PNG or JPEG picture";

    private final Path file;

    PictureFile(Path file) {
        this.file = file;
    }

    /**
     * Its pixels on each side as it is seen, from the header.
     *
     * @throws FileFormatException if it is no picture, or too large
     */
    Size size() throws IOException {
        Size stored = read(this::checkedSize);
        return Orientation.of(file).transposed() ? new Size(stored.height, stored.width) : stored;
    }

    /** Pixels on each side. */
    record Size(int width, int height) {}

    /**
     * The middle of it, scaled.
     *
     * @return (side, side, 3) bytes
     * @throws FileFormatException if it is no picture, or broken
     */
    byte[] frame(int side) throws IOException {
        BufferedImage picture = read(reader -> {
            checkedSize(reader);
            return reader.read(0);
        });
        int middle = Math.min(picture.getWidth(), picture.getHeight());
        BufferedImage square = picture.getSubimage(
                (picture.getWidth() - middle) / 2, (picture.getHeight() - middle) / 2, middle, middle);
        byte[] rgb = middle > side
                ? new Frames(middle, rgb(drawn(square, middle))).frame(0, side)
                : rgb(drawn(square, side));
        return Orientation.of(file).upright(rgb, side);
    }

    private static BufferedImage drawn(BufferedImage square, int side) {
        BufferedImage black = new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = black.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(square, 0, 0, side, side, null);
        graphics.dispose();
        return black;
    }

    private static byte[] rgb(BufferedImage picture) {
        int[] colors = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        byte[] rgb = new byte[3 * colors.length];
        for (int i = 0; i < colors.length; i++) {
            rgb[3 * i] = (byte) (colors[i] >> 16);
            rgb[3 * i + 1] = (byte) (colors[i] >> 8);
            rgb[3 * i + 2] = (byte) colors[i];
        }
        return rgb;
    }

    private Size checkedSize(ImageReader reader) throws IOException {
        Size size = new Size(reader.getWidth(0), reader.getHeight(0));
        if ((long) size.width * size.height > FfmpegLimits.MOST_PIXELS) {
            throw new FileFormatException(
                    file,
                    "size",
                    size.width + "×" + size.height + " pixels",
                    String.format("at most %,d in a picture", FfmpegLimits.MOST_PIXELS));
        }
        return size;
    }

    /** Asks a reader of pictures for something. */
    @FunctionalInterface
    private interface Question<T> {
        T ask(ImageReader reader) throws IOException;
    }

    private <T> T read(Question<T> question) throws IOException {
        try (ImageInputStream input = ImageIO.createImageInputStream(file.toFile())) {
            if (input == null) {
                throw new AccessDeniedException(file.toString());
            }
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new FileFormatException(file, "picture", "none that can be read", EXPECTED);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input, true, true);
                return question.ask(reader);
            } finally {
                reader.dispose();
            }
        } catch (FileFormatException e) {
            throw e;
        } catch (IOException | RuntimeException e) { // ImageIO's readers throw any of these for what is broken
            throw new FileFormatException(file, "picture", String.valueOf(e.getMessage()), EXPECTED);
        }
    }
}
