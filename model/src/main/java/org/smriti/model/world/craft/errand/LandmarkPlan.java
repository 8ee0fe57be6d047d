package org.smriti.model.world.craft.errand;

import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Course;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.maze.Cell;

/** Looks at a landmark, goes away, comes back to it, goes on to another one. */
final class LandmarkPlan implements Plan {

    private final SplitMix64 random;
    private final Away away;

    LandmarkPlan(Course course) {
        random = SplitMix64.of(course.seed(), "landmark");
        away = new Away(course, random);
    }

    @Override
    public Stream<Errand> next(CraftSimulation at, int step) {
        List<Cell> landmarks = new Surroundings(at).landmarks();
        if (landmarks.isEmpty()) {
            return Stream.of(away.after(step));
        }
        Cell landmark = random.pick(landmarks);
        return Stream.of(
                        Errands.approach(landmark),
                        Stream.of(Errands.rest(Errands.LOOK), away.after(step)),
                        Errands.approach(landmark),
                        Stream.of(Errands.rest(Errands.LOOK)))
                .flatMap(errands -> errands);
    }
}
