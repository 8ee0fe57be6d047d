package org.smriti.app.files;

import java.util.List;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Transcript;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.episode.Frames;
import org.smriti.model.world.film.FilmWorld;

/** The film of a session that was read from a file: as far as it was shown. */
final class RecordedFilm {

    private RecordedFilm() {}

    /** Stands for its beginning while the steps are not read yet. */
    static Simulation unread(String name) {
        return FilmWorld.of(name, new Frames(1, new byte[3]), 1).start(0);
    }

    /**
     * The film that the branches of a session have recorded.
     *
     * @param name of the film
     * @param rate frames a second
     * @throws IllegalArgumentException if a step has no recorded picture, in one line
     */
    static FilmWorld of(String name, double rate, Transcript transcript) {
        List<Transcript.Line> lines = transcript.branches();
        int bytes = 3 * transcript.size() * transcript.size();
        int steps = 1;
        for (Transcript.Line line : lines) {
            steps = Math.max(steps, from(line) + line.turns().size());
        }
        byte[] rgb = new byte[Math.multiplyExact(steps, bytes)];
        for (Transcript.Line line : lines) {
            for (int i = 0; i < line.turns().size(); i++) {
                int step = from(line) + i;
                byte[] frame = line.turns()
                        .get(i)
                        .recorded()
                        .orElseThrow(() -> new IllegalArgumentException("step " + step + " of a film has no picture"));
                System.arraycopy(frame, 0, rgb, step * bytes, bytes);
            }
        }
        return FilmWorld.of(name, new Frames(transcript.size(), rgb), rate);
    }

    private static int from(Transcript.Line line) {
        return line.fork().map(Branch.Fork::at).orElse(0);
    }
}
