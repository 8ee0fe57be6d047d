package org.smriti.model.world.maze;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * The rows of a drawn map, all of one width: without what editors leave around them, which is blanks before and after each row, and blank
 * lines and remarks below the last.
 */
final class Drawing {

    /** Larger drawings are surely not maps; Memory Maze's largest has 17 rows. */
    private static final int LARGEST = 99;

    private static final int SMALLEST = 3;

    private final int top;
    private final int left;
    private final List<String> rows = new ArrayList<>();

    /**
     * Finds the rows and checks them.
     *
     * @param lines of the whole text
     * @param from the line, from 0, from which on the first row is looked for
     * @throws MazeFormatException naming the first line that is no row as the others are
     */
    Drawing(List<String> lines, int from) {
        top = (int) lines.stream().skip(from).takeWhile(Drawing::isRemark).count() + from;
        List<String> drawn = lines.subList(top, end(lines, top));
        if (drawn.size() < SMALLEST || drawn.size() > LARGEST) {
            throw at(top, 0, "a map of " + drawn.size() + " rows", SMALLEST + " to " + LARGEST + " rows");
        }
        left = drawn.stream().mapToInt(Drawing::indentation).min().orElseThrow();
        int width = usualWidth(drawn);
        if (width < SMALLEST || width > LARGEST) {
            throw at(top, left, "a map of " + width + " columns", SMALLEST + " to " + LARGEST + " columns");
        }
        for (String line : drawn) {
            String row = line.substring(left);
            rows.add(row.length() > width && row.substring(width).isBlank() ? row.substring(0, width) : row);
            requireWidth(width);
        }
    }

    /** Characters in each row. */
    int width() {
        return rows.getFirst().length();
    }

    /** How many rows there are. */
    int height() {
        return rows.size();
    }

    /** The character at a place, both numbers from 0 at the top left. */
    char at(int row, int column) {
        return rows.get(row).charAt(column);
    }

    /** A refusal that blames a place in the drawing. */
    MazeFormatException refusal(int row, int column, String problem, String expected) {
        return at(top + row, left + column, problem, expected);
    }

    /** A refusal that blames a line and a column of the text, both from 0. */
    static MazeFormatException at(int line, int column, String problem, String expected) {
        return new MazeFormatException("line " + (line + 1) + ", column " + (column + 1), problem, expected);
    }

    /** Whether a line is blank or a remark. */
    static boolean isRemark(String line) {
        return line.isBlank() || line.stripLeading().startsWith(";");
    }

    private static int end(List<String> lines, int top) {
        int end = top;
        while (end < lines.size() && !isRemark(lines.get(end))) {
            end++;
        }
        for (int line = end; line < lines.size(); line++) {
            if (!isRemark(lines.get(line))) {
                throw at(line, 0, "text after the end of the map", "nothing, blank lines, or remarks");
            }
        }
        return end;
    }

    private static int indentation(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The width of most rows, as a single row may have a wrong one; the outer wall ends each. */
    private int usualWidth(List<String> lines) {
        List<Integer> widths =
                lines.stream().map(line -> line.stripTrailing().length() - left).toList();
        return widths.stream()
                .max(Comparator.comparingInt(width -> Collections.frequency(widths, width)))
                .orElseThrow();
    }

    /** Refuses the last row if it has an invisible character or another width. */
    private void requireWidth(int width) {
        int number = rows.size() - 1;
        String row = rows.getLast();
        for (int column = 0; column < row.length(); column++) {
            if (Character.isISOControl(row.charAt(column))) {
                throw refusal(
                        number,
                        column,
                        "the invisible character U+%04X".formatted((int) row.charAt(column)),
                        "a map in plain signs");
            }
        }
        if (row.length() != width) {
            throw refusal(
                    number,
                    Math.min(row.length(), width),
                    "a row of " + row.length() + " characters",
                    width + ", as in most rows");
        }
    }
}
