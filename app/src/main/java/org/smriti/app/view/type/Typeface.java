package org.smriti.app.view.type;

import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import javax.swing.text.StyleContext;
import org.smriti.app.text.Language;

/**
 * The letters of a language. Telugu comes with Smriti, since few machines can write it; what its font lacks, Latin letters above all,
 * is taken from the machine's own.
 */
public enum Typeface {
    LATIN("System", java.awt.Font.SANS_SERIF),
    TELUGU("Noto Sans Telugu", "Noto Sans Telugu");

    private static final List<String> FILES = List.of("NotoSansTelugu-Regular.ttf", "NotoSansTelugu-Bold.ttf");

    static {
        FILES.forEach(Typeface::load);
    }

    private final String family;
    private final String drawn;

    Typeface(String family, String drawn) {
        this.family = family;
        this.drawn = drawn;
    }

    /** The one that a language is written in. */
    public static Typeface of(Language language) {
        return switch (language) {
            case ENGLISH -> LATIN;
            case TELUGU -> TELUGU;
        };
    }

    private static void load(String file) {
        try (InputStream forWindow = Typeface.class.getResourceAsStream(file);
                InputStream forCharts = Typeface.class.getResourceAsStream(file)) {
            Font.loadFont(forWindow, 12);
            GraphicsEnvironment.getLocalGraphicsEnvironment()
                    .registerFont(java.awt.Font.createFont(java.awt.Font.TRUETYPE_FONT, forCharts));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (FontFormatException e) {
            throw new IllegalStateException("the shipped font " + file + " is damaged: build Smriti again", e);
        }
    }

    /** Writes a scene and what pops up from it in the letters of a language, whatever that is at the time. */
    public static void apply(Scene scene, ObservableValue<Language> language) {
        String telugu = Typeface.class.getResource("telugu.css").toExternalForm();
        language.subscribe(now -> {
            scene.getStylesheets().remove(telugu);
            if (of(now) == TELUGU) {
                scene.getStylesheets().add(telugu);
            }
        });
    }

    /** Its font for a canvas. */
    public Font font(double size) {
        return Font.font(family, size);
    }

    /**
     * Its font for a chart.
     *
     * @param style of {@link java.awt.Font}
     */
    public java.awt.Font chartFont(int style, int size) {
        return StyleContext.getDefaultStyleContext()
                .getFont(drawn, style, size); // this way it has others to fall back on
    }
}
