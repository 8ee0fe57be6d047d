package org.smriti.app.view.type;

/** Breaks texts into lines where JavaFX shows only whole texts, as in tooltips; see {@link Paragraph} for why JavaFX must not wrap them. */
public final class Lines {

    private Lines() {}

    /** The same text in lines of at most so many characters; a longer word gets a line of its own. */
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
