package org.smriti.app.view.paint;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.Font;
import java.awt.font.TextAttribute;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class CanvasTextUiTest {

    private static final int WIDTH = 300;
    private static final int HEIGHT = 40;
    private static final int BASELINE = 28;
    private static final Font FONT = new Font(Font.SANS_SERIF, Font.PLAIN, 20);

    /** Bounds of painted pixels; empty if right is less than left. */
    private record Ink(int left, int top, int right, int bottom) {}

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @Test
    void aTextStandsOnItsBaselineFromItsLeftEnd() {
        Ink ink = paint(gc -> CanvasText.fill(gc, "HHH", FONT, 50, BASELINE));
        assertEquals(50, ink.left(), 3);
        assertEquals(50 + CanvasText.width("HHH", FONT), ink.right() + 1, 3);
        assertEquals(BASELINE, ink.bottom() + 1, 1);
        assertTrue(ink.top() > BASELINE - 20 && ink.top() < BASELINE - 10, ink.toString());
    }

    @Test
    void aTextIsAlignedAndMadeToFit() {
        double width = CanvasText.width("HHH", FONT);
        Ink right = paint(gc -> CanvasText.fill(gc, "HHH", FONT, 200, BASELINE, TextAlignment.RIGHT, WIDTH));
        assertEquals(200 - width, right.left(), 3);
        Ink middle = paint(gc -> CanvasText.fill(gc, "HHH", FONT, 150, BASELINE, TextAlignment.CENTER, width / 2));
        assertEquals(150 - width / 4, middle.left(), 3);
        assertEquals(150 + width / 4, middle.right() + 1, 3);
    }

    @Test
    void nothingIsPaintedForNoText() {
        Ink ink = paint(gc -> CanvasText.fill(gc, "", FONT, 50, BASELINE, TextAlignment.CENTER, 10));
        assertTrue(ink.right() < ink.left(), ink.toString());
        assertEquals(0, CanvasText.width("", FONT));
    }

    /** A vowel sign is written over its consonant by shaping; the two characters apart are wider. */
    @Test
    void teluguIsShaped() {
        double together = CanvasText.width("స్మృతి", FONT);
        double apart = "స్మృతి"
                .codePoints()
                .mapToDouble(letter -> CanvasText.width(Character.toString(letter), FONT))
                .sum();
        assertTrue(together < 0.75 * apart, together + " of " + apart);
        Ink ink = paint(gc -> CanvasText.fill(gc, "స్మృతి", FONT, 50, BASELINE));
        assertTrue(ink.bottom() > BASELINE + 2, "the second consonant is written below: " + ink);
    }

    /** Each run in the font that has its glyphs; glyphs that Smriti's fonts lack in a font of the machine. */
    @Test
    void eachStretchOfATextHasAFontWithItsLetters() {
        String text = "dB తెలుగు中";
        List<String> fonts = new ArrayList<>();
        AttributedCharacterIterator styled = CanvasFont.styled(text, FONT).getIterator();
        for (char c = styled.first(); c != CharacterIterator.DONE; c = styled.setIndex(styled.getRunLimit())) {
            fonts.add(((Font) styled.getAttribute(TextAttribute.FONT)).getFontName());
        }
        assertEquals(List.of("Noto Sans Regular", "Noto Sans Telugu Regular", FONT.getFontName()), fonts);
        assertEquals(
                "Noto Sans Bold",
                CanvasFont.LATIN.like(FONT.deriveFont(Font.BOLD)).getFontName());
    }

    @Test
    void chartsMeasureTextsAsTheyArePainted() throws TimeoutException {
        String text = "అవధానం 12.5 dB";
        WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            CanvasGraphics graphics = new CanvasGraphics(new Canvas(WIDTH, HEIGHT).getGraphicsContext2D());
            assertEquals(
                    CanvasText.width(text, FONT), graphics.getFontMetrics(FONT).stringWidth(text), 0.5);
            return null;
        });
        Ink ink = paint(gc -> {
            CanvasGraphics graphics = new CanvasGraphics(gc);
            graphics.setFont(FONT);
            graphics.create().drawString(text, 10, BASELINE);
        });
        assertEquals(10, ink.left(), 3);
        assertEquals(10 + CanvasText.width(text, FONT), ink.right(), 3);
    }

    private static Ink paint(Consumer<GraphicsContext> painter) {
        WritableImage picture = WaitForAsyncUtils.waitForAsyncFx(10_000, () -> {
            Canvas canvas = new Canvas(WIDTH, HEIGHT);
            canvas.getGraphicsContext2D().setFill(Color.BLACK);
            painter.accept(canvas.getGraphicsContext2D());
            return canvas.snapshot(null, null);
        });
        PixelReader pixels = picture.getPixelReader();
        int left = WIDTH;
        int top = HEIGHT;
        int right = -1;
        int bottom = -1;
        for (int y = 0; y < HEIGHT; y++) {
            for (int x = 0; x < WIDTH; x++) {
                if (pixels.getColor(x, y).getBrightness() < 0.5) {
                    left = Math.min(left, x);
                    top = Math.min(top, y);
                    right = Math.max(right, x);
                    bottom = Math.max(bottom, y);
                }
            }
        }
        return new Ink(left, top, right, bottom);
    }
}
