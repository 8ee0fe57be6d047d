package org.smriti.model.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.metadata.IIOMetadataNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PngTest {

    @Test
    void anotherReaderSeesTheSamePixels() throws IOException {
        byte[] rgb = new byte[3 * 7 * 5];
        new Random(4).nextBytes(rgb);
        var image = ImageIO.read(new ByteArrayInputStream(Png.encode(7, 5, rgb)));
        assertEquals(7, image.getWidth());
        assertEquals(5, image.getHeight());
        for (int i = 0; i < 35; i++) {
            int expected = (rgb[3 * i] & 0xFF) << 16 | (rgb[3 * i + 1] & 0xFF) << 8 | rgb[3 * i + 2] & 0xFF;
            assertEquals(expected, image.getRGB(i % 7, i / 7) & 0xFFFFFF);
        }
    }

    @Test
    void anotherReaderFindsTheTexts() throws IOException {
        byte[] png = Png.encode(1, 1, new byte[3], Map.of("Title", "వనం, seed 7"));

        ImageReader reader = ImageIO.getImageReadersByFormatName("png").next();
        reader.setInput(ImageIO.createImageInputStream(new ByteArrayInputStream(png)));
        IIOMetadataNode root = (IIOMetadataNode) reader.getImageMetadata(0).getAsTree("javax_imageio_png_1.0");
        IIOMetadataNode entry =
                (IIOMetadataNode) root.getElementsByTagName("iTXtEntry").item(0);
        assertEquals("Title", entry.getAttribute("keyword"));
        assertEquals("వనం, seed 7", entry.getAttribute("text"));
    }

    @Test
    void aPictureThatDoesNotFitItsBytesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Png.encode(2, 2, new byte[11]));
        assertThrows(IllegalArgumentException.class, () -> Png.encode(0, 2, new byte[0]));
    }

    @Test
    void aSheetHoldsMagnifiedPicturesWithGaps(@TempDir Path folder) throws IOException {
        ContactSheet sheet = new ContactSheet(2, 1, 2, 3, 1);
        assertEquals(15, sheet.width());
        assertEquals(8, sheet.height());
        byte[] white = new byte[12];
        Arrays.fill(white, (byte) 255);
        sheet.put(1, 0, white);
        Path file = folder.resolve("sheets/sheet.png");
        sheet.write(file);
        var image = ImageIO.read(new ByteArrayInputStream(Files.readAllBytes(file)));
        int whites = 0;
        for (int i = 0; i < 15 * 8; i++) {
            whites += (image.getRGB(i % 15, i / 15) & 0xFFFFFF) == 0xFFFFFF ? 1 : 0;
        }
        assertEquals(36, whites);
        assertEquals(0xFFFFFF, image.getRGB(8, 1) & 0xFFFFFF);
        assertEquals(0x181818, image.getRGB(7, 1) & 0xFFFFFF);
    }

    @Test
    void aPictureOutsideTheSheetIsRefused() {
        ContactSheet sheet = new ContactSheet(2, 1, 2, 1, 0);
        assertThrows(IllegalArgumentException.class, () -> sheet.put(2, 0, new byte[12]));
        assertThrows(IllegalArgumentException.class, () -> sheet.put(0, 0, new byte[11]));
        assertThrows(IllegalArgumentException.class, () -> new ContactSheet(0, 1, 2, 1, 0));
    }
}
