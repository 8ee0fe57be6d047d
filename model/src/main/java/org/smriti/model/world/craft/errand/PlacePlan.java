package org.smriti.model.world.craft.errand;

import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.world.Course;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.craft.rules.Rules;
import org.smriti.model.world.maze.Cell;

/** Makes a table, places it, goes away, comes back to it from this side or another, takes it up, places it elsewhere. */
final class PlacePlan implements Plan {

    /** Spots, from the nearest on, among which one is chosen. */
    private static final int CHOICES = 8;

    private final SplitMix64 random;
    private final Away away;

    PlacePlan(Course course) {
        random = SplitMix64.of(course.seed(), "place");
        away = new Away(course, random);
    }

    @Override
    public Stream<Errand> next(CraftSimulation at, int step) {
        Surroundings around = new Surroundings(at);
        if (at.snapshot().outcome() instanceof Outcome.Placed placed) {
            List<Cell> sides = around.sides(placed.cell());
            Cell side = sides.isEmpty() ? around.here() : random.pick(sides);
            return Stream.of(
                            Stream.of(away.after(step)),
                            Errands.look(side, placed.cell()),
                            Stream.of(Errands.rest(Errands.LOOK), Errands.act(CraftAction.USE)))
                    .flatMap(errands -> errands);
        }
        if (Rules.placing(at.snapshot().bag()).isPresent()) {
            List<Surroundings.Spot> spots = around.spots().limit(CHOICES).toList();
            if (spots.isEmpty()) {
                return Stream.of(away.after(step));
            }
            Surroundings.Spot spot = random.pick(spots);
            return Errands.put(spot.stand(), spot.cell());
        }
        boolean table = Rules.recipe(at.snapshot().bag(), at.scenery().near(around.here()))
                .filter(recipe -> recipe.item() == Item.TABLE)
                .isPresent();
        if (table) {
            return Stream.of(Errands.act(CraftAction.CRAFT));
        }
        return around.nearest(Item.TABLE)
                .or(() -> around.nearest(Item.WOOD))
                .map(Errands::take)
                .orElseGet(() -> Stream.of(away.after(step)));
    }
}
