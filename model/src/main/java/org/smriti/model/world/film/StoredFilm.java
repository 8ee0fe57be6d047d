package org.smriti.model.world.film;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.NpyRows;

/**
 * A film whose frames are read from a file when they are asked for.
 *
 * @param frames (count, side, side, 3)
 */
record StoredFilm(String name, NpyRows frames) implements Film {

    /**
     * Opens the film of an entry.
     *
     * @throws FileFormatException if its file has another shape than the list says
     */
    static StoredFilm open(Path folder, FilmList.Entry entry, int side) throws IOException {
        Path file = folder.resolve(entry.file());
        NpyRows frames = NpyRows.open(file);
        List<Integer> expected = List.of(entry.frames(), side, side, 3);
        if (!frames.shape().equals(expected)) {
            throw new FileFormatException(
                    file, "array", "shape " + frames.shape(), expected + ", as " + FilmFolder.LIST + " says");
        }
        return new StoredFilm(entry.source(), frames);
    }

    @Override
    public int side() {
        return frames.shape().get(1);
    }

    @Override
    public int count() {
        return frames.shape().getFirst();
    }

    @Override
    public byte[] frame(int index) {
        return frames.row(index);
    }
}
