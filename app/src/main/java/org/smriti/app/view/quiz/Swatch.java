package org.smriti.app.view.quiz;

import java.util.Locale;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.smriti.model.world.maze.WallTexture;

/** A wall's mean colour and its name. */
final class Swatch {

    private static final double SIZE = 18;

    private Swatch() {}

    /** A small square of that colour. */
    static Rectangle of(WallTexture wall) {
        Rectangle square = new Rectangle(SIZE, SIZE, color(wall));
        square.setArcWidth(5);
        square.setArcHeight(5);
        square.setStroke(Color.gray(0.5, 0.6));
        return square;
    }

    /** Text key of its name. */
    static String key(WallTexture wall) {
        return "wall." + wall.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The mean colour of its texture. */
    private static Color color(WallTexture wall) {
        return switch (wall) {
            case BLUE -> Color.web("#2074b1");
            case CERISE -> Color.web("#a94167");
            case GREEN_BRIGHT -> Color.web("#a6c59c");
            case GREEN -> Color.web("#55784c");
            case PURPLE -> Color.web("#4450b0");
            case RED_BRIGHT -> Color.web("#d57c68");
            case RED -> Color.web("#8f201a");
            case YELLOW -> Color.web("#c4a926");
        };
    }
}
