package org.smriti.model.world.perturb;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.model.world.Pose;

class PerturbationTest {

    private static final FrameSpan SPAN = new FrameSpan(10, 3);
    private static final Pose POSE = new Pose(2, 3, Math.PI / 2);

    static List<Perturbation> all() {
        return List.of(
                new Exposure(SPAN, 2, 0.8),
                new CameraJump(SPAN, 1, 0.5, 0.1),
                new NoiseBurst(SPAN, 20, 5),
                new Blackout(SPAN));
    }

    private static byte[] grey() {
        byte[] rgb = new byte[300];
        Arrays.fill(rgb, (byte) 100);
        return rgb;
    }

    private static byte[] developed(Perturbation perturbation, int frame) {
        byte[] rgb = grey();
        perturbation.develop(frame, rgb);
        return rgb;
    }

    @ParameterizedTest
    @MethodSource("all")
    void onlyTheFramesOfTheSpanAreDisturbed(Perturbation perturbation) {
        for (int frame = 0; frame < 20; frame++) {
            boolean same = perturbation.pose(frame, POSE).equals(POSE)
                    && Arrays.equals(grey(), developed(perturbation, frame));
            assertEquals(!SPAN.contains(frame), same);
        }
        assertFalse(SPAN.contains(9) || SPAN.contains(13));
    }

    @ParameterizedTest
    @MethodSource("all")
    void theSameFrameIsAlwaysDisturbedInTheSameWay(Perturbation perturbation) {
        assertArrayEquals(developed(perturbation, 11), developed(perturbation, 11));
        assertEquals(perturbation.pose(11, POSE), perturbation.pose(11, POSE));
    }

    @Test
    void noiseIsNewInEveryFrameAndAsStrongAsAsked() {
        NoiseBurst noise = new NoiseBurst(SPAN, 20, 5);
        assertFalse(Arrays.equals(developed(noise, 10), developed(noise, 11)));
        double squares = 0;
        for (byte value : developed(noise, 10)) {
            squares += Math.pow((value & 0xFF) - 100, 2);
        }
        assertEquals(20, Math.sqrt(squares / 300), 2.5);
    }

    @Test
    void exposureBrightensAndClips() {
        assertEquals((byte) 200, developed(new Exposure(SPAN, 2, 1), 10)[0]);
        assertEquals((byte) 255, developed(new Exposure(SPAN, 9, 1), 10)[0]);
        assertTrue((developed(new Exposure(SPAN, 1, 0.5), 10)[0] & 0xFF) > 150);
        assertThrows(IllegalArgumentException.class, () -> new Exposure(SPAN, 0, 1));
    }

    @Test
    void aJumpIsCountedFromTheAgentsHeading() {
        Pose jumped = new CameraJump(SPAN, 1, 0.5, 0.1).pose(10, POSE);
        assertEquals(1.5, jumped.x(), 1e-12);
        assertEquals(4, jumped.y(), 1e-12);
        assertEquals(Math.PI / 2 + 0.1, jumped.heading(), 1e-12);
    }

    @Test
    void darknessIsBlackAndSpansHaveLength() {
        assertArrayEquals(new byte[300], developed(new Blackout(SPAN), 12));
        assertThrows(IllegalArgumentException.class, () -> new FrameSpan(0, 0));
    }
}
