package org.smriti.model.world.maze.generate;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;

/** Fills the space between the rooms with winding corridors: one spanning tree per connected piece, grown depth first. */
final class Corridors {

    private final Plan plan;
    private final SplitMix64 random;

    Corridors(Plan plan, SplitMix64 random) {
        this.plan = plan;
        this.random = random;
    }

    void dig() {
        int region = plan.rooms() + 1;
        for (Cell joint : plan.joints()) {
            if (plan.isWall(joint)) {
                grow(joint, region);
                region++;
            }
        }
    }

    private void grow(Cell root, int region) {
        Deque<Cell> branch = new ArrayDeque<>();
        plan.set(root, region);
        branch.push(root);
        while (!branch.isEmpty()) {
            Cell tip = branch.peek();
            List<Direction> ways = Stream.of(Direction.values())
                    .filter(way -> isSolidJoint(way.from(tip, 2)))
                    .toList();
            if (ways.isEmpty()) {
                branch.pop();
            } else {
                Direction way = random.pick(ways);
                plan.set(way.from(tip, 1), region);
                plan.set(way.from(tip, 2), region);
                branch.push(way.from(tip, 2));
            }
        }
    }

    private boolean isSolidJoint(Cell cell) {
        return plan.contains(cell) && plan.isWall(cell);
    }
}
