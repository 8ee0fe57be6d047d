package org.smriti.model.world.film;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;

/** The films of a training run, in the folder {@code films} of the run's: a list, and an array of frames for each. */
public final class FilmFolder {

    /** Name of the folder in that of a run. */
    public static final String NAME = "films";

    static final String LIST = "films.json";

    private static final String EXPECTED = "the films of a training run, as smriti train --video writes them";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private FilmFolder() {}

    /** Whether a run has films. */
    public static boolean isIn(Path run) {
        return Files.exists(run.resolve(NAME).resolve(LIST));
    }

    /** Writes the list beside the arrays; it is what makes a folder one of films, so it comes last. */
    public static void writeList(Path folder, FilmList list) throws IOException {
        AtomicFiles.write(folder.resolve(LIST), (GSON.toJson(list) + "\n").getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Reads the list of a run.
     *
     * @throws FileFormatException if there is none, or it is spoilt
     */
    public static FilmList list(Path run) throws IOException {
        Path folder = run.resolve(NAME);
        if (!Files.exists(folder.resolve(LIST))) {
            throw new FileFormatException(folder, "folder", "no " + LIST, EXPECTED);
        }
        return JsonFields.read(folder.resolve(LIST), EXPECTED).record(FilmList.class);
    }

    /**
     * Opens the films of a run.
     *
     * @throws FileFormatException if the list or one of the arrays is missing, spoilt or of another size
     */
    public static FilmLibrary open(Path run) throws IOException {
        return open(run.resolve(NAME), list(run));
    }

    /**
     * Opens the films of a list.
     *
     * @param folder where their arrays are
     * @throws FileFormatException if one of these is missing, spoilt or of another size
     */
    public static FilmLibrary open(Path folder, FilmList list) throws IOException {
        List<FilmLibrary.Reel> reels = new ArrayList<>();
        for (FilmList.Entry entry : list.films()) {
            reels.add(new FilmLibrary.Reel(film(folder, entry, list.side()), entry.heldOut()));
        }
        return new FilmLibrary(reels);
    }

    private static Film film(Path folder, FilmList.Entry entry, int side) throws IOException {
        try {
            return StoredFilm.open(folder, entry, side);
        } catch (NoSuchFileException e) {
            throw new FileFormatException(
                    folder, entry.file(), "missing", "the frames of " + entry.source() + ", as " + LIST + " says");
        }
    }
}
