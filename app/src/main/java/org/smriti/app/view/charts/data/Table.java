package org.smriti.app.view.charts.data;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Rows of values under a header, for export.
 *
 * @param header one name per column
 * @param rows numbers or texts, as many as there are names
 */
public record Table(List<String> header, List<List<Object>> rows) {

    /** As comma-separated values, a line feed after each row; texts that need it are quoted. */
    public String csv() {
        StringBuilder csv = new StringBuilder(line(header));
        rows.forEach(row -> csv.append(line(row)));
        return csv.toString();
    }

    private static String line(List<?> cells) {
        return cells.stream().map(Table::cell).collect(Collectors.joining(",", "", "\n"));
    }

    private static String cell(Object value) {
        String text = value.toString();
        return text.matches("[^\",\r\n]*") ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
