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
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Files that mean harm: they name other files and addresses, or claim to be huge. */
class HostileVideoTest {

    @TempDir
    Path folder;

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
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
            for (String name : new String[] {"list.mp4", "list.m3u8"}) {
                Films.refusal(file(name, bytes));
            }
            assertEquals(0, asked.get());
        } finally {
            server.stop(0);
        }
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
            String message = Films.refusal(file(name, giant()));
            assertFalse(message.contains("OutOfMemory"), message);
        }
        assertTrue(
                Films.refusal(folder.resolve("giant.png")).contains("60000×60000 pixels; expected at most 36,000,000"));
        Path wide = Films.make(folder.resolve("wide.mkv"), "color=s=8000x8000:d=0.04", "-c:v", "png", "-threads", "1");
        assertTrue(Films.refusal(wide).contains("a picture of more than 36 million pixels"));
    }
}
