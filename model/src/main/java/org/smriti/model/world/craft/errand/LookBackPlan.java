package org.smriti.model.world.craft.errand;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.model.world.Action;
import org.smriti.model.world.Course;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.Walk;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Rules;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.MazeAction;

/**
 * Takes, makes and places what is near, then stays where it is: turns round, looks at all once more, and now and then into the bag. It does
 * things until a turn is left of the frames that are shown. Every second agent is curious: it looks into the bag after each deed and each
 * half turn, and for longer.
 */
final class LookBackPlan implements Plan {

    /** Blocks or spots, from the nearest on, among which one is chosen. */
    private static final int CHOICES = 2;

    /** Steps for which the bag is open; for a curious agent twice as many. */
    private static final int OPEN = 4;

    /** Steps, about, that a deed goes on for. */
    private static final int DEED = 4;

    private final SplitMix64 random;
    private final int busyUntil;
    private final Action turn;
    private final boolean curious;

    LookBackPlan(Course course) {
        random = SplitMix64.of(course.seed(), "look-back");
        busyUntil = Math.max(1, course.out() - Walk.TURN - DEED);
        turn = random.nextInt(2) == 0 ? MazeAction.LEFT : MazeAction.RIGHT;
        curious = random.nextInt(2) == 0;
    }

    @Override
    public Stream<Errand> next(CraftSimulation at, int step) {
        if (step >= busyUntil) {
            return stay();
        }
        if (at.snapshot().outcome().isDeed()) {
            return Stream.concat(Stream.of(Errands.rest(1)), look(step));
        }
        return deed(at).orElseGet(this::stay);
    }

    /** Looks at what came of a deed: into the bag, or all around, or not at all. */
    private Stream<Errand> look(int step) {
        if (curious || random.nextInt(2) == 0) {
            return Stream.of(openBag());
        }
        boolean hasTime = step + Walk.TURN < busyUntil;
        return hasTime && random.nextInt(2) == 0 ? Stream.of(Errands.repeat(turn, Walk.TURN)) : Stream.empty();
    }

    /** Turns by half a turn to a whole one, or if curious not much more than half of one, then opens the bag or not. */
    private Stream<Errand> stay() {
        int most = curious ? Walk.TURN / 4 : Walk.TURN / 2;
        Errand turning = Errands.repeat(turn, Walk.TURN / 2 + 1 + random.nextInt(most));
        boolean opens = curious || random.nextInt(3) > 0;
        return opens ? Stream.of(turning, openBag()) : Stream.of(turning);
    }

    private Errand openBag() {
        return Errands.repeat(CraftAction.INVENTORY, curious ? 2 * OPEN : OPEN);
    }

    private Optional<Stream<Errand>> deed(CraftSimulation at) {
        Surroundings around = new Surroundings(at);
        List<Surroundings.Spot> spots = Rules.placing(at.snapshot().bag()).isPresent()
                ? around.spots().limit(CHOICES).toList()
                : List.of();
        if (!spots.isEmpty()) {
            Surroundings.Spot spot = random.pick(spots);
            return Optional.of(Errands.put(spot.stand(), spot.cell()));
        }
        boolean makes = Rules.recipe(at.snapshot().bag(), at.scenery().near(around.here()))
                .isPresent();
        if (makes && random.nextInt(2) == 0) {
            return Optional.of(Stream.of(Errands.act(CraftAction.CRAFT)));
        }
        List<Cell> blocks = around.takeable().stream().limit(CHOICES).toList();
        return blocks.isEmpty() ? Optional.empty() : Optional.of(Errands.take(random.pick(blocks)));
    }
}
