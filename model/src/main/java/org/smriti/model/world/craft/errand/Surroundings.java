package org.smriti.model.world.craft.errand;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Rules;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Direction;
import org.smriti.model.world.maze.sim.Route;

/** What an agent can get at from where it stands now. */
final class Surroundings {

    private final Valley valley;
    private final Bag bag;
    private final Cell here;
    private final Route back;

    /** A place to put something: a free cell, and one beside it from which to do so. */
    record Spot(Cell stand, Cell cell) {}

    Surroundings(CraftSimulation at) {
        valley = at.scenery();
        bag = at.snapshot().bag();
        here = Cell.at(at.pose());
        back = new Route(valley, here);
    }

    /** The cell in which the agent is. */
    Cell here() {
        return here;
    }

    /** Cells to walk to a cell, or beside it where it is filled; {@link Integer#MAX_VALUE} where there is no way. */
    private int distance(Cell cell) {
        return isFree(cell)
                ? back.length(cell)
                : beside(cell).mapToInt(back::length).min().orElse(Integer.MAX_VALUE);
    }

    private boolean isFree(Cell cell) {
        return valley.isFree(cell.column(), cell.row());
    }

    private Stream<Cell> beside(Cell cell) {
        return Stream.of(Direction.values()).map(way -> way.from(cell, 1)).filter(this::isFree);
    }

    /** The cells of a kind that can be got at, the nearest first. */
    List<Cell> reached(Predicate<Cell> wanted) {
        return valley.cells().stream()
                .filter(wanted)
                .filter(cell -> distance(cell) < Integer.MAX_VALUE)
                .sorted(Comparator.comparingInt(this::distance))
                .toList();
    }

    /** Landmarks, the nearest first. */
    List<Cell> landmarks() {
        return reached(cell -> valley.block(cell).isLandmark());
    }

    /** Blocks that can be taken with what is carried, the nearest first. */
    List<Cell> takeable() {
        return reached(cell ->
                !isFree(cell) && Rules.refusalToTake(valley.block(cell), bag).isEmpty());
    }

    /** The nearest block that gives a thing, if it can be taken. */
    Optional<Cell> nearest(Item item) {
        return takeable().stream()
                .filter(cell -> Rules.taking(valley.block(cell)).orElseThrow().item() == item)
                .findFirst();
    }

    /** The nearest free cell near which all of these blocks stand. */
    Optional<Cell> nearAll(Collection<Block> blocks) {
        return reached(cell -> isFree(cell) && valley.near(cell).containsAll(blocks)).stream()
                .findFirst();
    }

    /** Spots where a block would shut nothing off, the nearest first. */
    Stream<Spot> spots() {
        return reached(this::isFree).stream()
                .flatMap(stand -> beside(stand).map(cell -> new Spot(stand, cell)))
                .filter(this::shutsNothingOff);
    }

    private boolean shutsNothingOff(Spot spot) {
        return valley.with(spot.cell(), Block.STONE).isSound();
    }

    /** The nearest spot that brings a block beside others, so that all stand near the cell from which it was put there. */
    Optional<Spot> spotBeside(Collection<Block> others) {
        return spots().filter(spot -> valley.near(spot.stand()).containsAll(others))
                .findFirst();
    }

    /** Free cells beside a cell that can be got at. */
    List<Cell> sides(Cell cell) {
        return beside(cell).filter(back::leadsFrom).toList();
    }
}
