package org.smriti.app.report;

import java.util.Collections;
import java.util.List;
import java.util.Locale;

/** Builds a page of Markdown. */
final class Markdown {

    private final StringBuilder text = new StringBuilder();

    Markdown heading(String title) {
        text.append("## ").append(title).append("\n\n");
        return this;
    }

    /** Adds a paragraph; {@code values} as in {@link String#format}, without a locale. */
    Markdown say(String format, Object... values) {
        text.append(format(format, values)).append("\n\n");
        return this;
    }

    Markdown code(String... lines) {
        text.append("```\n").append(String.join("\n", lines)).append("\n```\n\n");
        return this;
    }

    Markdown table(List<String> header, List<List<String>> rows) {
        row(header);
        row(Collections.nCopies(header.size(), "---"));
        rows.forEach(this::row);
        text.append('\n');
        return this;
    }

    Markdown picture(String says, String file) {
        return say("![%s](%s)", says, file);
    }

    static String format(String format, Object... values) {
        return String.format(Locale.ROOT, format, values);
    }

    private void row(List<String> cells) {
        text.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }

    @Override
    public String toString() {
        return text.toString().stripTrailing() + "\n";
    }
}
