package org.smriti.app.tiles;

import org.smriti.model.world.Action;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.World;

/** An agent on coloured tiles. */
final class TilesSimulation implements Simulation {

    private final TilesWorld world;
    private final int[] colours; // of the tiles, row by row, as 0xrrggbb
    private TilesState state;

    TilesSimulation(TilesWorld world, long place, long agent) {
        SplitMix64 random = SplitMix64.of(place, "tiles");
        colours = new int[TilesWorld.SIDE * TilesWorld.SIDE];
        for (int tile = 0; tile < colours.length; tile++) {
            colours[tile] = random.nextInt(1 << 24);
        }
        SplitMix64 start = SplitMix64.of(agent, "start");
        this.world = world;
        state = new TilesState(start.nextInt(TilesWorld.SIDE), start.nextInt(TilesWorld.SIDE), start.nextInt(4));
    }

    private TilesSimulation(TilesSimulation other) {
        world = other.world;
        colours = other.colours;
        state = other.state;
    }

    int colour(int column, int row) {
        return colours[row * TilesWorld.SIDE + column];
    }

    @Override
    public World world() {
        return world;
    }

    @Override
    public void step(Action action) {
        state = switch ((TilesAction) action) {
            case STAY -> state;
            case TURN_LEFT -> new TilesState(state.column(), state.row(), state.quarters() + 1);
            case TURN_RIGHT -> new TilesState(state.column(), state.row(), state.quarters() - 1);
            case FORWARD -> {
                int column = state.column() + (int) Math.round(Math.cos(state.quarters() * Math.PI / 2));
                int row = state.row() + (int) Math.round(Math.sin(state.quarters() * Math.PI / 2));
                yield TilesWorld.has(column, row) ? new TilesState(column, row, state.quarters()) : state;
            }
        };
    }

    @Override
    public boolean isFree(Pose pose) {
        return TilesWorld.has((int) Math.floor(pose.x()), (int) Math.floor(pose.y()));
    }

    @Override
    public void place(Pose pose) {
        state = new TilesState((int) Math.floor(pose.x()), (int) Math.floor(pose.y()), (int)
                Math.round(pose.heading() / (Math.PI / 2)));
    }

    @Override
    public double reward() {
        return 0;
    }

    @Override
    public AgentState snapshot() {
        return state;
    }

    @Override
    public void restore(AgentState moment) {
        state = (TilesState) moment;
    }

    @Override
    public Simulation copy() {
        return new TilesSimulation(this);
    }
}
