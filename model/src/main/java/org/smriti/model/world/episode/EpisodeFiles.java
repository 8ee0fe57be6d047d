package org.smriti.model.world.episode;

import java.io.IOException;
import java.nio.file.Path;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.Npz;

/**
 * Episodes as NumPy archives with Memory Maze's keys, types and shapes: its recordings open here, and ours in numpy.
 *
 * <p>Ours have a few keys more (heading, room layer, wall textures, sphere colours, spawns), so that the maze comes back whole.
 * Without them: rooms are where two by two cells are free, walls get one texture per region in a fixed order, spheres Memory
 * Maze's colours in their order, and the spawn is where the agent started.
 */
public final class EpisodeFiles {

    private EpisodeFiles() {}

    /**
     * Reads an episode.
     *
     * @throws FileFormatException in one line: the file, the array, what is wrong with it and what was expected
     * @throws IOException if the file cannot be read
     */
    public static Episode read(Path file) throws IOException {
        return reader(file).episode();
    }

    /**
     * Reads what can be followed of a recording: its pictures and actions have to be there; poses are read from {@code agent_pos} with
     * {@code agent_dir} or {@code agent_heading}, the maze if {@code maze_layout} and {@code targets_pos} are there too. What is there is
     * held to the same as in an episode.
     *
     * @throws FileFormatException in one line: the file, the array, what is wrong with it and what was expected
     * @throws IOException if the file cannot be read
     */
    public static RecordedWalk recording(Path file) throws IOException {
        return reader(file).recording();
    }

    private static EpisodeReader reader(Path file) throws IOException {
        return new EpisodeReader(new EpisodeArrays(file, Npz.read(file)));
    }

    /** Writes an episode; an existing file is only replaced once the new one is whole. */
    public static void write(Path file, Episode episode) throws IOException {
        Npz.write(file, new EpisodeWriter(episode).arrays());
    }
}
