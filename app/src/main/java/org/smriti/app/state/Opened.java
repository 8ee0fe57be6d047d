package org.smriti.app.state;

import java.util.List;
import java.util.Optional;
import org.smriti.app.session.Ground;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.World;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.MazeSimulation;

/**
 * What the window knows of a session beside its steps.
 *
 * @param world name of the world, or of the file it is from
 * @param kind of world, which says what its agents can do
 * @param maze that the agent walks in, if the world is one
 * @param ground what it takes place on
 * @param side pixels on a side of the frames
 * @param tracks the models in it
 */
public record Opened(
        String world, long seed, World kind, Optional<Maze> maze, Ground ground, int side, List<TrackInfo> tracks) {

    /** The same with other models. */
    Opened with(List<TrackInfo> others) {
        return new Opened(world, seed, kind, maze, ground, side, others);
    }

    /** The model of a track, if it has one. */
    public Optional<TrackInfo> track(String name) {
        return tracks.stream().filter(track -> track.name().equals(name)).findFirst();
    }

    /** An agent at the start of it. */
    public Simulation start() {
        return maze.<Simulation>map(known -> MazeSimulation.start(known, seed)).orElseGet(() -> kind.start(seed));
    }
}
