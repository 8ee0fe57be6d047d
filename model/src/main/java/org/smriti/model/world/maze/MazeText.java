package org.smriti.model.world.maze;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.TextFiles;

/**
 * Mazes as text that a person can draw.
 *
 * <pre>
 * ; lines before the map that begin with a semicolon are remarks
 * walls
 * blue    cerise  green
 * yellow  red     purple
 * red     blue    green_bright
 * map
 * #######
 * #...  #
 * #.R.# #
 * #..@# #
 * ##   +#
 * #g    #
 * #######
 * </pre>
 *
 * <p>{@code walls} gives the texture of each ninth of the maze as it is drawn, north on top. The map is square, with a ring of
 * wall: {@code #} wall, space corridor, {@code .} room; {@code @} a spawn in a room, {@code +} one in a corridor; R G B P Y S
 * the red, green, blue, purple, yellow and salmon sphere in a room, the small letters in a corridor. Each colour occurs once at
 * most; at least one sphere and one spawn are needed. A cell that carries both a sphere and a spawn cannot be drawn. Remarks may stand
 * below the map, too, and blanks around its rows.
 *
 * <p>A text that begins with a row of {@code *} is a maze as DeepMind's labmaze prints it: {@code *} wall, blank free, {@code P} a spawn,
 * {@code G} an object, other capital letters rooms. Its objects are spheres in the order of their colours.
 */
public final class MazeText {

    private MazeText() {}

    /**
     * The maze that a text draws.
     *
     * @throws MazeFormatException naming line and column, what is wrong there and what was expected
     */
    public static Maze parse(String text) {
        return new MazeParser(text).parse();
    }

    /**
     * The maze that a file draws.
     *
     * @throws FileFormatException naming file, line and column, what is wrong there and what was expected
     * @throws IOException if the file cannot be read
     */
    public static Maze read(Path file) throws IOException {
        try {
            return parse(TextFiles.read(file));
        } catch (MazeFormatException e) {
            throw refused(file, e.place(), e.problem(), e.expected(), e);
        } catch (CharacterCodingException e) {
            throw refused(file, "text", "bytes that are no UTF-8", "a map drawn in plain text", e);
        }
    }

    private static FileFormatException refused(
            Path file, String place, String problem, String expected, Exception cause) {
        FileFormatException refusal = new FileFormatException(file, place, problem, expected);
        refusal.initCause(cause);
        return refusal;
    }

    /**
     * Draws a maze so that {@link #parse} gives it back, if its spawns and spheres come in the order in which parsing finds them.
     *
     * @throws IllegalArgumentException if a cell carries more than the map can show
     */
    public static String format(Maze maze) {
        StringBuilder text = new StringBuilder("walls\n");
        WallTexture[] regions = maze.regions();
        for (int row = 0; row < 3; row++) {
            List<String> names = new ArrayList<>();
            for (int column = 0; column < 3; column++) {
                names.add(regions[3 * row + column].name().toLowerCase(Locale.ROOT));
            }
            text.append("%-12s %-12s %s\n".formatted(names.toArray()));
        }
        text.append("map\n");
        for (int row = maze.size(); row >= -1; row--) {
            for (int column = -1; column <= maze.size(); column++) {
                text.append(MapSign.letter(maze.floor(column, row), load(maze, new Cell(column, row))));
            }
            text.append('\n');
        }
        return text.toString();
    }

    private static MapSign.Load load(Maze maze, Cell cell) {
        List<MapSign.Load> loads = new ArrayList<>();
        maze.spheres().stream()
                .filter(sphere -> sphere.column() == cell.column() && sphere.row() == cell.row())
                .forEach(sphere -> loads.add(new MapSign.Load.Ball(sphere.color())));
        maze.spawns().stream().filter(cell::equals).forEach(_ -> loads.add(new MapSign.Load.Spawn()));
        if (loads.size() > 1) {
            throw new IllegalArgumentException(
                    "a map cannot show all that is at column " + cell.column() + ", row " + cell.row());
        }
        return Optional.of(loads)
                .filter(all -> !all.isEmpty())
                .map(List::getFirst)
                .orElseGet(MapSign.Load.Empty::new);
    }
}
