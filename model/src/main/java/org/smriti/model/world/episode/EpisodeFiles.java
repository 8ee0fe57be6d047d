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
        return new EpisodeReader(new EpisodeArrays(file, Npz.read(file))).read();
    }

    /** Writes an episode; an existing file is only replaced once the new one is whole. */
    public static void write(Path file, Episode episode) throws IOException {
        Npz.write(file, new EpisodeWriter(episode).arrays());
    }
}
