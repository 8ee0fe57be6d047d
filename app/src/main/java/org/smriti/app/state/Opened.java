package org.smriti.app.state;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Ground;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.World;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.MazeSimulation;

/**
 * What the window knows about a session that is open.
 *
 * @param world name of the world
 * @param kind the world, which says which actions its agents have
 * @param maze the maze, if the world is one
 * @param ground whether frames come from the simulation or from a recording
 * @param side pixels on a side of the frames
 * @param tracks the models that play
 */
public record Opened(
        String world, long seed, World kind, Optional<Maze> maze, Ground ground, int side, List<TrackInfo> tracks) {

    /** The same with other models. */
    public Opened with(List<TrackInfo> others) {
        return new Opened(world, seed, kind, maze, ground, side, others);
    }

    /** Whether its world is one of the catalogue, so that its name and a seed begin it; else it is from a file. */
    public boolean isOfCatalogue() {
        return Worlds.has(world);
    }

    /** Whether there is nothing to do in it but watch. */
    public boolean isWatched() {
        return kind.isWatched();
    }

    /** What a person calls it: the world and the seed, or the file. */
    public String title() {
        return isOfCatalogue() ? world + " " + seed : world;
    }

    /** What an agent's hands can do in it; nothing in most worlds. */
    public Set<UserCommand> hands() {
        return Arrays.stream(UserCommand.values())
                .filter(command -> command.group() == UserCommand.Group.HANDS)
                .filter(command -> !kind.steer(command.control().map(Set::of).orElse(Set.of()))
                        .equals(kind.none()))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The model on a track, if there is one. */
    public Optional<TrackInfo> track(String name) {
        return tracks.stream().filter(track -> track.name().equals(name)).findFirst();
    }

    /** An agent at the start of it. */
    public Simulation start() {
        return maze.<Simulation>map(known -> MazeSimulation.start(known, seed)).orElseGet(() -> kind.start(seed));
    }
}
