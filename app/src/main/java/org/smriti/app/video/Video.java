package org.smriti.app.video;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import org.smriti.app.session.Progress;
import org.smriti.model.io.FileFormatException;

/** A film, or a folder of pictures, that frames can be taken from. */
public sealed interface Video permits VideoFile, PictureFolder {

    /**
     * Looks at a file or a folder without decoding more than its beginning.
     *
     * @throws FileFormatException if there is nothing in it to see
     * @throws NoSuchFileException if it does not exist
     */
    static Video open(Path path) throws IOException {
        return Files.isDirectory(path) || PictureFolder.isPicture(path)
                ? PictureFolder.open(path)
                : VideoFile.open(path);
    }

    /** What it is and how long. */
    VideoInfo info();

    /**
     * Gives frame after frame to a sink; the memory this takes does not grow with their number.
     *
     * @param progress is told how many of about how many there are, also while none comes
     * @return how many there were, and whether that was all
     * @throws FileFormatException if there is not even one frame, or the range begins past the end
     * @throws CancellationException if the progress cancels, or the thread is interrupted
     */
    Taken stream(Sampling sampling, FrameSink sink, Progress progress) throws IOException;

    /**
     * Collects the frames of a range.
     *
     * @throws NeedsRangeException if it has more than {@link Sampling#mostFrames()}
     * @throws FileFormatException if there is not even one frame, or the range begins past the end
     * @throws CancellationException if the progress cancels, or the thread is interrupted
     */
    default Footage take(Sampling sampling, Progress progress) throws IOException {
        Collector collector = new Collector(info(), sampling);
        Taken taken = stream(sampling, collector, progress);
        return new Footage(collector.frames(), sampling.rate(), taken.damage());
    }
}
