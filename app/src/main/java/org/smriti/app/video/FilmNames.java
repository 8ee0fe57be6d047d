package org.smriti.app.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Tells films and folders of pictures from other files, by their names alone. */
public final class FilmNames {

    private static final List<String> FILMS = List.of(
            "mp4", "m4v", "mov", "webm", "mkv", "avi", "gif", "mpg", "mpeg", "ogv", "ts", "mts", "m2ts", "wmv", "flv",
            "3gp");

    private FilmNames() {}

    /** Whether a file is a film by its name, or a picture, which is a film of one frame. */
    public static boolean isFilm(Path file) {
        return FILMS.contains(extension(file)) || PictureFolder.isPicture(file);
    }

    /** What a file's name ends with after its last dot, in small letters; nothing if it has none. */
    public static String extension(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }

    /** Whether a folder holds pictures, and is none of a model. */
    public static boolean isFolderOfPictures(Path folder) throws IOException {
        if (Files.exists(folder.resolve("config.json"))) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.anyMatch(PictureFolder::isPicture);
        }
    }

    /** What a dialog offers, such as {@code *.mp4}. */
    public static List<String> patterns() {
        return Stream.concat(FILMS.stream(), Stream.of("png", "jpg", "jpeg"))
                .map(extension -> "*." + extension)
                .toList();
    }
}
