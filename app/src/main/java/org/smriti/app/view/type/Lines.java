package org.smriti.app.view.type;

/** Breaks texts into lines where only whole texts can be shown, as in tooltips; see {@link Paragraph} for why that is not left to JavaFX. */
public final class Lines {

    private Lines() {}

    /** The same text in lines of at most so many characters, or a single longer word. */
    public static String of(String text, int most) {
        StringBuilder lines = new StringBuilder();
        int length = 0;
        for (String word : text.split(" ")) {
            if (length > 0 && length + 1 + word.length() > most) {
                lines.append('\n');
                length = 0;
            } else if (length > 0) {
                lines.append(' ');
                length++;
            }
            lines.append(word);
            length += word.length();
        }
        return lines.toString();
    }
}
