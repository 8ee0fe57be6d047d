package org.smriti.model.world.craft.errand;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Course;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.maze.Cell;

/** Takes a block or two, goes away, comes back and looks where each was; again and again. */
final class MinePlan implements Plan {

    /** Blocks, from the nearest on, among which one is chosen. */
    private static final int CHOICES = 3;

    /** Blocks, at most, that are taken before the agent goes away. */
    private static final int MOST = 2;

    private final SplitMix64 random;
    private final Away away;
    private final List<Looked> places = new ArrayList<>();

    /** A place where something was, and from where it was taken. */
    private record Looked(Cell from, Cell at) {}

    MinePlan(Course course) {
        random = SplitMix64.of(course.seed(), "mine");
        away = new Away(course, random);
    }

    @Override
    public Stream<Errand> next(CraftSimulation at, int step) {
        if (at.snapshot().outcome() instanceof Outcome.Taken taken) {
            places.add(new Looked(Cell.at(at.pose()), taken.cell()));
        }
        List<Cell> blocks = new Surroundings(at).takeable();
        boolean enough = places.size() == MOST || !places.isEmpty() && random.nextInt(MOST) == 0;
        if (enough || blocks.isEmpty()) {
            List<Looked> left = List.copyOf(places);
            places.clear();
            return Stream.concat(
                    Stream.of(away.after(step)),
                    left.stream()
                            .flatMap(place -> Stream.concat(
                                    Errands.look(place.from(), place.at()), Stream.of(Errands.rest(Errands.LOOK)))));
        }
        return Errands.take(blocks.get(random.nextInt(Math.min(CHOICES, blocks.size()))));
    }
}
