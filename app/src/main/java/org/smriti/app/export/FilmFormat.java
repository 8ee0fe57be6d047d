package org.smriti.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.function.IntFunction;
import org.smriti.app.export.pixels.Picture;
import org.smriti.app.session.Progress;

/** The formats that a film can be written in. */
public enum FilmFormat {
    /** H.264, for browsers and slides. */
    MP4("mp4") {
        @Override
        void write(Path target, int count, IntFunction<Picture> pictures, Film film) throws IOException {
            Mp4Film.write(target, count, pictures, film.origin().rate(), FilmTags.of(film));
        }
    },
    /** A film that plays for ever. */
    GIF("gif") {
        @Override
        void write(Path target, int count, IntFunction<Picture> pictures, Film film) throws IOException {
            AnimatedGif.write(target, count, pictures, film.origin().rate(), FilmTags.of(film));
        }
    },
    /** A folder of numbered pictures. */
    PNG("png") {
        @Override
        void write(Path target, int count, IntFunction<Picture> pictures, Film film) throws IOException {
            PngSequence.write(target, count, pictures, picture -> FilmTags.of(film, picture));
        }
    };

    private final String extension;

    FilmFormat(String extension) {
        this.extension = extension;
    }

    /** How its files end, without the dot. */
    public String extension() {
        return extension;
    }

    abstract void write(Path target, int count, IntFunction<Picture> pictures, Film film) throws IOException;

    /**
     * Writes a film.
     *
     * @param target a file, or the folder for pictures
     * @param progress is called before each picture, and may cancel
     * @throws CancellationException if the progress cancelled
     */
    public void write(Film film, FilmLook look, Path target, Progress progress) throws IOException {
        FilmPainter painter = new FilmPainter(film, look);
        int count = painter.count();
        IntFunction<Picture> watched = index -> {
            if (!progress.goesOn(index, count)) {
                throw new CancellationException("cancelled before picture " + index + " of " + count);
            }
            return painter.paint(index);
        };
        write(target, count, watched, film);
    }
}
