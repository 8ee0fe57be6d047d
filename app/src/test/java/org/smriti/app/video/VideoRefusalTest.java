package org.smriti.app.video;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.FileFormatException;

/** What is no film, half a film, or means harm. */
class VideoRefusalTest {

    private static final String TEST = "testsrc2=s=160x90:r=25:d=2";

    @TempDir
    Path folder;

    private static String refusal(Path file) {
        String message = assertThrows(FileFormatException.class, () -> Films.all(file, 10, 16))
                .getMessage();
        assertTrue(message.startsWith(file + ": "), message);
        assertTrue(message.contains("; expected "), message);
        assertEquals(1, message.lines().count(), message);
        return message;
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    @Test
    void whatIsNoFileIsSaid() throws Exception {
        assertThrows(NoSuchFileException.class, () -> Video.open(folder.resolve("none.mp4")));
        assertThrows(NoSuchFileException.class, () -> Video.open(folder.resolve("none.png")));
        assertTrue(refusal(file("empty.mp4", new byte[0])).contains("empty"));
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void aDeviceIsNotRead() {
        assertTrue(refusal(Path.of("/dev/zero")).contains("a device"));
    }

    @Test
    void soundAloneIsNoFilm() throws Exception {
        Path file = Films.make(folder.resolve("song.m4a"), "sine=d=1", "-c:a", "aac");
        assertTrue(refusal(file).contains("no film, only sound"));
    }

    /** The picture on a record's cover is stored as a track of one picture. */
    @Test
    void aCoverIsNoFilm() throws Exception {
        Path cover = Films.make(folder.resolve("cover.png"), TEST, "-frames:v", "1");
        Path song = Films.make(folder.resolve("song.m4a"), "sine=d=1", "-c:a", "aac");
        Path file = Films.remake(
                song,
                folder.resolve("covered.m4a"),
                "-i",
                "FROM",
                "-i",
                cover.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-c",
                "copy",
                "-disposition:v",
                "attached_pic");

        assertTrue(refusal(file).contains("no film, only sound"));
    }

    @Test
    void theFilmIsFoundAmongOtherTracks() throws Exception {
        Path song = Films.make(folder.resolve("song.m4a"), "sine=d=2", "-c:a", "aac");
        Path small = Films.make(folder.resolve("small.mp4"), "color=red:s=32x32:d=2", "-c:v", "mpeg4");
        Path large = Films.make(folder.resolve("large.mp4"), "color=blue:s=64x64:d=2", "-c:v", "mpeg4");
        Path file = Films.remake(
                song,
                folder.resolve("all.mkv"),
                "-i",
                "FROM",
                "-i",
                small.toString(),
                "-i",
                large.toString(),
                "-map",
                "0",
                "-map",
                "1",
                "-map",
                "2",
                "-c",
                "copy");

        Films.assertColor(0x0000ff, Films.all(file, 10, 16).frames(), 3, 8, 8, 8);
    }

    @ParameterizedTest
    @CsvSource({
        "film.mp4, libopenh264 -movflags +faststart",
        "film.webm, libvpx-vp9 -deadline realtime -cpu-used 8",
        "film.avi, mpeg4",
        "film.gif, gif",
        "film.ts, mpeg2video",
    })
    void whatIsCutOffIsTakenAsFarAsItGoes(String name, String encoder) throws Exception {
        byte[] whole =
                Files.readAllBytes(Films.make(folder.resolve("whole-" + name), TEST, ("-c:v " + encoder).split(" ")));
        int before = 20;
        for (double part : new double[] {0.95, 0.6, 0.3}) {
            Path file = file(name, Arrays.copyOf(whole, (int) (part * whole.length)));

            Footage footage = Films.all(file, 10, 16);

            int frames = footage.frames().count();
            assertTrue(frames > 0 && frames <= before, frames + " of " + part);
            String damage = footage.damage().orElse("");
            assertEquals(1, ("x" + damage).lines().count());
            assertTrue(!damage.isEmpty() || name.equals("film.ts"), damage); // a stream may end anywhere
            before = frames;
        }
        refusal(file(name, Arrays.copyOf(whole, 16)));
    }

    @Test
    void aFilmWhoseIndexWasToComeLastIsRefusedWhenItIsCutOff() throws Exception {
        byte[] whole = Files.readAllBytes(Films.make(folder.resolve("film.mp4"), TEST, "-c:v", "mpeg4"));
        Path file = file("half.mp4", Arrays.copyOf(whole, whole.length / 2));

        assertEquals(
                file + ": file: no index (moov) in it: cut off, still being written, or no film; expected "
                        + VideoFile.EXPECTED,
                refusal(file));
    }

    @Test
    void whatIsBrokenInTheMiddleIsSaid() throws Exception {
        byte[] bytes = Files.readAllBytes(Films.make(folder.resolve("film.avi"), TEST, "-c:v", "mpeg4"));
        for (int i = bytes.length / 3; i < bytes.length / 3 + 3_000; i++) {
            bytes[i] = (byte) (i * 37);
        }

        Footage footage = Films.all(file("broken.avi", bytes), 10, 16);

        assertEquals(20, footage.frames().count());
        assertTrue(
                footage.damage().orElseThrow().startsWith("some of it is broken: "),
                footage.damage().get());
    }

    @Test
    void randomBytesAreNoFilm() throws Exception {
        SplittableRandom random = new SplittableRandom(7);
        for (String name : new String[] {"random.mp4", "random", "random.gif", "random.mkv"}) {
            byte[] bytes = new byte[5_000];
            random.nextBytes(bytes);
            refusal(file(name, bytes));
        }
    }

    /** Lists that name other files: what those hold must never be seen. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "ffconcat version 1.0\nfile 'SECRET'\n",
                "ffconcat version 1.0\nfile 'file:SECRET'\nduration 1\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nfile://SECRET\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nconcat:SECRET|/etc/passwd\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\nURL\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n#EXT-X-TARGETDURATION:3\n#EXTINF:3,\ndata:video/mp4;base64,AAAA\n#EXT-X-ENDLIST\n",
                "#EXTM3U\n"
                        + "#EXT-X-TARGETDURATION:3\n"
                        + "#EXT-X-KEY:METHOD=AES-128,URI=URL\n"
                        + "#EXTINF:3,\n"
                        + "s.ts\n"
                        + "#EXT-X-ENDLIST\n",
                "<?xml version=\"1.0\"?><MPD><Period><AdaptationSet contentType=\"video\"><Representation id=\"1\">"
                        + "<BaseURL>URL</BaseURL></Representation></AdaptationSet></Period></MPD>",
                "v=0\no=- 0 0 IN IP4 127.0.0.1\ns=x\nc=IN IP4 127.0.0.1\nt=0 0\nm=video 5004 RTP/AVP 96\n",
                "<smil><body><video src=\"URL\"/></body></smil>",
                "[playlist]\nFile1=URL\n",
                "rtsp://127.0.0.1/x",
                "<svg xmlns=\"http://www.w3.org/2000/svg\" xmlns:xlink=\"http://www.w3.org/1999/xlink\"><image"
                        + " xlink:href=\"URL\"/></svg>",
            })
    void aListOfOtherFilesIsNotFollowed(String list) throws Exception {
        Path secret = Films.make(folder.resolve("secret.mp4"), "color=red:s=64x64:d=1", "-c:v", "mpeg4");
        AtomicInteger asked = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(404, -1);
            exchange.close();
        });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/film.mp4";
            byte[] bytes = list.replace("SECRET", secret.toString())
                    .replace("URL", url)
                    .getBytes();
            for (String name :
                    new String[] {"list.mp4", "list.m3u8", "list.ffconcat", "list.mpd", "list.sdp", "list.svg"}) {
                refusal(file(name, bytes));
            }
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
    }

    /** QuickTime can name another file that holds its pictures. */
    @Test
    void aTrackInAnotherFileIsNotRead() throws Exception {
        byte[] whole =
                Files.readAllBytes(Films.make(folder.resolve("film.mov"), "color=red:s=64x64:d=1", "-c:v", "mpeg4"));
        int self = indexOf(whole, "url \0\0\0\1");
        whole[self + 7] = 0; // no longer in this file
        Path file = file("elsewhere.mov", whole);
        try {
            Footage footage = Films.all(file, 10, 16);
            Films.assertColor(0xff0000, footage.frames(), 0, 8, 8, 20); // its own pictures, if any
        } catch (FileFormatException e) {
            assertTrue(e.getMessage().contains("; expected "));
        }
    }

    private static int indexOf(byte[] bytes, String text) {
        return new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).indexOf(text);
    }

    @Test
    void addressesAreNoFiles() {
        for (String address :
                new String[] {"http://127.0.0.1:9/x.mp4", "concat:a.mp4|b.mp4", "data:video/mp4;base64,AAAA"}) {
            assertThrows(NoSuchFileException.class, () -> Video.open(Path.of(address)));
        }
    }

    /** A name that FFmpeg would take for a pattern or an option. */
    @Test
    void aNameIsOnlyAName() throws Exception {
        for (String name : new String[] {"-i.mp4", "film%03d.mp4", "film*.mp4", "pipe:0.mp4", "a'b.mp4"}) {
            Path film = Films.make(folder.resolve("film.mp4"), "color=red:s=64x64:d=1", "-c:v", "mpeg4");
            Path file = Files.move(film, folder.resolve(name));
            assertEquals(Optional.empty(), Films.all(file, 10, 16).damage());
        }
    }

    /** The header of a picture of 60000×60000. */
    private static byte[] giant() {
        ByteBuffer png = ByteBuffer.allocate(8 + 25 + 12 + 4);
        png.putLong(0x89504e470d0a1a0aL);
        byte[] header = ByteBuffer.allocate(17)
                .putInt(0x49484452)
                .putInt(60_000)
                .putInt(60_000)
                .put(new byte[] {8, 2, 0, 0, 0})
                .array();
        CRC32 sum = new CRC32();
        sum.update(header);
        png.putInt(13).put(header).putInt((int) sum.getValue());
        png.putInt(4).putInt(0x49444154).putInt(0);
        return png.array();
    }

    @Test
    void aGiantPictureIsRefusedByItsHeader() throws Exception {
        for (String name : new String[] {"giant.png", "giant.mp4"}) {
            String message = refusal(file(name, giant()));
            assertFalse(message.contains("OutOfMemory"), message);
        }
        assertTrue(refusal(folder.resolve("giant.png")).contains("60000×60000 pixels; expected at most 36,000,000"));
        Path wide = Films.make(folder.resolve("wide.mkv"), "color=s=8000x8000:d=0.04", "-c:v", "png", "-threads", "1");
        assertTrue(refusal(wide).contains("a picture of more than 36 million pixels"));
    }
}
