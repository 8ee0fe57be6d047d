package org.smriti.model.world.maze.render;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.WallTexture;

class TexturesTest {

    private static final double TINY = 1e-9;

    @ParameterizedTest
    @EnumSource(WallTexture.class)
    void wallsHaveTheirMeanColourAsAWholeAndWhereTheyAreSeen(WallTexture name) {
        int[] pixels = WallPainting.of(name);
        int eighth = pixels.length / 8;
        assertMean(WallPainting.mean(name), pixels);
        assertMean(WallPainting.mean(name), Arrays.copyOfRange(pixels, eighth, 7 * eighth));
    }

    @ParameterizedTest
    @EnumSource(
            value = Maze.Floor.class,
            names = {"CORRIDOR", "ROOM"})
    void floorsHaveTheirMeanColour(Maze.Floor floor) {
        assertMean(FloorPainting.mean(floor), FloorPainting.of(floor));
    }

    private static void assertMean(int[] expected, int[] pixels) {
        for (int channel = 0; channel < 3; channel++) {
            int shift = 16 - 8 * channel;
            double mean =
                    Arrays.stream(pixels).map(p -> p >> shift & 0xFF).average().orElseThrow();
            assertEquals(expected[channel], mean, 0.1);
        }
    }

    @Test
    void paintingTwiceGivesTheSamePicture() {
        assertArrayEquals(WallPainting.of(WallTexture.RED), WallPainting.of(WallTexture.RED));
        assertArrayEquals(FloorPainting.of(Maze.Floor.ROOM), FloorPainting.of(Maze.Floor.ROOM));
    }

    @Test
    void textureCentresGiveTheTextureItself() {
        int[] pixels = new Random(1).ints(64, 0, 1 << 24).toArray();
        Texture texture = new Texture(8, pixels);
        for (int i = 0; i < pixels.length; i++) {
            // textures repeat in both directions
            long texel = texture.sample((i % 8 + 0.5) / 8 - 3, (i / 8 + 0.5) / 8 + 2, TINY);
            assertEquals(pixels[i], rgb(texel));
        }
    }

    @Test
    void betweenTwoTexelsTheColourIsTheirMean() {
        Texture texture = new Texture(2, new int[] {0x000000, 0xFF8040, 0x000000, 0xFF8040});
        assertEquals(0x7F4020, rgb(texture.sample(0.5, 0.25, TINY)));
        assertEquals(0x7F4020, rgb(texture.sample(0, 0.25, TINY)));
    }

    @Test
    void aFarTextureIsItsMean() {
        Texture texture = new Texture(2, new int[] {0, 0, 0xFFFFFF, 0xFFFFFF});
        assertEquals(0x808080, rgb(texture.sample(0.3, 0.9, 100)));
        assertEquals(0x808080, rgb(texture.sample(0.3, 0.9, 1)));
    }

    private static int rgb(long texel) {
        int bits = Texture.FRACTION_BITS;
        return Texture.red(texel) >> bits << 16 | Texture.green(texel) >> bits << 8 | Texture.blue(texel) >> bits;
    }

    @Test
    void impossibleTexturesAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Texture(3, new int[9]));
        assertThrows(IllegalArgumentException.class, () -> new Texture(4, new int[15]));
    }
}
