package org.smriti.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import org.smriti.app.session.Progress;
import org.smriti.model.io.AtomicFiles;

/** The formats that a session can be exported to. */
public enum ExportFormat {
    MP4(Optional.of(FilmFormat.MP4)),
    GIF(Optional.of(FilmFormat.GIF)),
    PNG(Optional.of(FilmFormat.PNG)),
    /** A row for each step. */
    CSV(Optional.empty());

    private final Optional<FilmFormat> film;

    ExportFormat(Optional<FilmFormat> film) {
        this.film = film;
    }

    /** How a film of it is written; none for a table. */
    public Optional<FilmFormat> film() {
        return film;
    }

    /** How its files end, without the dot. */
    public String extension() {
        return film.map(FilmFormat::extension).orElse("csv");
    }

    /**
     * Writes it.
     *
     * @param look of a film; a table has none
     * @param target a file, or the folder for pictures
     * @param progress is called before each picture, and may cancel
     * @throws CancellationException if the progress cancelled
     */
    public void write(Recording recording, FilmLook look, Path target, Progress progress) throws IOException {
        if (film.isPresent()) {
            film.get().write(SessionFilm.of(recording), look, target, progress);
        } else {
            AtomicFiles.write(target, StepTable.csv(recording).getBytes(StandardCharsets.UTF_8));
        }
    }
}
