package org.smriti.app.export;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.smriti.app.session.Progress;
import org.smriti.model.io.AtomicFiles;

/** The formats that a session can be exported to. */
public enum ExportFormat {
    /** A film that plays for ever. */
    GIF("gif") {
        @Override
        public void write(Recording recording, Path target, Progress progress) throws IOException {
            write(SessionFilm.of(recording), target, progress);
        }
    },
    /** A folder of numbered pictures. */
    PNG("png") {
        @Override
        public void write(Recording recording, Path target, Progress progress) throws IOException {
            FilmPainter painter = new FilmPainter(SessionFilm.of(recording));
            PngSequence.write(target, painter.count(), watched(painter, progress));
        }
    },
    /** A row for each step. */
    CSV("csv") {
        @Override
        public void write(Recording recording, Path target, Progress progress) throws IOException {
            AtomicFiles.write(target, StepTable.csv(recording).getBytes(StandardCharsets.UTF_8));
        }
    };

    /** Hundredths of a second to a frame: twice as fast as the world itself. */
    private static final int DELAY = 12;

    private final String extension;

    ExportFormat(String extension) {
        this.extension = extension;
    }

    /** How its files end, without the dot. */
    public String extension() {
        return extension;
    }

    /**
     * Writes it.
     *
     * @param target a file, or the folder for pictures
     * @param progress is called before each picture, and may cancel
     * @throws CancellationException if the progress cancelled
     */
    public abstract void write(Recording recording, Path target, Progress progress) throws IOException;

    /**
     * Writes a film that plays for ever.
     *
     * @throws CancellationException if the progress cancelled
     */
    public static void write(Film film, Path target, Progress progress) throws IOException {
        FilmPainter painter = new FilmPainter(film);
        AnimatedGif.write(target, painter.count(), watched(painter, progress), DELAY);
    }

    /** Draws the pictures of a film, and calls the progress before each. */
    private static IntFunction<Picture> watched(FilmPainter painter, Progress progress) {
        return index -> {
            if (!progress.goesOn(index, painter.count())) {
                throw new CancellationException("cancelled before picture " + index + " of " + painter.count());
            }
            return painter.paint(index);
        };
    }
}
