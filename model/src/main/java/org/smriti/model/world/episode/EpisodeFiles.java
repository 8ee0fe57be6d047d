package org.smriti.model.world.episode;

import java.io.IOException;
import java.nio.file.Path;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.io.npy.NpzArchive;

/**
 * Episodes as NumPy archives with Memory Maze's keys, types and shapes: its recordings open here, and ours in numpy.
 *
 * <p>Ours have a few keys more (heading, room layer, wall textures, sphere colours, spawns), so that the maze comes back whole.
 * Without them: rooms are where two by two cells are free, walls get one texture per region in a fixed order, spheres Memory
 * Maze's colours in their order, and the spawn is where the agent started.
 *
 * <p>Files of other programs are read where they can be meant in one way only:
 *
 * <ul>
 *   <li>numbers of any of NumPy's types for them, little or big endian, in C or Fortran order, as far as they fit;
 *   <li>a superfluous axis of length 1, in first or second place, is left out; {@code maze_layout} and {@code targets_pos} may be there
 *       once instead of once a moment;
 *   <li>pictures (T, side, side, C), (T, C, side, side) or, in {@code image_t}, (side, side, C, T), with whole numbers to 255 or floats
 *       from 0 to 1; C is 3, or 4 if all is opaque; grey pictures and other than square ones are refused;
 *   <li>actions as six columns with a single 1, or as whole numbers from 0 to 5; the first is not looked at, as it led to nothing;
 *   <li>spheres up to 1e-6 cells from a cell's centre are in the centre, places up to 0.01 cells inside a wall at its edge;
 *   <li>arrays in a folder of the zip, if all are in the same one.
 * </ul>
 *
 * <p>Walks in other worlds have the arrays that are not about a maze, as many columns of {@code action} as that world has actions, its
 * name in {@code world}, in {@code world_seed} the seed that place and agent began from, and what the world itself tells of its states. From
 * world, seed and actions all the rest can be made again, and what is there must be that.
 *
 * <p>Arrays that are not needed are not read, so that they may hold anything.
 */
public final class EpisodeFiles {

    /** What is read from a file's arrays. */
    @FunctionalInterface
    private interface Reading<T> {
        T from(EpisodeReader reader) throws IOException;
    }

    private EpisodeFiles() {}

    /**
     * Reads an episode.
     *
     * @throws FileFormatException in one line: the file, the array, what is wrong with it and what was expected
     * @throws IOException if the file cannot be read
     */
    public static Episode read(Path file) throws IOException {
        return read(file, EpisodeReader::episode);
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
        return read(file, EpisodeReader::recording);
    }

    private static <T> T read(Path file, Reading<T> reading) throws IOException {
        try (NpzArchive archive = NpzArchive.open(file)) {
            return reading.from(new EpisodeReader(new EpisodeArrays(file, archive)));
        }
    }

    /** Writes a walk in a world other than a maze; an existing file is only replaced once the new one is whole. */
    public static void write(Path file, RecordedWalk walk) throws IOException {
        Npz.write(file, new WalkWriter(walk).arrays());
    }

    /** Writes an episode; an existing file is only replaced once the new one is whole. */
    public static void write(Path file, Episode episode) throws IOException {
        Npz.write(file, new EpisodeWriter(episode).arrays());
    }
}
