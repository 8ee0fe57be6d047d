package org.smriti.model.world.parade;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.world.SplitMix64;

/** Makes scenes from random numbers. */
final class SceneGenerator {

    private static final List<Integer> SKIES = List.of(0xb8_d8_f0, 0xf0_d0_b0, 0xd8_c8_e8, 0xc8_e0_d8);
    private static final List<Integer> GROUNDS = List.of(0x90_a8_70, 0xb8_a0_80, 0x98_98_a0, 0x78_90_88);
    private static final List<Integer> SCREENS = List.of(0x38_40_48, 0x50_40_38, 0x30_48_40, 0x48_38_50);

    private static final List<Integer> LANES = List.of(34, 44, 54); // y of the middles, overlapping a little
    private static final List<Integer> SPEEDS = List.of(1, 1, 2); // slow ones twice as often
    private static final int CLOSE = 18; // the least from one figure to the next on its lane

    private final SceneSpec spec;
    private final SplitMix64 random;

    SceneGenerator(SceneSpec spec, SplitMix64 random) {
        this.spec = spec;
        this.random = random;
    }

    Scene generate() {
        return new Scene(
                random.pick(SKIES), random.pick(GROUNDS), houses(), walkers(), screens(), spec.loop(), spec.camera());
    }

    private int between(int least, int most) {
        return least + random.nextInt(most - least + 1);
    }

    private List<House> houses() {
        List<House> houses = new ArrayList<>();
        int left = between(1, 5);
        int width = between(10, 16);
        while (left + width <= spec.width()) {
            houses.add(new House(
                    left,
                    width,
                    between(8, 18),
                    random.pick(List.of(House.Front.values())),
                    random.pick(List.of(House.Roof.values()))));
            left += width + between(3, 6);
            width = between(10, 16);
        }
        return houses;
    }

    /** Figures of which no two in a scene look the same; those on one lane go the same way at the same speed. */
    private List<Walker> walkers() {
        List<Look> looks = looks();
        List<Walker> walkers = new ArrayList<>();
        for (int y : LANES) {
            int speed = random.pick(SPEEDS) * (random.nextInt(2) == 0 ? 1 : -1);
            int share = spec.loop() / spec.walkers();
            int first = random.nextInt(spec.loop());
            for (int i = 0; i < spec.walkers(); i++) {
                int start = first + i * share + (i == 0 ? 0 : random.nextInt(share - CLOSE) / 2);
                walkers.add(new Walker(looks.get(walkers.size()), y, start % spec.loop(), speed));
            }
        }
        return walkers;
    }

    private List<Look> looks() {
        List<Look> looks = new ArrayList<>();
        for (Tint tint : Tint.values()) {
            for (Outline outline : Outline.values()) {
                for (Pattern pattern : Pattern.values()) {
                    looks.add(new Look(tint, outline, pattern));
                }
            }
        }
        random.shuffle(looks);
        return Collections.unmodifiableList(looks);
    }

    /** One in each picture's width, wide enough to hide a figure for longer than a window. */
    private List<Screen> screens() {
        return IntStream.range(0, spec.width() / Scene.VIEW)
                .mapToObj(section -> {
                    int width = between(26, 32);
                    int left = section * Scene.VIEW + random.nextInt(Scene.VIEW - width + 1);
                    return new Screen(left, width, random.pick(SCREENS));
                })
                .toList();
    }
}
