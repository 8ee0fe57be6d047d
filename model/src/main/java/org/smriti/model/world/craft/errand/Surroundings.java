package org.smriti.model.world.craft.errand;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Placing;
import org.smriti.model.world.craft.rules.Rules;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;
import org.smriti.model.world.maze.sim.Route;

/**
 * What an agent can get at from where it stands.
 *
 * @param at the agent
 */
record Surroundings(CraftSimulation at) {

    Valley valley() {
        return at.scenery();
    }

    Cell here() {
        return Cell.at(at.pose());
    }

    /** Whether there is a way to a cell, or beside it where it is filled. */
    boolean isReached(Cell cell) {
        return route(cell).leadsFrom(here());
    }

    private Route route(Cell cell) {
        return new Route(valley(), cell);
    }

    /** The cells that can be got at, the nearest first. */
    List<Cell> reached(Predicate<Cell> wanted) {
        return valley().cells().stream()
                .filter(wanted)
                .filter(this::isReached)
                .sorted(Comparator.comparingInt(cell -> route(cell).length(here())))
                .toList();
    }

    /** Blocks that can be taken with what is carried, the nearest first. */
    List<Cell> takeable() {
        return reached(cell -> valley().block(cell) != Block.FLOOR
                && Rules.refusalToTake(valley().block(cell), at.snapshot().bag())
                        .isEmpty());
    }

    /** The nearest block that gives a thing, if it can be taken. */
    Optional<Cell> nearest(Item item) {
        return takeable().stream()
                .filter(cell -> Rules.taking(valley().block(cell)).orElseThrow().item() == item)
                .findFirst();
    }

    /** The nearest cell near which all of these blocks stand. */
    Optional<Cell> nearAll(Iterable<Block> blocks) {
        return reached(cell -> valley().block(cell) == Block.FLOOR && holdsAll(cell, blocks)).stream()
                .findFirst();
    }

    private boolean holdsAll(Cell cell, Iterable<Block> blocks) {
        var near = valley().near(cell);
        for (Block block : blocks) {
            if (!near.contains(block)) {
                return false;
            }
        }
        return true;
    }

    /** A place to put something: a free cell, and one beside it from which to do so. */
    record Spot(Cell stand, Cell cell) {}

    /** The nearest spots where a block would shut nothing off. */
    List<Spot> spots() {
        return reached(cell -> valley().block(cell) == Block.FLOOR).stream()
                .flatMap(stand -> Stream.of(Direction.values()).map(way -> new Spot(stand, way.from(stand, 1))))
                .filter(spot ->
                        valley().isFree(spot.cell().column(), spot.cell().row()))
                .filter(spot -> shutsNothingOff(spot.cell(), spot.stand()))
                .toList();
    }

    private boolean shutsNothingOff(Cell filled, Cell stand) {
        Valley then = valley().with(filled, Block.STONE);
        Route back = new Route(then, stand);
        return valley().cells().stream()
                .filter(cell -> then.block(cell) == Block.FLOOR)
                .allMatch(back::leadsFrom);
    }

    /** The block that a thing becomes when it is placed. */
    static Optional<Block> blockOf(Item item) {
        return Rules.PLACINGS.stream()
                .filter(rule -> rule.item() == item)
                .map(Placing::to)
                .findFirst();
    }

    /** Free cells beside a cell that can be got at. */
    List<Cell> besides(Cell cell) {
        return Stream.of(Direction.values())
                .map(way -> way.from(cell, 1))
                .filter(next -> valley().isFree(next.column(), next.row()) && isReached(next))
                .toList();
    }
}
