package org.smriti.app.view.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.smriti.app.text.Language;

/**
 * The font of a language. A Telugu font ships with Smriti, since few machines have one; glyphs that it lacks, mainly Latin, come from
 * the machine's fonts.
 */
public enum Typeface {
    LATIN,
    TELUGU;

    private static final String REGULAR = "NotoSansTelugu-Regular.ttf";
    private static final String BOLD = "NotoSansTelugu-Bold.ttf";

    static {
        load(REGULAR);
        load(BOLD);
    }

    /** The typeface that a language is written in. */
    private static Typeface of(Language language) {
        return switch (language) {
            case ENGLISH -> LATIN;
            case TELUGU -> TELUGU;
        };
    }

    private static void load(String file) {
        try (InputStream letters = Typeface.class.getResourceAsStream(file)) {
            Font.loadFont(letters, 12);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sets the font of a scene and of its popups, and changes it with the language. */
    public static void apply(Scene scene, ObservableValue<Language> language) {
        String telugu = Typeface.class.getResource("telugu.css").toExternalForm();
        language.subscribe(now -> {
            scene.getStylesheets().remove(telugu);
            if (of(now) == TELUGU) {
                scene.getStylesheets().add(telugu);
            }
        });
    }
}
