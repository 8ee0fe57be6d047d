package org.smriti.app.view.type;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;
import javafx.scene.text.Font;
import org.smriti.app.text.Language;

/**
 * The letters of a language. Telugu comes with Smriti, since few machines can write it; what its font lacks, Latin letters above all,
 * is taken from the machine's own.
 */
public enum Typeface {
    LATIN("System"),
    TELUGU("Noto Sans Telugu");

    private static final String REGULAR = "NotoSansTelugu-Regular.ttf";
    private static final String BOLD = "NotoSansTelugu-Bold.ttf";

    static {
        load(REGULAR);
        load(BOLD);
    }

    private final String family;

    Typeface(String family) {
        this.family = family;
    }

    /** The one that a language is written in. */
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

    /** Its font of a size. */
    public Font font(double size) {
        return Font.font(family, size);
    }
}
