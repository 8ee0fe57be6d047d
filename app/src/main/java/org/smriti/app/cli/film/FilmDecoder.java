package org.smriti.app.cli.film;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import org.smriti.app.cli.options.ProgressBar;
import org.smriti.app.session.Progress;
import org.smriti.app.video.Sampling;
import org.smriti.app.video.Taken;
import org.smriti.app.video.Video;
import org.smriti.app.video.Videos;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.npy.NpyRowsWriter;
import org.smriti.model.world.film.FilmList;

/** Decodes films into arrays of frames in a folder; what cannot be read is named and left out. */
public final class FilmDecoder {

    private static final int PARTS = 1_000; // of the bar, for each film

    private final Sampling sampling;
    private final PrintWriter err;
    private final BooleanSupplier stopped;
    private final List<FilmList.Entry> entries = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();

    /**
     * Prepares it.
     *
     * @param err where the bar is shown
     * @param stopped is asked often whether to end
     */
    public FilmDecoder(Sampling sampling, PrintWriter err, BooleanSupplier stopped) {
        this.sampling = sampling;
        this.err = err;
        this.stopped = stopped;
    }

    /**
     * Decodes all films of a source.
     *
     * @param source a film, or a folder of films
     * @param folder that receives the arrays
     * @throws FileFormatException if none can be read
     * @throws CancellationException if it was stopped
     */
    public DecodedFilms decode(Path source, Path folder) throws IOException {
        List<Path> films = Videos.in(source);
        try (ProgressBar bar = new ProgressBar(err, "films", (long) PARTS * films.size())) {
            for (int i = 0; i < films.size(); i++) {
                String name = films.get(i).getFileName().toString();
                long before = (long) PARTS * i;
                bar.update(before, name);
                decode(source, films.get(i), folder, (done, total) -> {
                    bar.update(before + (long) PARTS * done / total, name);
                    return !stopped.getAsBoolean();
                });
            }
            bar.update((long) PARTS * films.size(), "");
        }
        if (entries.isEmpty()) {
            throw new FileFormatException(
                    source,
                    "folder",
                    "none of its " + films.size() + " films can be read",
                    "films such as MP4, WebM, MOV or GIF");
        }
        return new DecodedFilms(new FilmList(sampling.side(), sampling.rate(), entries), notes);
    }

    /** Decodes one; where it was named alone, a refusal is its own. */
    private void decode(Path source, Path film, Path folder, Progress progress) throws IOException {
        Path array = folder.resolve(String.format(Locale.ROOT, "film-%03d.npy", entries.size() + 1));
        try {
            add(film, array, progress);
        } catch (FileFormatException e) {
            Files.deleteIfExists(array);
            requireGoing(); // ^C reaches FFmpeg, too, which then looks like a broken film
            if (film.equals(source)) {
                throw e;
            }
            notes.add(e.getMessage() + "; left out");
        }
        requireGoing();
    }

    private void add(Path film, Path array, Progress progress) throws IOException {
        Video video = Video.open(film);
        try (NpyRowsWriter writer = new NpyRowsWriter(array, List.of(sampling.side(), sampling.side(), 3))) {
            Taken taken = video.stream(
                    sampling,
                    rgb -> {
                        if (writer.rows() == writer.mostRows()) {
                            throw new FileFormatException(
                                    film,
                                    "length",
                                    "more than " + writer.mostRows() + " frames",
                                    "a shorter film, or a lower --rate");
                        }
                        writer.add(rgb);
                    },
                    progress);
            taken.damage().ifPresent(damage -> notes.add(film + ": " + damage + "; what could be read is used"));
            entries.add(new FilmList.Entry(
                    array.getFileName().toString(),
                    film.getFileName().toString(),
                    sampling.range().toString(),
                    writer.rows(),
                    0));
        }
    }

    private void requireGoing() {
        if (stopped.getAsBoolean()) {
            throw new CancellationException("stopped while films were decoded");
        }
    }
}
