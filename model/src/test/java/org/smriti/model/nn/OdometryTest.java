package org.smriti.model.nn;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class OdometryTest {

    @Test
    void forwardIsXAndLeftIsYWhicheverWayTheClipBegan() {
        float[] place = new float[5];

        new Odometry(2, 3, Math.PI / 2).place(9, 2, 5, Math.PI, place, 1); // two cells north, while facing west

        assertArrayEquals(new float[] {0, 9, 2, 0, (float) (Math.PI / 2)}, place, 1e-6f);
    }

    @Test
    void turningTheWholeWorldChangesNothing() {
        Random random = new Random(4);
        for (int trial = 0; trial < 50; trial++) {
            double x = random.nextDouble(-5, 5);
            double y = random.nextDouble(-5, 5);
            double heading = random.nextDouble(-3, 3);
            double turn = random.nextDouble(-9, 9);
            float[] place = new float[4];
            float[] turned = new float[4];

            new Odometry(0, 0, 0.5).place(0, x, y, heading, place, 0);
            new Odometry(0, 0, 0.5 + turn)
                    .place(
                            0,
                            Math.cos(turn) * x - Math.sin(turn) * y,
                            Math.sin(turn) * x + Math.cos(turn) * y,
                            heading + turn,
                            turned,
                            0);

            assertEquals(place[1], turned[1], 1e-5);
            assertEquals(place[2], turned[2], 1e-5);
            assertEquals(Math.cos(place[3]), Math.cos(turned[3]), 1e-5);
            assertEquals(Math.sin(place[3]), Math.sin(turned[3]), 1e-5);
        }
    }
}
