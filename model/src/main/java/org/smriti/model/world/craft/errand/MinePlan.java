package org.smriti.model.world.craft.errand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.model.world.Course;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.maze.Cell;

/** Takes a block, goes away, comes back and looks where it was; again and again. */
final class MinePlan implements Plan {

    /** Blocks, from the nearest on, among which one is chosen. */
    private static final int CHOICES = 3;

    private final SplitMix64 random;
    private final Away away;
    private Optional<Cell> stand = Optional.empty();

    MinePlan(Course course) {
        random = SplitMix64.of(course.seed(), "mine");
        away = new Away(course, random);
    }

    @Override
    public Stream<Errand> next(CraftSimulation at, int step) {
        if (at.snapshot().outcome() instanceof Outcome.Taken taken && stand.isEmpty()) {
            stand = Optional.of(Cell.at(at.pose()));
            return Stream.concat(
                    Stream.of(away.after(step)),
                    Stream.concat(
                            Errands.look(Cell.at(at.pose()), taken.cell()), Stream.of(Errands.rest(Errands.LOOK))));
        }
        stand = Optional.empty();
        List<Cell> blocks = new Surroundings(at).takeable();
        if (blocks.isEmpty()) {
            return Stream.of(away.after(step));
        }
        Cell block = blocks.get(random.nextInt(Math.min(CHOICES, blocks.size())));
        return Stream.concat(Errands.approach(block), Stream.of(Errands.act(CraftAction.USE)));
    }
}
