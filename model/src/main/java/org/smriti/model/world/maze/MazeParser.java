package org.smriti.model.world.maze;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.smriti.model.world.maze.Maze.Floor;

/** Reads the text of {@link MazeText}, one line after another. */
final class MazeParser {

    private final List<String> lines;
    private final List<Sphere> spheres = new ArrayList<>();
    private final List<Cell> spawns = new ArrayList<>();
    private int next;

    /** Splits a text into lines: all kinds of blanks, line ends and end marks are made one kind, and invisible characters are left out. */
    MazeParser(String text) {
        lines = text.replaceAll("\\p{Cf}", "")
                .replaceAll("\\p{Zs}", " ")
                .replaceAll("(?<!\r)\r++\n", "\n")
                .replaceFirst("\\x1A\\s*+\\z", "")
                .lines()
                .toList();
    }

    Maze parse() {
        String first = nextLine("walls");
        if (LabmazeParser.begins(first)) {
            return new LabmazeParser(new Drawing(lines, next - 1)).parse();
        }
        expectWord("walls", first);
        WallTexture[] regions = regions();
        expectWord("map", nextLine("map"));
        Drawing map = new Drawing(lines, next);
        if (map.width() != map.height()) {
            throw map.refusal(
                    0,
                    0,
                    "a map of " + map.height() + " rows and " + map.width() + " columns",
                    "as many rows as columns");
        }
        Floor[] floors = floors(map);
        if (spawns.isEmpty()) {
            throw map.refusal(0, 0, "a map on which nobody can start", "at least one spawn, '@' or '+'");
        }
        if (spheres.isEmpty()) {
            throw map.refusal(0, 0, "a map with nothing to look for", "at least one sphere, for instance 'R'");
        }
        spheres.sort(Comparator.comparing(Sphere::color));
        return new Maze(map.width() - 2, floors, regions, spheres, spawns);
    }

    private void expectWord(String word, String line) {
        if (!line.strip().equalsIgnoreCase(word)) {
            throw Drawing.at(next - 1, 0, "\"" + line.strip() + "\"", "the word \"" + word + "\" on a line of its own");
        }
    }

    /** The next line that is neither blank nor a remark. */
    private String nextLine(String wanted) {
        while (next < lines.size()) {
            String line = lines.get(next);
            next++;
            if (!Drawing.isRemark(line)) {
                return line;
            }
        }
        throw Drawing.at(lines.size(), 0, "the text ends", "\"" + wanted + "\"");
    }

    private WallTexture[] regions() {
        WallTexture[] regions = new WallTexture[9];
        for (int row = 0; row < 3; row++) {
            String line = nextLine("three wall colours");
            String[] names = line.strip().split("\\s+");
            if (names.length != 3) {
                throw Drawing.at(next - 1, 0, names.length + " words", "three wall colours, west to east");
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
                .filter(texture -> texture.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> Drawing.at(
                        next - 1, column, "no wall colour is called \"" + name + "\"", "one of " + textures()));
    }

    private static String textures() {
        return Arrays.stream(WallTexture.values())
                .map(texture -> texture.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private Floor[] floors(Drawing map) {
        int size = map.width() - 2;
        Floor[] floors = new Floor[size * size];
        for (int i = 0; i < map.height(); i++) {
            for (int j = 0; j < map.width(); j++) {
                MapSign sign = sign(map, i, j);
                Cell cell = new Cell(j - 1, size - i);
                if (i > 0 && j > 0 && i <= size && j <= size) {
                    floors[cell.row() * size + cell.column()] = sign.floor();
                    place(sign, cell, map);
                } else if (sign.floor() != Floor.WALL) {
                    throw map.refusal(i, j, "'" + sign.letter() + "' on the outer ring", "'#', wall all around");
                }
            }
        }
        return floors;
    }

    private static MapSign sign(Drawing map, int row, int column) {
        char letter = map.at(row, column);
        return MapSign.of(letter)
                .orElseThrow(() -> map.refusal(row, column, "'" + letter + "' means nothing", MapSign.known()));
    }

    private void place(MapSign sign, Cell cell, Drawing map) {
        switch (sign.load()) {
            case MapSign.Load.Empty _ -> {}
            case MapSign.Load.Spawn _ -> spawns.add(cell);
            case MapSign.Load.Ball ball -> {
                if (spheres.stream().anyMatch(sphere -> sphere.color() == ball.color())) {
                    String color = ball.color().name().toLowerCase(Locale.ROOT);
                    throw map.refusal(
                            map.height() - 2 - cell.row(),
                            cell.column() + 1,
                            "a second " + color + " sphere",
                            "each colour once at most");
                }
                spheres.add(new Sphere(ball.color(), cell.column(), cell.row()));
            }
        }
    }
}
