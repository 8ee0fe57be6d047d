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
 * Smriti's own fonts for texts on canvases, in Java2D. What they lack is taken from the machine's; not all is, because Java keeps its
 * list of those in {@code ~/.java/fonts} from one run to the next, and where that names a file that is gone every letter becomes a box.
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

    /** This font in size and weight of another. */
    Font like(Font other) {
        return (other.isBold() ? bold : regular).deriveFont(other.getSize2D());
    }

    /** A text with a font for each stretch of it: the first of these that has its letters, or the other itself. */
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

    /** What joins or parts the letters around it belongs to the first of them. */
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
