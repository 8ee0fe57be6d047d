package org.smriti.app.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.smriti.model.io.FileFormatException;

/** Finds what may be films where a person names a folder of them. */
public final class Videos {

    private Videos() {}

    /**
     * The films in a folder, in the natural order of their names: all files but hidden ones and pictures, and folders of pictures. A folder of
     * nothing but pictures is one film, as is a file.
     *
     * @throws FileFormatException if there is none
     * @throws NoSuchFileException if nothing has that name
     */
    public static List<Path> in(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        if (!Files.isDirectory(path)) {
            return List.of(path);
        }
        List<Path> all = entries(path);
        List<Path> films = all.stream()
                .filter(entry -> Files.isDirectory(entry) ? holdsPictures(entry) : !PictureFolder.isPicture(entry))
                .toList();
        if (!films.isEmpty()) {
            return films;
        }
        if (all.stream().anyMatch(PictureFolder::isPicture)) {
            return List.of(path);
        }
        throw new FileFormatException(path, "folder", "no film in it", VideoFile.EXPECTED);
    }

    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(entry -> !entry.getFileName().toString().startsWith("."))
                    .sorted(Comparator.comparing(entry -> entry.getFileName().toString(), new NaturalOrder()))
                    .toList();
        }
    }

    private static boolean holdsPictures(Path folder) {
        try {
            return entries(folder).stream().anyMatch(PictureFolder::isPicture);
        } catch (IOException e) {
            return false; // a folder that may not be looked into holds nothing for us
        }
    }
}
