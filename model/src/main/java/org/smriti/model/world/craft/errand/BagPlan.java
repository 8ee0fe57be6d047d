package org.smriti.model.world.craft.errand;

import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Course;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.maze.Cell;

/** Takes blocks and makes things; after some of them it looks into the bag, at once or after it has gone away. */
final class BagPlan implements Plan {

    /** Steps for which the bag is open. */
    private static final int OPEN = 2;

    /** Of so many deeds one is followed by a look. */
    private static final int DEEDS = 2;

    private final SplitMix64 random;
    private final Away away;

    BagPlan(Course course) {
        random = SplitMix64.of(course.seed(), "bag");
        away = new Away(course, random);
    }

    @Override
    public Stream<Errand> next(CraftSimulation at, int step) {
        if (at.snapshot().outcome().isDeed() && random.nextInt(DEEDS) == 0) {
            boolean atOnce = random.nextInt(2) == 0;
            return atOnce
                    ? Stream.of(Errands.repeat(CraftAction.INVENTORY, OPEN))
                    : Stream.of(away.after(step), Errands.repeat(CraftAction.INVENTORY, OPEN));
        }
        List<Errand> steps = new Gatherer(at).next().toList();
        if (!steps.isEmpty()) {
            return steps.stream();
        }
        List<Cell> blocks = new Surroundings(at).takeable();
        return blocks.isEmpty()
                ? Stream.of(away.after(step), Errands.repeat(CraftAction.INVENTORY, OPEN))
                : Errands.take(blocks.getFirst());
    }
}
