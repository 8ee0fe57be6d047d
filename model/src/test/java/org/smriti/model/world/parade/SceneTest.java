package org.smriti.model.world.parade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SceneTest {

    private static Scene scene(SceneSpec spec, long seed) {
        return new ParadeWorld(spec).scene(seed);
    }

    /** A change of these numbers changes every published figure. */
    @ParameterizedTest
    @CsvSource({"0, 43e3845f", "1, 2c119168", "2, 414ef9ad"})
    void aSeedMeansTheSameFramesForEver(int kind, String golden) {
        CRC32 crc = new CRC32();
        SceneRenderer renderer = new SceneRenderer(64);
        byte[] rgb = new byte[renderer.frameBytes()];
        for (long seed : new long[] {0, 1, 799_999, 899_999, -1}) {
            Scene scene = scene(SceneSpec.ALL.get(kind), seed);
            for (int frame : new int[] {0, 17, 60, 65_535}) {
                renderer.draw(scene, frame, rgb);
                crc.update(rgb);
            }
        }
        assertEquals(golden, Long.toHexString(crc.getValue()));
    }

    @Test
    void everySeedHasASceneAndNoTwoOfItsFiguresLookTheSame() {
        for (SceneSpec spec : SceneSpec.ALL) {
            for (long seed = 0; seed < 1_000; seed++) {
                List<Walker> walkers = scene(spec, seed).walkers();
                assertEquals(3 * spec.walkers(), walkers.size());
                assertEquals(
                        walkers.size(),
                        walkers.stream().map(Walker::look).distinct().count());
            }
        }
    }

    @Test
    void figuresOfOneLaneNeverTouchEachOther() {
        for (long seed = 0; seed < 200; seed++) {
            Scene scene = scene(SceneSpec.FAR, seed);
            for (Walker one : scene.walkers()) {
                for (Walker other : scene.walkers()) {
                    if (one != other && one.y() == other.y()) {
                        int apart = Math.abs(one.x(0, scene.loop()) - other.x(0, scene.loop()));
                        int nearest = Math.min(apart, scene.loop() - apart);
                        assertTrue(nearest >= 2 * Figure.RADIUS, "seed " + seed + ": " + nearest);
                        assertEquals(one.speed(), other.speed());
                    }
                }
            }
        }
    }

    @Test
    void aScreenHidesASlowFigureForLongerThanTenFrames() {
        for (long seed = 0; seed < 200; seed++) {
            Screen screen = scene(SceneSpec.STILL, seed).screens().getFirst();
            assertTrue(screen.width() - 2 * Figure.RADIUS > 10);
            assertTrue(0 <= screen.left() && screen.right() <= Scene.VIEW);
        }
    }

    @Test
    void theCameraStandsPansStandsAndCutsBack() {
        CameraWay way = new CameraWay(96);
        List<Integer> cycle = IntStream.range(0, way.cycle()).mapToObj(way::x).toList();
        assertEquals(64, cycle.size());
        assertEquals(List.of(0, 0, 0, 0, 0, 0, 0, 0, 0, 2, 4), cycle.subList(0, 11));
        assertEquals(List.of(94, 96, 96, 96, 96, 96, 96, 96), cycle.subList(55, 63));
        assertEquals(0, way.x(64), "the cut");
        assertEquals(way.x(70), way.x(6));
        assertEquals(0, new CameraWay(0).x(1_000));
    }

    @Test
    void aFigureGoesOutAtOneEndAndComesInAtTheOther() {
        Walker walker = new Walker(new Look(Tint.RED, Outline.DISC, Pattern.PLAIN), 44, 0, -2);
        assertEquals(-20, walker.x(0, 100));
        assertEquals(78, walker.x(1, 100));
        assertEquals(walker.x(3, 100), walker.x(53, 100));
    }

    @Test
    void aWalkerThatTurnsIsWhereItWasAndThenElsewhere() {
        Scene scene = scene(SceneSpec.STILL, 3);
        for (Walker walker : scene.walkers()) {
            Walker turned = walker.turnedAt(70, scene.loop());
            assertEquals(walker.x(70, scene.loop()), turned.x(70, scene.loop()));
            assertEquals(walker.x(65, scene.loop()), turned.x(75, scene.loop()));
            assertNotEquals(walker.x(75, scene.loop()), turned.x(75, scene.loop()));
        }
    }
}
