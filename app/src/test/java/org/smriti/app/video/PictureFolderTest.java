package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalLong;
import java.util.Random;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.app.session.Progress;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.episode.Frames;

class PictureFolderTest {

    @TempDir
    Path folder;

    private Path picture(String name, int type, int width, int height, Color color) throws IOException {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(color);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        Path file = folder.resolve(name);
        ImageIO.write(image, name.toLowerCase().endsWith("png") ? "png" : "jpg", file.toFile());
        return file;
    }

    private static Color numbered(int number) {
        return new Color(10 * number, 100, 200 - 10 * number);
    }

    @Test
    void namesAreOrderedAsPeopleDo() {
        List<String> names = Arrays.asList(
                "10.png",
                "9.png",
                "a10b2.png",
                "a9b10.png",
                "A9b9.png",
                "007.png",
                "7.png",
                "x99999999999999999999999.png",
                "x100000000000000000000000.png",
                "x.png");

        List<String> sorted = names.stream().sorted(new NaturalOrder()).toList();
        assertEquals(List.of("007.png", "7.png", "9.png", "10.png"), sorted.subList(0, 4));
        assertTrue(sorted.indexOf("A9b9.png") < sorted.indexOf("a9b10.png"));
        assertTrue(sorted.indexOf("a9b10.png") < sorted.indexOf("a10b2.png"));
        assertTrue(sorted.indexOf("x99999999999999999999999.png") < sorted.indexOf("x100000000000000000000000.png"));
    }

    @Test
    void eachPictureIsAFrameInTheOrderOfNames() throws Exception {
        for (int i = 0; i < 12; i++) {
            picture(
                    "frame" + i + (i % 2 == 0 ? ".png" : ".JPG"),
                    BufferedImage.TYPE_INT_RGB,
                    40 + 3 * i,
                    30,
                    numbered(i));
        }
        Files.writeString(folder.resolve("notes.txt"), "not a picture");
        Files.write(folder.resolve(".hidden.png"), new byte[3]);
        Files.createDirectory(folder.resolve("more.png"));

        Video video = Video.open(folder);
        Footage all = Films.all(folder, 5, 16);
        Footage part = Films.take(folder, TimeRange.parse("0.4-1"), 5, 16);

        assertEquals(OptionalLong.of(12), video.info().frames());
        assertEquals("folder", video.info().container());
        assertEquals(12, all.frames().count());
        assertEquals(3, part.frames().count());
        for (int i = 0; i < 12; i++) {
            Films.assertColor(numbered(i).getRGB() & 0xffffff, all.frames(), i, 8, 8, 4);
        }
        Films.assertColor(numbered(2).getRGB() & 0xffffff, part.frames(), 0, 8, 8, 4);
    }

    @Test
    void onePictureIsOneFrameOfItsMiddle() throws Exception {
        Path file = folder.resolve("wide.png");
        BufferedImage image = new BufferedImage(90, 30, BufferedImage.TYPE_INT_ARGB); // transparent at first
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, 30, 30);
        graphics.setColor(Color.GREEN);
        graphics.fillRect(30, 0, 15, 30);
        graphics.setColor(Color.BLUE);
        graphics.fillRect(60, 0, 30, 30);
        graphics.dispose();
        ImageIO.write(image, "png", file.toFile());

        for (int side : new int[] {10, 30, 60}) {
            Frames frames = Films.all(file, 10, side).frames();
            assertEquals(1, frames.count());
            Films.assertColor(0x00ff00, frames, 0, 0, side / 2, 0);
            Films.assertColor(0x00ff00, frames, 0, side / 2 - 2, side / 2, 0);
            Films.assertColor(0x000000, frames, 0, side / 2 + 2, side / 2, 0);
            Films.assertColor(0x000000, frames, 0, side - 1, side / 2, 0);
        }
    }

    /** Exif's numbers of orientations, and where the picture's upper left corner is seen: its colour is alone there. */
    @ParameterizedTest
    @CsvSource({"1,0,0", "2,1,0", "3,1,1", "4,0,1", "5,0,0", "6,1,0", "7,1,1", "8,0,1", "0,0,0", "9,0,0"})
    void aPictureOfAPhoneIsSeenUpright(int number, int right, int below) throws Exception {
        BufferedImage image = new BufferedImage(48, 32, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(Color.RED);
        graphics.fillRect(8, 0, 16, 16); // of the middle square
        graphics.setColor(Color.GREEN);
        graphics.fillRect(24, 0, 16, 16);
        graphics.dispose();
        Path file = folder.resolve("phone.jpg");
        ImageIO.write(image, "jpg", file.toFile());
        Files.write(file, withOrientation(Files.readAllBytes(file), number));

        Frames frames = Films.all(file, 10, 32).frames();
        Films.assertColor(0xff0000, frames, 0, 8 + 16 * right, 8 + 16 * below, 20);
        boolean lies = 5 <= number && number <= 8; // what was beside it is seen above or below it
        Films.assertColor(
                0x00ff00, frames, 0, 8 + 16 * (lies ? right : 1 - right), 8 + 16 * (lies ? 1 - below : below), 20);
        VideoInfo info = Video.open(file).info();
        assertEquals(lies ? 32 : 48, info.width());
        assertEquals(lies ? 48 : 32, info.height());
    }

    /** A JPEG with Exif data that tell its orientation, in the order of bytes of Motorola. */
    private static byte[] withOrientation(byte[] jpeg, int number) {
        byte[] exif = {
            (byte) 0xff,
            (byte) 0xe1,
            0,
            34,
            'E',
            'x',
            'i',
            'f',
            0,
            0, // a segment of 34 bytes
            'M',
            'M',
            0,
            42,
            0,
            0,
            0,
            8, // the first directory begins at byte 8
            0,
            1,
            1,
            0x12,
            0,
            3,
            0,
            0,
            0,
            1,
            0,
            (byte) number,
            0,
            0, // one entry: orientation, a short
            0,
            0,
            0,
            0 // no other directory
        };
        byte[] whole = new byte[jpeg.length + exif.length];
        System.arraycopy(jpeg, 0, whole, 0, 2); // the start of the picture
        System.arraycopy(exif, 0, whole, 2, exif.length);
        System.arraycopy(jpeg, 2, whole, 2 + exif.length, jpeg.length - 2);
        return whole;
    }

    @Test
    void brokenExifDataCostNoPicture() throws Exception {
        picture("whole.jpg", BufferedImage.TYPE_INT_RGB, 16, 16, numbered(3));
        byte[] jpeg = withOrientation(Files.readAllBytes(folder.resolve("whole.jpg")), 6);
        Random random = new Random(11);
        for (int i = 0; i < 300; i++) {
            byte[] broken = jpeg.clone();
            broken[12 + random.nextInt(26)] = (byte) random.nextInt(256);
            Path file = Files.write(folder.resolve("broken.jpg"), broken);
            assertEquals(1, Films.all(file, 10, 16).frames().count());
        }
    }

    @Test
    void greyStaysAsBrightAsItIs() throws Exception {
        for (int type :
                new int[] {BufferedImage.TYPE_BYTE_GRAY, BufferedImage.TYPE_USHORT_GRAY, BufferedImage.TYPE_INT_RGB}) {
            BufferedImage image = new BufferedImage(20, 20, type);
            int[] level = {type == BufferedImage.TYPE_USHORT_GRAY ? 100 * 257 : 100, 100, 100};
            for (int i = 0; i < 400; i++) {
                image.getRaster().setPixel(i % 20, i / 20, level);
            }
            Path file = folder.resolve("grey.png");
            ImageIO.write(image, "png", file.toFile());

            for (int side : new int[] {10, 40}) {
                Films.assertColor(0x646464, Films.all(file, 10, side).frames(), 0, 5, 5, 1);
            }
        }
    }

    @Test
    void aFolderWithoutPicturesIsRefused() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "not a picture");

        String message = assertThrows(FileFormatException.class, () -> Video.open(folder))
                .getMessage();

        assertEquals(folder + ": folder: no picture in it; expected PNG or JPEG pictures, or a film", message);
    }

    @Test
    void aBrokenPictureIsNamed() throws Exception {
        picture("1.png", BufferedImage.TYPE_INT_RGB, 64, 64, Color.RED);
        byte[] whole = Files.readAllBytes(picture("2.png", BufferedImage.TYPE_INT_RGB, 64, 64, Color.RED));
        byte[] jpeg = Files.readAllBytes(picture("3.jpg", BufferedImage.TYPE_INT_RGB, 64, 64, Color.RED));
        for (byte[] broken : List.of(new byte[0], new byte[100], Arrays.copyOf(whole, 60), Arrays.copyOf(whole, 20))) {
            Files.write(folder.resolve("2.png"), broken);
            String message = assertThrows(FileFormatException.class, () -> Films.all(folder, 10, 16))
                    .getMessage();
            assertTrue(message.startsWith(folder.resolve("2.png") + ": picture: "), message);
            assertEquals(1, message.lines().count());
        }
        Files.write(folder.resolve("2.png"), whole);
        Files.write(folder.resolve("3.jpg"), Arrays.copyOf(jpeg, 200));
        assertTrue(assertThrows(FileFormatException.class, () -> Films.all(folder, 10, 16))
                .getMessage()
                .startsWith(folder.resolve("3.jpg") + ": picture: "));
    }

    @Test
    void tooManyPicturesNeedARange() throws Exception {
        Path one = picture("0.png", BufferedImage.TYPE_INT_RGB, 2, 2, Color.RED);
        for (int i = 1; i <= 3_000; i++) {
            Files.createLink(folder.resolve(i + ".png"), one);
        }

        NeedsRangeException needs = assertThrows(NeedsRangeException.class, () -> Films.all(folder, 10, 16));

        assertEquals(
                folder
                        + ": all of it, at 10 frames/s 3,001 frames; at most 3,000 can be taken: choose a range, such"
                        + " as 0:00-5:00",
                needs.getMessage());
        assertEquals(
                3_000, Films.take(folder, needs.suggested(), 10, 2).frames().count());
        assertThrows(FileFormatException.class, () -> Films.take(folder, TimeRange.parse("300.1-"), 10, 2));
        assertThrows(
                CancellationException.class,
                () -> Video.open(folder).stream(new Sampling(TimeRange.WHOLE, 10, 2), _ -> {}, (done, _) -> done < 5));
        assertEquals(
                3_001,
                Video.open(folder).stream(new Sampling(TimeRange.WHOLE, 10, 2), _ -> {}, Progress.UNHEARD)
                        .frames());
    }
}
