package org.smriti.app.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.smriti.app.video.FilmNames;
import org.smriti.model.io.FileFormatException;

/** The kinds of files that the window opens. */
enum FileKind {
    SESSION("smriti"),
    EPISODE("npz"),
    FILM,
    MAZE("txt", "maze"),
    LESSON("json"),
    /** A folder with a configuration; other folders are of pictures. */
    MODEL;

    private final List<String> extensions;

    FileKind(String... extensions) {
        this.extensions = List.of(extensions);
    }

    /**
     * The kind of a file, by its name.
     *
     * @throws FileFormatException if it is none of them, in one line
     */
    static FileKind of(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            return FilmNames.isFolderOfPictures(file) ? FILM : MODEL;
        }
        if (FilmNames.isFilm(file)) {
            return FILM;
        }
        for (FileKind kind : values()) {
            if (kind.extensions.contains(FilmNames.extension(file))) {
                return kind;
            }
        }
        throw new FileFormatException(
                file,
                "name",
                "an unknown kind of file",
                ".smriti, .npz, a film or pictures, .txt, .maze, .lesson.json or the folder of a model");
    }
}
