package org.smriti.app.view.paint;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.font.TextAttribute;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.AttributedString;
import org.smriti.app.view.type.Typeface;

/**
 * Smriti's own fonts for texts on canvases, in Java2D. Fonts of the machine are only a fallback for missing glyphs: Java caches its list of
 * them in {@code ~/.java/fonts} from one run to the next, and where that names a deleted file every glyph becomes a box.
 */
enum CanvasFont {
    /** Latin, Greek and Cyrillic, digits and signs. */
    LATIN("NotoSans"),
    TELUGU("NotoSansTelugu");

    private final Font regular;
    private final Font bold;

    CanvasFont(String file) {
        regular = read(file + "-Regular.ttf");
        bold = read(file + "-Bold.ttf");
    }

    private static Font read(String file) {
        try (InputStream letters = Typeface.class.getResourceAsStream(file)) {
            return Font.createFont(Font.TRUETYPE_FONT, letters);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("Smriti's own " + file + " is spoilt", e);
        }
    }

    /** This font in the size and weight of another. */
    Font like(Font other) {
        return (other.isBold() ? bold : regular).deriveFont(other.getSize2D());
    }

    /** A text with a font for each run of characters: the first of these that has the glyphs, or else the given one. */
    static AttributedString styled(String text, Font other) {
        AttributedString styled = new AttributedString(text);
        int from = 0;
        while (from < text.length()) {
            Font font = of(text.codePointAt(from), other);
            int to = from;
            while (to < text.length()
                    && (isJoiner(text.charAt(to))
                            || of(text.codePointAt(to), other).equals(font))) {
                to += Character.charCount(text.codePointAt(to));
            }
            styled.addAttribute(TextAttribute.FONT, font, from, to);
            from = to;
        }
        return styled;
    }

    /** Whether a character joins its neighbours (ZWJ, ZWNJ) and therefore belongs to the font before it. */
    private static boolean isJoiner(char letter) {
        return letter == '\u200C' || letter == '\u200D';
    }

    private static Font of(int letter, Font other) {
        for (CanvasFont own : values()) {
            if (own.regular.canDisplay(letter)) {
                return own.like(other);
            }
        }
        return other;
    }
}
