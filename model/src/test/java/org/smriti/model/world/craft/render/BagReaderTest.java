package org.smriti.model.world.craft.render;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Item;

class BagReaderTest {

    /** A bag that the strip shows whole: of things that share a slot one at most. */
    private static Bag random(SplitMix64 random) {
        Bag bag = Bag.EMPTY;
        for (int slot = 0; slot < BagStrip.SLOTS.size(); slot++) {
            Item item = random.pick(BagStrip.SLOTS.get(slot));
            bag = bag.plus(item, random.nextInt(BagStrip.most(item) + 1));
        }
        return bag;
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 32, 64, 65, 128})
    void whatIsDrawnIsReadAgain(int size) {
        BagReader reader = new BagReader(size);
        BagStrip strip = new BagStrip(size);
        SplitMix64 random = SplitMix64.of(size, "bags");
        for (int i = 0; i < 50; i++) {
            Bag bag = random(random);
            byte[] rgb = new byte[3 * size * size];
            strip.draw(bag, rgb);
            assertEquals(bag, reader.read(rgb));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {64, 128})
    void noiseDoesNotHideIt(int size) {
        BagReader reader = new BagReader(size);
        Random noise = new Random(1);
        SplitMix64 random = SplitMix64.of(size, "bags");
        for (int i = 0; i < 20; i++) {
            Bag bag = random(random);
            byte[] rgb = new byte[3 * size * size];
            new BagStrip(size).draw(bag, rgb);
            for (int at = 0; at < rgb.length; at++) {
                rgb[at] = (byte) Math.clamp((rgb[at] & 0xff) + Math.round(20 * noise.nextGaussian()), 0, 255);
            }
            assertEquals(bag, reader.read(rgb));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {24, 64, 100})
    void theStripCoversTheLowestSixthAndNothingElse(int size) {
        byte[] rgb = new byte[3 * size * size];
        Arrays.fill(rgb, (byte) 1);
        BagStrip strip = new BagStrip(size);
        strip.draw(Bag.EMPTY, rgb);
        for (int pixel = 0; pixel < size * size; pixel++) {
            boolean kept = rgb[3 * pixel] == 1;
            assertEquals(pixel / size < size - size / 6, kept, "pixel " + pixel);
        }
        assertEquals(size - size / 6, strip.top());
    }
}
