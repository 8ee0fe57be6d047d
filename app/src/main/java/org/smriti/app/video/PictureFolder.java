package org.smriti.app.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalLong;
import java.util.concurrent.CancellationException;
import java.util.stream.Stream;
import org.smriti.app.session.Progress;
import org.smriti.model.io.FileFormatException;

/** A folder of PNG or JPEG pictures, each of which is a frame, in the natural order of their names; or one picture. */
public final class PictureFolder implements Video {

    private static final List<String> ENDINGS = List.of(".png", ".jpg", ".jpeg");

    private final List<Path> pictures;
    private final VideoInfo info;

    private PictureFolder(List<Path> pictures, VideoInfo info) {
        this.pictures = pictures;
        this.info = info;
    }

    /** Whether a file's name is one of a picture. */
    static boolean isPicture(Path file) {
        String name =
                file.getFileName() == null ? "" : file.getFileName().toString().toLowerCase(Locale.ROOT);
        return !name.startsWith(".") && ENDINGS.stream().anyMatch(name::endsWith);
    }

    /**
     * Looks at a folder, or at one picture.
     *
     * @throws FileFormatException if there is no picture, or the first is broken
     * @throws NoSuchFileException if it does not exist
     */
    public static PictureFolder open(Path path) throws IOException {
        List<Path> pictures = Files.isDirectory(path) ? pictures(path) : List.of(path);
        if (pictures.isEmpty()) {
            throw new FileFormatException(path, "folder", "no picture in it", "PNG or JPEG pictures, or a film");
        }
        Path first = pictures.getFirst();
        if (!Files.exists(first)) {
            throw new NoSuchFileException(first.toString());
        }
        PictureFile.Size size = new PictureFile(first).size();
        String name = first.getFileName().toString();
        VideoInfo info = new VideoInfo(
                path,
                OptionalDouble.empty(),
                OptionalLong.of(pictures.size()),
                size.width(),
                size.height(),
                OptionalDouble.empty(),
                name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT),
                "folder");
        return new PictureFolder(pictures, info);
    }

    private static List<Path> pictures(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> isPicture(file) && Files.isRegularFile(file))
                    .sorted(Comparator.comparing(file -> file.getFileName().toString(), new NaturalOrder()))
                    .toList();
        }
    }

    @Override
    public VideoInfo info() {
        return info;
    }

    @Override
    public Taken stream(Sampling sampling, FrameSink sink, Progress progress) throws IOException {
        info.checkBegins(sampling);
        int from =
                (int) Math.min(pictures.size() - 1L, Math.round(sampling.range().from() * sampling.rate()));
        int total = (int)
                Math.min(pictures.size() - (long) from, info.frames(sampling).orElseThrow());
        for (int i = 0; i < total; i++) {
            if (!progress.goesOn(i, total) || Thread.currentThread().isInterrupted()) {
                throw new CancellationException("cancelled after " + i + " of " + total);
            }
            sink.add(new PictureFile(pictures.get(from + i)).frame(sampling.side()));
        }
        return new Taken(total, Optional.empty());
    }
}
