package org.smriti.model.io;

/** Makes text from a file fit for a message: on one line, without invisible characters, and not without end. */
public final class OneLine {

    private static final int LONGEST = 300; // characters

    private OneLine() {}

    /** The text with a question mark for each invisible character, its end left out if it is long. */
    public static String of(String text) {
        return of(text, LONGEST);
    }

    /** The same with at most so many characters. */
    static String of(String text, int longest) {
        String shown = text.length() > longest ? text.substring(0, longest) + "…" : text;
        return shown.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
