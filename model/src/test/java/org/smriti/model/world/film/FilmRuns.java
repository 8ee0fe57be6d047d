package org.smriti.model.world.film;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smriti.model.io.npy.NpyRowsWriter;
import org.smriti.model.world.episode.Frames;

/** Lays numbered films into the folders of runs. */
public final class FilmRuns {

    private FilmRuns() {}

    /** Writes films of so many frames each. */
    public static void write(Path run, int side, int longest, int... counts) throws IOException {
        Path folder = Files.createDirectories(run.resolve(FilmFolder.NAME));
        List<FilmList.Entry> entries = new ArrayList<>();
        for (int number = 0; number < counts.length; number++) {
            Frames frames = NumberedFilm.frames(number, counts[number], side);
            String file = "film-" + number + ".npy";
            try (NpyRowsWriter writer = new NpyRowsWriter(folder.resolve(file), List.of(side, side, 3))) {
                for (int frame = 0; frame < frames.count(); frame++) {
                    writer.add(frames.frame(frame));
                }
            }
            int heldOut = FilmLibrary.heldOut(counts[number], longest);
            entries.add(new FilmList.Entry(file, number + ".mp4", "0:00-", counts[number], heldOut));
        }
        FilmFolder.writeList(folder, new FilmList(side, 10, entries));
    }
}
