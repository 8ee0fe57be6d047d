package org.smriti.model.world.maze.generate;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;

/** Opens walls between every two neighbouring regions, at random places. */
final class Doors {

    private final Plan plan;
    private final SplitMix64 random;

    private record Border(int lower, int higher) {}

    Doors(Plan plan, SplitMix64 random) {
        this.plan = plan;
        this.random = random;
    }

    /** Opens {@code perBorder} walls between every two neighbours, or all there are where there are fewer. */
    void open(int perBorder) {
        for (List<Cell> walls : borders().values()) {
            random.shuffle(walls);
            walls.stream().limit(perBorder).forEach(wall -> plan.set(wall, Plan.DOOR));
        }
    }

    /** The walls one cell thick between two regions, in the order in which a scan meets them. */
    private Map<Border, List<Cell>> borders() {
        Map<Border, List<Cell>> borders = new LinkedHashMap<>();
        for (Cell joint : plan.joints()) {
            for (Direction way : List.of(Direction.EAST, Direction.NORTH)) {
                int here = plan.get(joint);
                int there = plan.get(way.from(joint, 2));
                if (there != Plan.WALL && there != here) {
                    Border border = new Border(Math.min(here, there), Math.max(here, there));
                    borders.computeIfAbsent(border, _ -> new ArrayList<>()).add(way.from(joint, 1));
                }
            }
        }
        return borders;
    }
}
