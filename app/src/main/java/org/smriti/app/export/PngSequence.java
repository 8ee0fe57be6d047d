package org.smriti.app.export;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.function.IntFunction;
import org.smriti.app.export.pixels.Picture;
import org.smriti.model.io.AtomicFiles;
import org.smriti.model.io.Png;

/** Writes the pictures of a film as numbered PNG files, which programs that cut films read. */
final class PngSequence {

    private PngSequence() {}

    /**
     * Writes {@code frame-0000.png} and so on, and removes those of a longer film that was there before.
     *
     * @param folder is made if need be
     * @param count pictures
     * @param pictures draws each
     * @param tags what each says of itself
     */
    static void write(Path folder, int count, IntFunction<Picture> pictures, IntFunction<FilmTags> tags)
            throws IOException {
        for (int i = 0; i < count; i++) {
            Picture picture = pictures.apply(i);
            SequencedMap<String, String> texts = new LinkedHashMap<>();
            texts.put("Title", tags.apply(i).title());
            texts.put("Comment", tags.apply(i).comment());
            AtomicFiles.write(file(folder, i), Png.encode(picture.width(), picture.height(), picture.rgb(), texts));
        }
        int surplus = count;
        while (Files.deleteIfExists(file(folder, surplus))) {
            surplus++;
        }
    }

    private static Path file(Path folder, int picture) {
        return folder.resolve(String.format(Locale.ROOT, "frame-%04d.png", picture));
    }
}
