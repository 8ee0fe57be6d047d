package org.smriti.app.video;

import com.drew.imaging.jpeg.JpegMetadataReader;
import com.drew.imaging.jpeg.JpegProcessingException;
import com.drew.metadata.exif.ExifDirectoryBase;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * How a camera was held, as its picture's Exif data tell: what has to be done to see the picture upright. First columns become rows, then
 * rows or columns are turned round.
 *
 * @param transposed whether the picture's columns are the rows that one sees
 * @param upward whether the picture's rows go from the bottom to the top, or where it is transposed from the right
 * @param leftward whether its columns go from the right to the left, or where it is transposed from the bottom
 */
record Orientation(boolean transposed, boolean upward, boolean leftward) {

    static final Orientation UPRIGHT = new Orientation(false, false, false);

    /** By the number that Exif has for it, less 1. */
    private static final List<Orientation> BY_NUMBER = List.of(
            UPRIGHT,
            new Orientation(false, false, true),
            new Orientation(false, true, true),
            new Orientation(false, true, false),
            new Orientation(true, false, false),
            new Orientation(true, true, false),
            new Orientation(true, true, true),
            new Orientation(true, false, true));

    /** The orientation of a picture; upright if it is no JPEG or does not tell, as then nobody knows better. */
    static Orientation of(Path picture) throws IOException {
        try {
            return Optional.ofNullable(JpegMetadataReader.readMetadata(picture.toFile(), List.of(new ExifReader()))
                            .getFirstDirectoryOfType(ExifIFD0Directory.class))
                    .map(exif -> exif.getInteger(ExifDirectoryBase.TAG_ORIENTATION))
                    .filter(number -> 1 <= number && number <= BY_NUMBER.size())
                    .map(number -> BY_NUMBER.get(number - 1))
                    .orElse(UPRIGHT);
        } catch (JpegProcessingException e) {
            return UPRIGHT;
        }
    }

    /** A square picture, (side, side, 3) bytes, as it is seen upright. */
    byte[] upright(byte[] rgb, int side) {
        if (equals(UPRIGHT)) {
            return rgb;
        }
        byte[] seen = new byte[rgb.length];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int row = transposed ? x : y;
                int column = transposed ? y : x;
                int from = (upward ? side - 1 - row : row) * side + (leftward ? side - 1 - column : column);
                System.arraycopy(rgb, 3 * from, seen, 3 * (y * side + x), 3);
            }
        }
        return seen;
    }
}
