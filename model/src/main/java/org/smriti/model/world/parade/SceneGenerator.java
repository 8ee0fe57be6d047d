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

    private static final List<Integer> LANES =
            List.of(40, 56); // y of the middles; the far one is slow and goes to the right, the near one to the left
    private static final int GOLD = 0xd8_b0_38;
    private static final double HOUSES = 0.8; // of slots have one
    private static final int SCREEN = 2; // slots

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
        for (int slot = 0; slot < spec.width(); slot++) {
            if (random.nextDouble() < HOUSES) {
                int width = 2 * between(5, 7);
                houses.add(new House(
                        slot * Scene.SLOT + (Scene.SLOT - width) / 2,
                        width,
                        between(6, 10),
                        random.pick(List.of(House.Front.values())),
                        random.pick(List.of(House.Roof.values()))));
            }
        }
        return houses;
    }

    /** Figures of which no two in a scene look the same; those on one lane go the same way at the same pace, each in a slot of its own. */
    private List<Walker> walkers() {
        List<Look> looks = looks();
        List<Walker> walkers = new ArrayList<>();
        for (int y : LANES) {
            int step = y == LANES.getFirst() ? 1 : -1;
            int beats = y == LANES.getFirst() ? 2 : 1;
            List<Integer> slots = new ArrayList<>();
            IntStream.range(0, spec.loop()).forEach(slots::add);
            random.shuffle(slots);
            for (int start : slots.subList(0, spec.walkers())) {
                walkers.add(new Walker(looks.get(walkers.size()), y, start, step, beats));
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

    /** One in each picture's width; where the camera turns back, a golden one stands at the end, so that one sees it come. */
    private List<Screen> screens() {
        List<Screen> screens = new ArrayList<>();
        for (int section = 0; section < spec.width() / SceneSpec.VIEW; section++) {
            int slot = section * SceneSpec.VIEW + random.nextInt(SceneSpec.VIEW - SCREEN + 1);
            screens.add(new Screen(slot * Scene.SLOT, SCREEN * Scene.SLOT, random.pick(SCREENS)));
        }
        if (spec.camera().travel() > 0) {
            screens.add(new Screen((spec.width() - 1) * Scene.SLOT, Scene.SLOT, GOLD));
        }
        return screens;
    }
}
