package org.smriti.model.eval;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.smriti.model.io.ContactSheet;

/** Pictures of a few episodes, for people: the truth and, below it, the same frames as each predictor predicted them. */
public final class EpisodeSheet implements Evaluator.Watcher {

    private static final int EPISODES = 4;
    private static final int COLUMNS = 20;
    private static final int GAP = 2;
    private static final int SIZE_ON_SHEET = 64;

    /** Rows of one episode, the truth first. */
    private record Strip(long seed, List<List<byte[]>> rows) {}

    private final List<Strip> strips = new ArrayList<>();

    @Override
    public void taken(String name, List<EvalEpisode> episodes, List<List<byte[]>> predictions) {
        for (int i = 0; i < episodes.size(); i++) {
            EvalEpisode episode = episodes.get(i);
            List<byte[]> predicted = predictions.get(i);
            strips.stream()
                    .filter(strip -> strip.seed() == episode.seed())
                    .findFirst()
                    .ifPresentOrElse(strip -> strip.rows().add(spread(predicted)), () -> begin(episode, predicted));
        }
    }

    private void begin(EvalEpisode episode, List<byte[]> predicted) {
        if (strips.size() < EPISODES) {
            List<byte[]> truth = episode.truth().subList(episode.context(), episode.length());
            strips.add(new Strip(episode.seed(), new ArrayList<>(List.of(spread(truth), spread(predicted)))));
        }
    }

    /** Twenty frames at equal distances, or all of fewer. */
    private static List<byte[]> spread(List<byte[]> frames) {
        int count = Math.min(COLUMNS, frames.size());
        return IntStream.range(0, count)
                .mapToObj(i -> frames.get(i * frames.size() / count))
                .toList();
    }

    /** Writes the sheet as PNG. */
    public void write(Path file, int side) throws IOException {
        int rows = strips.stream().mapToInt(strip -> strip.rows().size()).sum();
        int columns = strips.getFirst().rows().getFirst().size();
        ContactSheet sheet = new ContactSheet(columns, rows, side, Math.max(1, SIZE_ON_SHEET / side), GAP);
        int row = 0;
        for (Strip strip : strips) {
            for (List<byte[]> frames : strip.rows()) {
                for (int column = 0; column < frames.size(); column++) {
                    sheet.put(column, row, frames.get(column));
                }
                row++;
            }
        }
        sheet.write(file);
    }
}
