package org.smriti.app.view.stage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import javafx.scene.image.Image;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;

@ExtendWith(ApplicationExtension.class)
class PixelFlipUiTest {

    private static final byte[] RED = {(byte) 255, 0, 0};
    private static final byte[] BLUE = {0, 0, (byte) 255};

    @Start
    void start(Stage window) {
        window.show();
    }

    @Test
    void aNewFrameLeavesThePictureOnTheScreenAsItIs(FxRobot robot) {
        robot.interact(() -> {
            PixelFlip flip = new PixelFlip(1, 3);
            Image first = flip.draw(RED);
            Image second = flip.draw(BLUE);

            assertNotSame(first, second);
            assertSame(second, flip.draw(BLUE), "the same frame again");
            assertEquals(0xffff0000, first.getPixelReader().getArgb(2, 2));
            assertEquals(0xff0000ff, second.getPixelReader().getArgb(2, 2));
            assertEquals(flip.width(), (int) second.getWidth());
        });
    }
}
