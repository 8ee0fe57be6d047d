package org.smriti.model.world.craft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;
import org.smriti.model.world.maze.sim.Route;

class ValleyGeneratorTest {

    private static final int SEEDS = 100;

    static List<ValleySpec> specs() {
        return ValleySpec.ALL;
    }

    private static Valley valley(ValleySpec spec, long seed) {
        return new ValleyGenerator(spec, SplitMix64.of(seed, spec.name())).generate();
    }

    private static List<Cell> free(Valley valley) {
        return valley.cells().stream()
                .filter(cell -> valley.block(cell) == Block.FLOOR)
                .toList();
    }

    @ParameterizedTest
    @MethodSource("specs")
    void everyBlockIsThereAndCanBeReached(ValleySpec spec) {
        for (long seed = 0; seed < SEEDS; seed++) {
            Valley valley = valley(spec, seed);
            Map<Block, Integer> counts = new EnumMap<>(Block.class);
            valley.cells().stream()
                    .map(valley::block)
                    .filter(block -> block != Block.FLOOR)
                    .forEach(block -> counts.merge(block, 1, Integer::sum));
            assertEquals(spec.blocks(), counts, spec.name() + " " + seed);
            Route home = new Route(valley, free(valley).getFirst());
            assertTrue(free(valley).stream().allMatch(home::leadsFrom), spec.name() + " " + seed);
            for (Cell cell : valley.cells()) {
                assertTrue(
                        valley.block(cell) == Block.FLOOR
                                || List.of(Direction.values()).stream()
                                        .map(way -> way.from(cell, 1))
                                        .anyMatch(next -> valley.isFree(next.column(), next.row())),
                        spec.name() + " " + seed + " " + cell);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("specs")
    void seedsDiffer(ValleySpec spec) {
        Set<String> drawings = new HashSet<>();
        for (long seed = 0; seed < SEEDS; seed++) {
            drawings.add(DrawnValley.text(valley(spec, seed)));
        }
        assertEquals(SEEDS, drawings.size());
    }

    /** Must never change: saved sessions, recordings and published results identify valleys by world and seed. */
    @ParameterizedTest
    @CsvSource({"0, 605c09b0", "1, 7fd6299b", "2, d57d0092"})
    void aSeedMeansTheSameValleyForEver(int kind, String golden) {
        CRC32 crc = new CRC32();
        for (long seed : new long[] {0, 1, 799_999, 899_999, -1}) {
            Valley valley = valley(ValleySpec.ALL.get(kind), seed);
            crc.update(DrawnValley.text(valley).getBytes(StandardCharsets.US_ASCII));
            for (int row = -1; row <= valley.size(); row++) {
                crc.update(valley.picture(-1, row));
                crc.update(valley.picture(valley.size(), row));
            }
        }
        assertEquals(golden, Long.toHexString(crc.getValue()));
    }

    /** Where a block finds no place the valley is begun again: none of many seeds fails. */
    @Test
    void everySeedHasAYard() {
        ValleySpec yard = ValleySpec.ALL.getFirst();
        for (long seed = 0; seed < 3_000; seed++) {
            assertEquals(5, valley(yard, seed).size());
        }
    }

    @Test
    void tooManyBlocksAreRefused() {
        ValleySpec crowded = new ValleySpec("crowded", 3, Map.of(Block.TREE, 9));
        assertThrows(IllegalArgumentException.class, () -> valley(crowded, 1));
        assertThrows(IllegalArgumentException.class, () -> valley(crowded, 1).with(new Cell(-1, 0), Block.TREE));
    }
}
