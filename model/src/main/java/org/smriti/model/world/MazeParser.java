package org.smriti.model.world;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smriti.model.world.Maze.Floor;

/** Reads the text of {@link MazeText}, one line after another. */
final class MazeParser {

    /** Larger drawings are surely not maps; Memory Maze's largest has 17 rows. */
    private static final int MOST_ROWS = 99;

    private static final int FEWEST_ROWS = 3;

    private final List<String> lines;
    private final List<Sphere> spheres = new ArrayList<>();
    private final List<Cell> spawns = new ArrayList<>();
    private int next;

    /** Some editors begin a file with a byte order mark, which nobody sees. */
    MazeParser(String text) {
        lines = text.replaceFirst("^\uFEFF", "").lines().toList();
    }

    Maze parse() {
        expectWord("walls");
        WallTexture[] regions = regions();
        expectWord("map");
        int top = next;
        List<String> rows = lines.subList(top, endOfMap(top));
        if (rows.size() < FEWEST_ROWS || rows.size() > MOST_ROWS) {
            throw at(top, 0, "a map of " + rows.size() + " rows", FEWEST_ROWS + " to " + MOST_ROWS + " rows");
        }
        Floor[] floors = floors(rows, top);
        if (spawns.isEmpty()) {
            throw at(top, 0, "a map on which nobody can start", "at least one spawn, '@' or '+'");
        }
        if (spheres.isEmpty()) {
            throw at(top, 0, "a map with nothing to look for", "at least one sphere, for instance 'R'");
        }
        spheres.sort(Comparator.comparing(Sphere::color));
        return new Maze(rows.size() - 2, floors, regions, spheres, spawns);
    }

    private void expectWord(String word) {
        String line = nextLine(word);
        if (!line.strip().equals(word)) {
            throw at(next - 1, 0, "\"" + line.strip() + "\"", "the word \"" + word + "\" on a line of its own");
        }
    }

    /** The next line that is neither blank nor a remark. */
    private String nextLine(String wanted) {
        while (next < lines.size()) {
            String line = lines.get(next);
            next++;
            if (!line.isBlank() && !line.startsWith(";")) {
                return line;
            }
        }
        throw at(lines.size(), 0, "the text ends", "\"" + wanted + "\"");
    }

    private WallTexture[] regions() {
        WallTexture[] regions = new WallTexture[9];
        for (int row = 0; row < 3; row++) {
            String line = nextLine("three wall colours");
            String[] names = line.strip().split("\\s+");
            if (names.length != 3) {
                throw at(next - 1, 0, names.length + " words", "three wall colours, west to east");
            }
            int end = 0;
            for (int column = 0; column < 3; column++) {
                int begin = line.indexOf(names[column], end);
                regions[3 * row + column] = texture(names[column], begin);
                end = begin + names[column].length();
            }
        }
        return regions;
    }

    private WallTexture texture(String name, int column) {
        return Arrays.stream(WallTexture.values())
                .filter(texture -> texture.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() ->
                        at(next - 1, column, "no wall colour is called \"" + name + "\"", "one of " + textures()));
    }

    private static String textures() {
        return Arrays.stream(WallTexture.values())
                .map(texture -> texture.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private int endOfMap(int top) {
        int end = top;
        while (end < lines.size() && !lines.get(end).isBlank()) {
            end++;
        }
        for (int line = end; line < lines.size(); line++) {
            if (!lines.get(line).isBlank()) {
                throw at(line, 0, "text after the end of the map", "nothing, or blank lines");
            }
        }
        return end;
    }

    private Floor[] floors(List<String> rows, int top) {
        int ringed = rows.size();
        int size = ringed - 2;
        Floor[] floors = new Floor[size * size];
        for (int i = 0; i < ringed; i++) {
            String row = rows.get(i);
            if (row.length() != ringed) {
                throw at(
                        top + i,
                        Math.min(row.length(), ringed),
                        "a row of " + row.length() + " characters",
                        ringed + ", as many as the map has rows");
            }
            for (int j = 0; j < ringed; j++) {
                MapSign sign = sign(row.charAt(j), top + i, j);
                Cell cell = new Cell(j - 1, size - i);
                if (i > 0 && j > 0 && i <= size && j <= size) {
                    floors[cell.row() * size + cell.column()] = sign.floor();
                    place(sign, cell, top + i);
                } else if (sign.floor() != Floor.WALL) {
                    throw at(top + i, j, "'" + sign.letter() + "' on the outer ring", "'#', wall all around");
                }
            }
        }
        return floors;
    }

    private static MapSign sign(char letter, int line, int column) {
        return MapSign.of(letter)
                .orElseThrow(() -> at(line, column, "'" + letter + "' means nothing", MapSign.known()));
    }

    private void place(MapSign sign, Cell cell, int line) {
        switch (sign.load()) {
            case MapSign.Load.Empty _ -> {}
            case MapSign.Load.Spawn _ -> spawns.add(cell);
            case MapSign.Load.Ball ball -> {
                if (spheres.stream().anyMatch(sphere -> sphere.color() == ball.color())) {
                    String color = ball.color().name().toLowerCase(Locale.ROOT);
                    throw at(line, cell.column() + 1, "a second " + color + " sphere", "each colour once at most");
                }
                spheres.add(new Sphere(ball.color(), cell.column(), cell.row()));
            }
        }
    }

    private static MazeFormatException at(int line, int column, String problem, String expected) {
        return new MazeFormatException("line " + (line + 1) + ", column " + (column + 1), problem, expected);
    }
}
