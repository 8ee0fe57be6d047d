package org.smriti.app.tour;

import org.smriti.app.text.Language;

/**
 * A text in every language.
 *
 * @param english the text
 * @param telugu the same
 */
public record Words(String english, String telugu) {

    /** The text in a language. */
    public String in(Language language) {
        return switch (language) {
            case ENGLISH -> english;
            case TELUGU -> telugu;
        };
    }
}
