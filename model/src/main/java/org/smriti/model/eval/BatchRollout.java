package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Observation;
import org.smriti.model.memory.WorldModel;

/**
 * Lets one model go through several episodes at once: it sees the frames shown, then predicts the rest under the true actions and poses,
 * and remembers its own predictions, or the truth.
 */
public final class BatchRollout {

    private final WorldModel model;
    private final RolloutSettings settings;

    /** Prepares roll-outs of a model. */
    public BatchRollout(WorldModel model, RolloutSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** Predicts all frames after those shown, for each episode. */
    public List<List<byte[]>> run(List<EvalEpisode> episodes) {
        return run(episodes, _ -> {});
    }

    /** The same with an operation on the memory after the frames shown. */
    List<List<byte[]>> run(List<EvalEpisode> episodes, Consumer<Memory> surgery) {
        int context = episodes.getFirst().context();
        int length = episodes.getFirst().length();
        if (episodes.stream().anyMatch(episode -> episode.context() != context || episode.length() != length)) {
            throw new IllegalArgumentException("episodes predicted together must be equally long");
        }
        try (Memory memory = model.blank(episodes.size())) {
            model.observe(memory, episodes.stream().map(BatchRollout::shown).toList());
            surgery.accept(memory);
            List<List<byte[]>> predictions = new ArrayList<>();
            episodes.forEach(_ -> predictions.add(new ArrayList<>()));
            int frame = context;
            while (frame < length) {
                int room = model.config().chunkFrames() - memory.openFrames();
                int count = Math.min(Math.min(settings.framesAtOnce(), room), length - frame);
                generate(memory, episodes, frame, count, predictions);
                frame += count;
            }
            return predictions;
        }
    }

    private static List<Observation> shown(EvalEpisode episode) {
        return IntStream.range(0, episode.context())
                .mapToObj(frame -> Observation.seen(episode.shown().get(frame), episode.condition(frame)))
                .toList();
    }

    private void generate(
            Memory memory, List<EvalEpisode> episodes, int from, int count, List<List<byte[]>> predictions) {
        List<List<FrameCondition>> wanted = episodes.stream()
                .map(episode -> IntStream.range(from, from + count)
                        .mapToObj(episode::condition)
                        .toList())
                .toList();
        List<Long> seeds = episodes.stream()
                .map(episode -> settings.predictionSeed(episode.seed(), from))
                .toList();
        List<List<byte[]>> predicted = model.predict(memory, wanted, settings.steps(), seeds);
        List<List<Observation>> committed = new ArrayList<>();
        for (int i = 0; i < episodes.size(); i++) {
            predictions.get(i).addAll(predicted.get(i));
            committed.add(committed(episodes.get(i), from, predicted.get(i)));
        }
        model.observe(memory, committed);
    }

    /** What the memory gets of the frames just predicted: the truth or the predictions, as the settings say. */
    private List<Observation> committed(EvalEpisode episode, int from, List<byte[]> predicted) {
        return IntStream.range(from, from + predicted.size())
                .mapToObj(frame -> switch (settings.commit()) {
                    case TRUTH -> Observation.seen(episode.truth().get(frame), episode.condition(frame));
                    case PREDICTION ->
                        new Observation(
                                predicted.get(frame - from),
                                episode.condition(frame),
                                settings.commitNoise(),
                                settings.commitSeed(episode.seed(), frame),
                                true);
                })
                .toList();
    }
}
