package org.smriti.app.export;

import java.io.IOException;
import java.nio.file.Path;
import java.util.function.IntFunction;
import org.smriti.app.export.pixels.Picture;
import org.smriti.model.io.AtomicFiles;

/** Writes MP4 films. */
public final class Mp4Film {

    static {
        // JavaCPP would refuse to work where PyTorch has taken much memory before.
        System.setProperty("org.bytedeco.javacpp.maxPhysicalBytes", "0");
    }

    private Mp4Film() {}

    /**
     * Writes a film; if that fails, an older file of that name stays.
     *
     * @param count pictures in it, at least 1
     * @param pictures draws each, all of one size
     * @param rate pictures a second
     */
    public static void write(Path file, int count, IntFunction<Picture> pictures, double rate, FilmTags tags)
            throws IOException {
        AtomicFiles.writeByName(file, temporary -> {
            Picture first = pictures.apply(0);
            try (Mp4Writer writer = new Mp4Writer(temporary, first.width(), first.height(), rate, tags)) {
                writer.add(first);
                for (int i = 1; i < count; i++) {
                    writer.add(pictures.apply(i));
                }
                writer.finish();
            }
        });
    }
}
