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
import org.smriti.model.world.craft.rules.Outcome;
import org.smriti.model.world.craft.rules.Rules;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.MazeAction;

/**
 * Takes, makes and places what is near, then stays where it is: turns round, looks at all once more, and now and then into the bag. It does
 * things until a turn is left of the frames that are shown.
 */
final class LookBackPlan implements Plan {

    /** Blocks or spots, from the nearest on, among which one is chosen. */
    private static final int CHOICES = 2;

    /** Steps for which the bag is open. */
    private static final int OPEN = 4;

    /** Steps, about, that a deed goes on for. */
    private static final int DEED = 4;

    private final SplitMix64 random;
    private final int busyUntil;
    private final Action turn;

    LookBackPlan(Course course) {
        random = SplitMix64.of(course.seed(), "look-back");
        busyUntil = Math.max(1, course.out() - Walk.TURN - DEED);
        turn = random.nextInt(2) == 0 ? MazeAction.LEFT : MazeAction.RIGHT;
    }

    @Override
    public Stream<Errand> next(CraftSimulation at, int step) {
        if (step >= busyUntil) {
            return stay();
        }
        Outcome outcome = at.snapshot().outcome();
        boolean did = !(outcome instanceof Outcome.Nothing) && !(outcome instanceof Outcome.Refused);
        if (did) {
            return Stream.concat(Stream.of(Errands.rest(1)), look(step));
        }
        return deed(at).orElseGet(this::stay);
    }

    /** Looks at what came of a deed: into the bag, or all around, or not at all. */
    private Stream<Errand> look(int step) {
        boolean hasTime = step + Walk.TURN < busyUntil;
        return switch (random.nextInt(4)) {
            case 0 -> Stream.empty();
            case 1 -> hasTime ? Stream.of(Errands.repeat(turn, Walk.TURN)) : Stream.empty();
            default -> Stream.of(openBag());
        };
    }

    /** Turns by half a turn to a whole one, then opens the bag or not. */
    private Stream<Errand> stay() {
        Errand turning = Errands.repeat(turn, Walk.TURN / 2 + random.nextInt(Walk.TURN / 2 + 1));
        return random.nextInt(3) == 0 ? Stream.of(turning) : Stream.of(turning, openBag());
    }

    private static Errand openBag() {
        return Errands.repeat(CraftAction.INVENTORY, OPEN);
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
