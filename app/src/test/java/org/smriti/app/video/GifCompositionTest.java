package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageTypeSpecifier;
import javax.imageio.ImageWriter;
import javax.imageio.metadata.IIOMetadata;
import javax.imageio.metadata.IIOMetadataNode;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.world.episode.Frames;

/** A GIF's pictures are patches over what was before, which its disposals may put back. */
class GifCompositionTest {

    private static final String FORMAT = "javax_imageio_gif_image_1.0";
    private static final int SIZE = 16;
    private static final int RED = 0xff0000;
    private static final int BLUE = 0x0000ff;
    private static final int GREEN = 0x00ff00;

    @TempDir
    Path folder;

    /** Pixels of one colour, all but the right half, which is transparent. */
    private static BufferedImage patch(int size, int color, int visible) {
        BufferedImage image = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(new Color(color));
        graphics.fillRect(0, 0, visible, size);
        graphics.dispose();
        return image;
    }

    private static void add(ImageWriter writer, BufferedImage image, int at, String disposal) throws IOException {
        IIOMetadata metadata = writer.getDefaultImageMetadata(new ImageTypeSpecifier(image), null);
        IIOMetadataNode root = (IIOMetadataNode) metadata.getAsTree(FORMAT);
        IIOMetadataNode place =
                (IIOMetadataNode) root.getElementsByTagName("ImageDescriptor").item(0);
        place.setAttribute("imageLeftPosition", Integer.toString(at));
        place.setAttribute("imageTopPosition", Integer.toString(at));
        IIOMetadataNode control = (IIOMetadataNode)
                root.getElementsByTagName("GraphicControlExtension").item(0);
        control.setAttribute("disposalMethod", disposal);
        control.setAttribute("delayTime", "20"); // hundredths of a second
        metadata.setFromTree(FORMAT, root);
        writer.writeToSequence(new IIOImage(image, null, metadata), null);
    }

    @Test
    void patchesStayVanishOrGiveBackWhatWasThere() throws Exception {
        Path file = folder.resolve("patches.gif");
        ImageWriter writer = ImageIO.getImageWritersByFormatName("gif").next();
        try (ImageOutputStream output = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(output);
            writer.prepareWriteSequence(null);
            add(writer, patch(SIZE, RED, SIZE), 0, "none");
            add(writer, patch(8, BLUE, 4), 0, "restoreToPrevious");
            add(writer, patch(8, GREEN, 8), 8, "restoreToBackgroundColor");
            add(writer, patch(4, BLUE, 4), 0, "doNotDispose");
            writer.endWriteSequence();
        } finally {
            writer.dispose();
        }

        Frames frames = Films.all(file, 5, SIZE).frames();

        assertEquals(4, frames.count());
        int[][] expected = { // at (2, 2), (6, 2) and (12, 12); the background is colour 0 of the file, as the format
            // has it
            {RED, RED, RED}, {BLUE, RED, RED}, {RED, RED, GREEN}, {BLUE, RED, RED}
        };
        for (int i = 0; i < expected.length; i++) {
            Films.assertColor(expected[i][0], frames, i, 2, 2, 1);
            Films.assertColor(expected[i][1], frames, i, 6, 2, 1);
            Films.assertColor(expected[i][2], frames, i, 12, 12, 1);
        }
    }
}
