package org.smriti.model.io;

/** Makes what stands in a file fit to be shown in a message: on one line, nothing invisible, and not without end. */
public final class OneLine {

    private static final int LONGEST = 300;

    private OneLine() {}

    /** The text, a question mark for each character that is none, its end left out if it is long. */
    public static String of(String text) {
        String shown = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
        return shown.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    }
}
