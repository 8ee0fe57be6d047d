package org.smriti.app.text;

import java.util.Locale;

/** A language of the window. */
public enum Language {
    ENGLISH("en", "English"),
    TELUGU("te", "తెలుగు");

    private final Locale locale;
    private final String label;

    Language(String tag, String label) {
        locale = Locale.of(tag);
        this.label = label;
    }

    Locale locale() {
        return locale;
    }

    /** The one after it; after the last, the first. */
    public Language next() {
        return values()[(ordinal() + 1) % values().length];
    }

    /** Its name in that language. */
    public String label() {
        return label;
    }
}
