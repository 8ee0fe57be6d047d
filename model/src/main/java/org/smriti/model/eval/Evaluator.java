package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smriti.model.eval.score.EpisodeScore;
import org.smriti.model.eval.score.VariantScore;
import org.smriti.model.eval.task.Task;
import org.smriti.model.world.Renderer;

/** Has several predictors predict the same episodes and scores them. */
public final class Evaluator {

    /** Sees what was predicted before it is dropped. */
    @FunctionalInterface
    public interface Watcher {

        /** One predictor has predicted some episodes. */
        void taken(String name, List<EvalEpisode> episodes, List<List<byte[]>> predictions);
    }

    private final EvalSpec spec;
    private final Renderer renderer;

    /** Prepares an evaluation; nothing is rendered yet. */
    public Evaluator(EvalSpec spec, Renderer renderer) {
        this.spec = spec;
        this.renderer = renderer;
    }

    /**
     * Evaluates.
     *
     * @return a row per predictor, in order; a task with a control adds one per predictor, named with {@code .halfTurn}, for the agreement
     *     with frames that it should differ from
     */
    public List<VariantScore> run(List<Predictor> predictors, Watcher watcher) {
        Map<String, List<EpisodeScore>> scores = new LinkedHashMap<>();
        for (int from = 0; from < spec.episodes(); from += spec.atOnce()) {
            int to = Math.min(spec.episodes(), from + spec.atOnce());
            List<EvalEpisode> episodes =
                    IntStream.range(from, to).parallel().mapToObj(this::episode).toList();
            List<Scorer> scorers = episodes.stream()
                    .parallel()
                    .map(episode -> new Scorer(spec.task(), episode, spec.split(), renderer, spec.commit()))
                    .toList();
            for (Predictor predictor : predictors) {
                List<List<byte[]>> predictions = predictor.predict(episodes);
                score(predictor.name(), scorers, predictions, scores);
                watcher.taken(predictor.name(), episodes, predictions);
            }
        }
        return scores.entrySet().stream()
                .map(entry -> new VariantScore(entry.getKey(), entry.getValue()))
                .toList();
    }

    private EvalEpisode episode(int number) {
        long seed = spec.seed() + number;
        return EvalEpisode.of(spec.task(), spec.world().start(seed), seed, spec.split(), renderer);
    }

    private void score(
            String name, List<Scorer> scorers, List<List<byte[]>> predictions, Map<String, List<EpisodeScore>> scores) {
        List<EpisodeScore> own = scores.computeIfAbsent(name, _ -> new ArrayList<>());
        IntStream.range(0, scorers.size())
                .parallel()
                .mapToObj(i -> scorers.get(i).score(predictions.get(i)))
                .forEachOrdered(own::add);
        Task task = spec.task();
        if (task.differsFrom(task.scoredFrom(spec.split())).isPresent()) {
            List<EpisodeScore> control = scores.computeIfAbsent(name + ".halfTurn", _ -> new ArrayList<>());
            for (int i = 0; i < scorers.size(); i++) {
                control.add(scorers.get(i)
                        .score(
                                predictions.get(i),
                                frame -> task.differsFrom(frame).getAsInt()));
            }
        }
    }
}
