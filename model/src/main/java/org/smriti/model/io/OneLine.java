package org.smriti.model.io;

/** Makes text from a file fit for a message: on one line, without invisible characters, and not without end. */
public final class OneLine {

    private static final int LONGEST = 600; // characters; room for a list of what there is

    private OneLine() {}

    /** The text with a question mark for each invisible character, its end left out if it is long. */
    public static String of(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return shown.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
