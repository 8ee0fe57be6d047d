package org.smriti.app.files;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.session.Transcript;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.film.FilmWorld;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.sim.MazeSimulation;

/**
 * What a session file holds.
 *
 * @param world name of the world
 * @param worldSeed seed of the world
 * @param maze itself, so that the file opens even if the generator of mazes has changed; none in another world, which is made from its
 *     name and seed
 * @param film itself, if the session is of one: all of it in a session that was just left, in one from a file what was shown
 * @param models by track, one for each track of the transcript
 */
public record SavedSession(
        String world,
        long worldSeed,
        Optional<Maze> maze,
        Optional<FilmWorld> film,
        Map<String, ModelId> models,
        List<SavedBookmark> bookmarks,
        Transcript transcript) {

    /**
     * The agent before the first step.
     *
     * @throws IllegalArgumentException if there is no such world
     */
    public Simulation start() {
        Simulation start = maze.<Simulation>map(known ->
                        MazeSimulation.startAt(known, transcript.start().pose(), 0))
                .or(() -> film.map(known -> known.start(worldSeed)))
                .orElseGet(() -> Worlds.named(world).start(worldSeed));
        start.restore(transcript.start());
        return start;
    }
}
