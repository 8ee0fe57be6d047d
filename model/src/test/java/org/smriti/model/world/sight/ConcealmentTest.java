package org.smriti.model.world.sight;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Surfaces;

class ConcealmentTest {

    /** Two pixels; the pose's x is the surface that the second one shows, and the first shows sky. */
    private static final class TwoPixels implements Surfaces {
        private int shown = SKY;

        @Override
        public int surfaceCount() {
            return 3;
        }

        @Override
        public void trace(Pose camera) {
            shown = (int) camera.x();
        }

        @Override
        public int surfaceAt(int pixel) {
            return pixel == 0 ? SKY : shown;
        }

        @Override
        public int visibleCount() {
            return shown == SKY ? 0 : 1;
        }

        @Override
        public int visible(int i) {
            return shown;
        }
    }

    private final TwoPixels pixels = new TwoPixels();
    private final Concealment concealment = new Concealment(pixels);

    private void look(int surface) {
        pixels.trace(new Pose(surface, 0, 0));
        concealment.look();
    }

    private void show(int surface) {
        look(surface);
        concealment.noteShown();
    }

    private int hidden(int surface) {
        look(surface);
        return concealment.hidden(surface);
    }

    @Test
    void whatStaysInViewWasNeverHidden() {
        show(0);
        assertEquals(List.of(0, 0, 0), List.of(hidden(0), hidden(0), hidden(0)));
    }

    @Test
    void whatComesBackWasHiddenForAllFramesBetweenAndStaysSo() {
        show(0);
        look(1);
        look(1);
        look(Surfaces.SKY);
        assertEquals(3, hidden(0));
        assertEquals(3, hidden(0));
        look(1);
        assertEquals(3, hidden(0), "a shorter time hidden does not count");
        for (int i = 0; i < 5; i++) {
            look(1);
        }
        assertEquals(5, hidden(0));
    }

    @Test
    void whatIsShownAgainBeginsAnew() {
        show(0);
        look(1);
        show(0);
        assertEquals(0, concealment.hidden(0));
        assertEquals(0, hidden(0));
    }

    @Test
    void whatWasOnlyImaginedWasNeverShown() {
        look(2);
        look(2);
        assertEquals(Age.NEVER, hidden(2));
        int[] hidden = new int[2];
        concealment.copyHidden(hidden);
        assertArrayEquals(new int[] {Age.SKY, Age.NEVER}, hidden);
    }
}
