package org.smriti.app.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.export.FilmLook.Captions;
import org.smriti.app.export.FilmLook.Scaling;
import org.smriti.app.export.pixels.Picture;
import org.smriti.app.session.Progress;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.video.VideoFile;

/** Films as MP4, decoded again. */
class Mp4FilmTest {

    private static final int SIZE = 16;

    /** Levels by which a plain colour may differ after H.264, which keeps colours coarser than brightness. */
    private static final int LOSS = 12;

    private static final FilmTags TAGS = new FilmTags("room, seed 7", "Steps seen: 0-3.");

    @TempDir
    Path folder;

    private static byte[] plain(int color) {
        byte[] rgb = new byte[3 * SIZE * SIZE];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) (color >> 16);
            rgb[i + 1] = (byte) (color >> 8);
            rgb[i + 2] = (byte) color;
        }
        return rgb;
    }

    /** The truth is red throughout, the model's frames get greener with each step. */
    private static Film film(int frames, int imaginedFrom) {
        return new Film(
                SIZE,
                new FilmOrigin("వనం", 810_003, FilmOrigin.WALKING, Map.of("Smriti", "hybrid")),
                IntStream.range(0, frames)
                        .mapToObj(i -> frame(i, i < imaginedFrom ? Provenance.OBSERVED : Provenance.IMAGINED))
                        .toList());
    }

    private static FilmFrame frame(int step, Provenance provenance) {
        FilmPane truth = new FilmPane(Recording.TRUTH, "", "", plain(0xc02020), Optional.empty());
        FilmPane made = new FilmPane(
                "Smriti", "hybrid", "20.0 dB", plain(0x200020 + (40 * (step % 6) << 8)), Optional.of(provenance));
        return new FilmFrame(step, provenance, "step " + step, List.of(truth, made));
    }

    private static void assertNear(int expected, Picture picture, int x, int y) {
        int at = 3 * (y * picture.width() + x);
        for (int channel = 0; channel < 3; channel++) {
            int wanted = expected >> 16 - 8 * channel & 0xff;
            int found = picture.rgb()[at + channel] & 0xff;
            assertTrue(
                    Math.abs(wanted - found) <= LOSS,
                    "channel " + channel + " of " + Integer.toHexString(expected) + " became " + found);
        }
    }

    @Test
    void aFilmComesBackWithItsFramesSizeColoursAndTags() throws IOException {
        Film film = film(6, 4);
        FilmLook look = new FilmLook(64, Scaling.CRISP, Captions.SHOWN);
        Path file = folder.resolve("చిత్రం.mp4");

        FilmFormat.MP4.write(film, look, file, Progress.UNHEARD);

        Mp4Reader read = Mp4Reader.read(file);
        FilmPainter painter = new FilmPainter(film, look);
        assertEquals(6, read.pictures().size());
        assertEquals("h264", read.codec());
        assertEquals("yuv420p", read.pixels());
        assertEquals(25.0 / 3, read.rate(), 1e-9);
        assertEquals("వనం", read.tags().get("title")); // no world of the catalogue, so its seed says nothing
        String comment = read.tags().get("comment");
        for (String part : List.of("Steps seen: 0-3. Steps imagined: 4-5.", "Of: వనం.", "Smriti hybrid", "Smriti 0.")) {
            assertTrue(comment.contains(part), comment);
        }
        int second = painter.width() - 7 - 3 - 32; // the middle of the pane on the right
        for (int i = 0; i < 6; i++) {
            Picture picture = read.pictures().get(i);
            assertEquals(painter.width() + painter.width() % 2, picture.width());
            assertEquals(painter.height() + painter.height() % 2, picture.height());
            assertNear(0xc02020, picture, 7 + 3 + 32, 80);
            assertNear(0x200020 + (40 * i << 8), picture, second, 80);
        }
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 1, 10, 24_000.0 / 1_001, 30, 59.94, 240})
    void aFilmGoesByAtItsOwnRate(double rate) throws IOException {
        Film film = new Film(
                SIZE, new FilmOrigin("clip.mp4", 0, rate, Map.of()), film(4, 4).frames());
        Path file = folder.resolve("film.mp4");
        FilmFormat.MP4.write(film, FilmLook.USUAL, file, Progress.UNHEARD);

        assertEquals(rate, Mp4Reader.read(file).rate(), 1e-4 * rate);
        assertEquals(4 / rate, VideoFile.probe(file).seconds().orElseThrow(), 1e-3 + 1e-4 / rate);
    }

    @Test
    void aBrowserFindsTheIndexBeforeThePictures() throws IOException {
        Path file = folder.resolve("film.mp4");
        FilmFormat.MP4.write(film(3, 3), FilmLook.USUAL, file, Progress.UNHEARD);

        String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
        assertTrue(bytes.indexOf("moov") > 0 && bytes.indexOf("moov") < bytes.indexOf("mdat"));
    }

    @Test
    void oddSizesBecomeEvenAndKeepTheirEdges() throws IOException {
        Path file = folder.resolve("odd.mp4");
        byte[] rgb = new byte[3 * 33 * 21];
        for (int i = 0; i < rgb.length; i += 3) {
            rgb[i] = (byte) 0x20;
            rgb[i + 1] = (byte) 0x80;
            rgb[i + 2] = (byte) 0xc0;
        }

        Mp4Film.write(file, 1, _ -> new Picture(33, 21, rgb), FilmOrigin.WALKING, TAGS);

        List<Picture> pictures = Mp4Reader.read(file).pictures();
        assertEquals(1, pictures.size());
        assertEquals(34, pictures.getFirst().width());
        assertEquals(22, pictures.getFirst().height());
        assertNear(0x2080c0, pictures.getFirst(), 33, 21);
        assertNear(0x2080c0, pictures.getFirst(), 0, 0);
    }

    @Test
    void aLongFilmIsDrawnAndWrittenPictureByPicture() throws IOException {
        Path file = folder.resolve("long.mp4");
        List<Integer> asked = new ArrayList<>();
        Film film = film(5_000, 40);

        FilmFormat.MP4.write(film, new FilmLook(16, Scaling.CRISP, Captions.LEFT_OUT), file, (done, total) -> {
            asked.add(done);
            return total == 5_000;
        });

        assertEquals(IntStream.range(0, 5_000).boxed().toList(), asked);
        Mp4Reader read = Mp4Reader.read(file);
        assertEquals(5_000, read.pictures().size());
        assertTrue(read.tags().get("comment").startsWith("Steps seen: 0-39. Steps imagined: 40-4999."));
        assertNear(0x200020 + (40 * (4_999 % 6) << 8), read.pictures().getLast(), 16 + 7 + 8, 8);
    }

    @Test
    void aFilmThatIsCancelledLeavesTheOldOne() throws IOException {
        Path file = Files.writeString(folder.resolve("film.mp4"), "precious");

        assertThrows(
                CancellationException.class,
                () -> FilmFormat.MP4.write(film(9, 9), FilmLook.USUAL, file, (done, _) -> done < 3));

        assertEquals("precious", Files.readString(file));
        try (var left = Files.list(folder)) {
            assertEquals(1, left.count());
        }
    }

    @Test
    void aTargetBelowAFileIsRefused() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "precious");

        assertThrows(
                FileSystemException.class,
                () -> FilmFormat.MP4.write(film(1, 1), FilmLook.USUAL, file.resolve("film.mp4"), Progress.UNHEARD));

        assertEquals("precious", Files.readString(file));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsSaidInALine() {
        Picture picture = new Picture(64, 64, new byte[3 * 64 * 64]);

        String message = assertThrows(IOException.class, () -> {
                    try (Mp4Writer writer = new Mp4Writer(Path.of("/dev/full"), 64, 64, FilmOrigin.WALKING, TAGS)) {
                        writer.add(picture);
                        writer.finish();
                    }
                })
                .getMessage();

        assertEquals("No space left on device", message);
    }
}
