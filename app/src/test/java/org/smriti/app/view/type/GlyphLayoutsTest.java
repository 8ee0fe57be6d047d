package org.smriti.app.view.type;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import com.sun.javafx.text.GlyphLayoutManager;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.scene.text.Text;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GlyphLayoutsTest {

    private static final int SECONDS = 15; // without the fix, two of nine runs survived that long

    @Test
    void noLayoutIsHandedOutTwice() {
        GlyphLayouts.separate();
        var first = GlyphLayoutManager.getInstance();
        first.dispose();
        assertNotSame(first, GlyphLayoutManager.getInstance());
    }

    /** In a process of its own, as the fault crashes the process. */
    @Tag("long")
    @Test
    void twoThreadsMayLayOutTextsAtTheSameTime(@TempDir Path folder) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-XX:+UseSerialGC",
                        "-XX:ErrorFile=" + folder.resolve("error.log"),
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-cp",
                        System.getProperty("java.class.path"),
                        TwoTexts.class.getName())
                .redirectErrorStream(true)
                .start();
        String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, child.waitFor(), said);
    }

    /** Lays out Telugu on one thread and English on another, each its own texts, none of them in a window. */
    static final class TwoTexts {

        private TwoTexts() {}

        public static void main(String[] args) throws InterruptedException {
            GlyphLayouts.separate();
            AtomicBoolean threw = new AtomicBoolean();
            for (String text : List.of("అవధానం", "Attention keeps the last frames sharp")) {
                Thread.ofPlatform().daemon().start(() -> layOutForEver(text, threw));
            }
            Thread.sleep(Duration.ofSeconds(SECONDS));
            Runtime.getRuntime().halt(threw.get() ? 1 : 0);
        }

        private static void layOutForEver(String text, AtomicBoolean threw) {
            for (int i = 0; ; i++) {
                try {
                    new Text(text + " " + i).getLayoutBounds();
                } catch (RuntimeException e) {
                    threw.set(true);
                    e.printStackTrace(); // the parent process prints it
                }
            }
        }
    }
}
