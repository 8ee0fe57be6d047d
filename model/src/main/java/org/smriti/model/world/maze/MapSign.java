package org.smriti.model.world.maze;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.smriti.model.world.maze.Maze.Floor;

/**
 * One character of a hand-drawn map: the floor, and what stands on it.
 *
 * @param letter the character
 * @param floor what lies under the cell
 * @param load what is on it
 */
record MapSign(char letter, Floor floor, Load load) {

    /** What a cell carries. */
    sealed interface Load {

        /** Nothing. */
        record Empty() implements Load {}

        /** The agent may start here. */
        record Spawn() implements Load {}

        /** A sphere of this colour. */
        record Ball(SphereColor color) implements Load {}
    }

    private static final String SIGNS =
            "'#' wall, ' ' corridor, '.' room, '@' spawn in a room, '+' spawn in a corridor, "
                    + "a sphere's first letter (%s), small in a corridor";

    /** The sign of a character; empty if it means nothing. */
    static Optional<MapSign> of(char letter) {
        return switch (letter) {
            case '#' -> Optional.of(new MapSign(letter, Floor.WALL, new Load.Empty()));
            case ' ' -> Optional.of(new MapSign(letter, Floor.CORRIDOR, new Load.Empty()));
            case '.' -> Optional.of(new MapSign(letter, Floor.ROOM, new Load.Empty()));
            case '@' -> Optional.of(new MapSign(letter, Floor.ROOM, new Load.Spawn()));
            case '+' -> Optional.of(new MapSign(letter, Floor.CORRIDOR, new Load.Spawn()));
            default ->
                Arrays.stream(SphereColor.values())
                        .filter(color -> initial(color) == letter || Character.toLowerCase(initial(color)) == letter)
                        .map(color -> new MapSign(letter, ballFloor(letter), new Load.Ball(color)))
                        .findFirst();
        };
    }

    /** The character for a floor and its load. */
    static char letter(Floor floor, Load load) {
        boolean room = floor == Floor.ROOM;
        return switch (load) {
            case Load.Spawn _ -> room ? '@' : '+';
            case Load.Ball ball -> room ? initial(ball.color()) : Character.toLowerCase(initial(ball.color()));
            case Load.Empty _ ->
                switch (floor) {
                    case WALL -> '#';
                    case CORRIDOR -> ' ';
                    case ROOM -> '.';
                };
        };
    }

    /** Every sign and its meaning, for messages. */
    static String known() {
        return SIGNS.formatted(Arrays.stream(SphereColor.values())
                .map(color -> String.valueOf(initial(color)))
                .collect(Collectors.joining(" ")));
    }

    private static Floor ballFloor(char letter) {
        return Character.isUpperCase(letter) ? Floor.ROOM : Floor.CORRIDOR;
    }

    private static char initial(SphereColor color) {
        return color.name().charAt(0);
    }
}
