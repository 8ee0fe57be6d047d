package org.smriti.app.view.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Test;

class TwoEndsTest {

    private final Region left = sized(300, 30);
    private final Region right = sized(200, 40);
    private final TwoEnds ends = new TwoEnds(left, right);

    @Test
    void whatFitsStandsInARow() {
        layOut(600);

        assertEquals(40, ends.getHeight());
        assertEquals(box(0, 5, 300, 30), left.getBoundsInParent());
        assertEquals(box(400, 0, 200, 40), right.getBoundsInParent());
    }

    @Test
    void whatDoesNotFitStandsInTwo() {
        layOut(500);

        assertEquals(78, ends.getHeight());
        assertEquals(box(0, 0, 300, 30), left.getBoundsInParent());
        assertEquals(box(300, 38, 200, 40), right.getBoundsInParent());
    }

    @Test
    void theWiderOfTheTwoSaysHowNarrowItMayBe() {
        left.setMinWidth(250);
        right.setMinWidth(120);

        assertEquals(250, ends.minWidth(-1));
        assertEquals(508, ends.prefWidth(-1));
    }

    private void layOut(double width) {
        ends.resize(width, ends.prefHeight(width));
        ends.layout();
    }

    private static Region sized(double width, double height) {
        Region region = new Region();
        region.setPrefSize(width, height);
        region.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        return region;
    }

    private static Bounds box(double x, double y, double width, double height) {
        return new BoundingBox(x, y, width, height);
    }
}
