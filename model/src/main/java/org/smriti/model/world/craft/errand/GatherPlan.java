package org.smriti.model.world.craft.errand;

import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Course;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.maze.Cell;

/** Gathers and makes the tools in their order, looks into the bag after each, and comes back to a landmark at the end. */
final class GatherPlan implements Plan {

    private final SplitMix64 random;
    private final Away away;

    GatherPlan(Course course) {
        random = SplitMix64.of(course.seed(), "gather");
        away = new Away(course, random);
    }

    @Override
    public Stream<Errand> next(CraftSimulation at, int step) {
        if (at.snapshot().outcome() instanceof Outcome.Made) {
            return Stream.of(Errands.act(CraftAction.INVENTORY));
        }
        List<Errand> steps = new Gatherer(at).next().toList();
        if (!steps.isEmpty()) {
            return steps.stream();
        }
        List<Cell> landmarks = new Surroundings(at).landmarks();
        if (landmarks.isEmpty()) {
            return Stream.of(away.after(step));
        }
        return Stream.concat(
                Errands.approach(random.pick(landmarks)), Stream.of(Errands.rest(Errands.LOOK), away.after(step)));
    }
}
