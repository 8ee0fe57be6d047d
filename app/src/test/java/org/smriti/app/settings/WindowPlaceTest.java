package org.smriti.app.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WindowPlaceTest {

    private static final Rectangle2D SECOND =
            new Rectangle2D(1920, 40, 1280, 680); // right of another screen, below a bar

    @ParameterizedTest
    @CsvSource({"1280,720,1280,720", "1024,768,1024,768", "2560,1440,1440,860"})
    void aWindowThatWasNeverPlacedIsNoLargerThanItsScreen(double width, double height, double fits, double high) {
        WindowPlace place = WindowPlace.USUAL.within(new Rectangle2D(0, 0, width, height));

        assertEquals(new WindowPlace(Double.NaN, Double.NaN, fits, high, Extent.NORMAL), place);
    }

    @ParameterizedTest
    @CsvSource({
        "2000, 100, 800, 500,  2000, 100, 800, 500",
        "1900, 0, 800, 500,    1920, 40, 800, 500",
        "3000, 600, 800, 500,  2400, 220, 800, 500",
        "2500, 300, 1440, 860, 1920, 40, 1280, 680"
    })
    void aWindowIsMovedNoFartherThanItMustBe(
            double x, double y, double width, double height, double left, double top, double fits, double high) {
        WindowPlace place = new WindowPlace(x, y, width, height, Extent.NORMAL).within(SECOND);

        assertEquals(new WindowPlace(left, top, fits, high, Extent.NORMAL), place);
    }

    @Test
    void aWindowThatWasMaximizedStaysSo() {
        assertEquals(
                Extent.MAXIMIZED,
                new WindowPlace(0, 0, 5000, 5000, Extent.MAXIMIZED)
                        .within(SECOND)
                        .extent());
    }
}
