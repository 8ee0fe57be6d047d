package org.smriti.model.world.maze.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.SphereColor;
import org.smriti.model.world.maze.sim.MazeWorlds;

class MazeRendererTest {

    private static final Textures TEXTURES = Textures.painted();
    private static final Maze MAZE = MazeWorlds.named("maze-9x9").maze(3);

    private static byte[] frame(int size, Maze maze, Pose pose) {
        MazeRenderer renderer = new MazeRenderer(size, TEXTURES);
        byte[] rgb = new byte[renderer.frameBytes()];
        renderer.render(maze, pose, rgb);
        return rgb;
    }

    private static Pose spawn(double heading) {
        return new Pose(
                MAZE.spawns().getFirst().column() + 0.5,
                MAZE.spawns().getFirst().row() + 0.5,
                heading);
    }

    @Test
    void manyThreadsDrawTheSameFrames() {
        MazeRenderer renderer = new MazeRenderer(32, TEXTURES);
        List<byte[]> alone = IntStream.range(0, 64)
                .mapToObj(i -> frame(32, MAZE, spawn(0.1 * i)))
                .toList();
        List<byte[]> together = IntStream.range(0, 64)
                .parallel()
                .mapToObj(i -> {
                    byte[] rgb = new byte[renderer.frameBytes()];
                    renderer.render(MAZE, spawn(0.1 * i), rgb);
                    return rgb;
                })
                .toList();
        for (int i = 0; i < alone.size(); i++) {
            assertArrayEquals(alone.get(i), together.get(i));
        }
    }

    @Test
    void aFullTurnChangesNothingVisible() {
        byte[] before = frame(64, MAZE, spawn(1));
        byte[] after = frame(64, MAZE, spawn(1 + 2 * Math.PI));
        assertTrue(RecordedEpisode.difference(before, after) < 0.01);
    }

    @Test
    void sizesShowTheSameScene() {
        byte[] small = frame(32, MAZE, spawn(2));
        byte[] large = frame(128, MAZE, spawn(2));
        byte[] shrunk = new byte[small.length];
        for (int i = 0; i < shrunk.length; i++) {
            int sum = 0;
            for (int k = 0; k < 16; k++) {
                int y = i / 96 * 4 + k / 4;
                int x = i % 96 / 3 * 4 + k % 4;
                sum += large[3 * (y * 128 + x) + i % 3] & 0xFF;
            }
            shrunk[i] = (byte) (sum / 16);
        }
        assertTrue(RecordedEpisode.difference(small, shrunk) < 4);
    }

    @Test
    void aSphereStraightAheadShowsItsColourBelowTheHorizon() {
        byte[] rgb = frame(64, TinyMaze.room(5), new Pose(2.5, 2.5, 0));
        int at = 3 * (36 * 64 + 32);
        assertTrue((rgb[at] & 0xFF) > 100 && (rgb[at + 1] & 0xFF) < 60, "red, not " + rgb[at] + " " + rgb[at + 1]);
    }

    @Test
    void theSkyIsDarkestAtTheHorizon() {
        assertEquals(0.5, Sky.brightness(0), 1e-12);
        assertEquals(1, Sky.brightness(Math.PI / 2), 1e-12);
    }

    /** Also with the camera in a wall or outside, every pixel of the array is overwritten. */
    @ParameterizedTest
    @CsvSource({"-0.5, -0.5", "20, 3", "0, 0", "9, 9", "-1000, 1000", "4, 4"})
    void everyFinitePoseCanBeDrawn(double x, double y) {
        MazeRenderer renderer = new MazeRenderer(16, TEXTURES);
        for (int i = 0; i < 16; i++) {
            Pose pose = new Pose(x, y, i * Math.PI / 8);
            byte[] onBlack = new byte[renderer.frameBytes()];
            byte[] onWhite = new byte[renderer.frameBytes()];
            Arrays.fill(onWhite, (byte) 255);
            renderer.render(MAZE, pose, onBlack);
            renderer.render(MAZE, pose, onWhite);
            assertArrayEquals(onBlack, onWhite, "what was there before shows at " + pose);
            assertTrue(distinct(onBlack) > 3, "colours at " + pose + ": " + distinct(onBlack));
        }
    }

    private static long distinct(byte[] rgb) {
        return IntStream.range(0, rgb.length / 3)
                .mapToObj(i -> List.of(rgb[3 * i], rgb[3 * i + 1], rgb[3 * i + 2]))
                .distinct()
                .count();
    }

    @ParameterizedTest
    @CsvSource({"2.5, 2, 0", "2.5, 2, 3.141592653589793", "2, 2.5, 1.5707963267948966", "2, 2, 0.7"})
    void anEyeOnALineOfTheGridSeesWhatOneBesideItSees(double x, double y, double heading) {
        Maze room = MazeWorlds.named("room").maze(3);
        byte[] on = frame(32, room, new Pose(x, y, heading));
        byte[] beside = frame(32, room, new Pose(x + 1e-5, y + 1e-5, heading));
        double difference = IntStream.range(0, on.length)
                .map(i -> Math.abs((on[i] & 0xFF) - (beside[i] & 0xFF)))
                .average()
                .orElseThrow();

        assertTrue(difference < 1, "a mean difference of " + difference);
    }

    @Test
    void wrongArraysPosesAndSizesAreRefused() {
        MazeRenderer renderer = new MazeRenderer(8, TEXTURES);
        assertThrows(IllegalArgumentException.class, () -> renderer.render(MAZE, spawn(0), new byte[8 * 8]));
        assertThrows(
                IllegalArgumentException.class,
                () -> renderer.render(MAZE, new Pose(Double.NaN, 0, 0), new byte[renderer.frameBytes()]));
        assertThrows(IllegalArgumentException.class, () -> new MazeRenderer(0, TEXTURES));
    }

    @Test
    void theTargetBorderFramesThePicture() {
        byte[] rgb = new byte[64 * 64 * 3];
        TargetBorder.draw(rgb, 64, SphereColor.YELLOW);
        long framed = IntStream.range(0, 64 * 64).filter(i -> rgb[3 * i] != 0).count();
        assertEquals(64 * 64 - 60 * 60, framed);
        assertEquals(178, rgb[0] & 0xFF);
    }
}
