package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.World;

/** Sets the same exams to several contestants and marks them. */
public final class Evaluator {

    /**
     * What is asked.
     *
     * @param task the test
     * @param world where it is set
     * @param split of each episode
     * @param seed of the first episode; the others follow
     * @param episodes how many
     * @param atOnce how many a contestant takes at a time
     * @param commit what models remember of the frames they predicted, which decides what counts as shown
     */
    public record Paper(
            Task task, World world, Split split, long seed, int episodes, int atOnce, RolloutSettings.Commit commit) {

        /** Checks the counts. */
        public Paper {
            if (episodes < 1 || atOnce < 1) {
                throw new IllegalArgumentException("an evaluation needs at least one episode, not " + episodes);
            }
        }
    }

    /** Sees what was predicted, while it is at hand. */
    @FunctionalInterface
    public interface Watcher {

        /** Some exams have been taken by one contestant. */
        void taken(String name, List<Exam> exams, List<List<byte[]>> predictions);
    }

    private final Paper paper;
    private final Renderer renderer;

    /** Prepares. */
    public Evaluator(Paper paper, Renderer renderer) {
        this.paper = paper;
        this.renderer = renderer;
    }

    /**
     * Evaluates.
     *
     * @return a row per contestant, in order; a task with a control adds one per contestant, named with {@code .halfTurn}, for the agreement with
     *     frames that it should differ from
     */
    public List<VariantScore> run(List<Contestant> contestants, Watcher watcher) {
        Map<String, List<EpisodeScore>> scores = new LinkedHashMap<>();
        for (int from = 0; from < paper.episodes(); from += paper.atOnce()) {
            int to = Math.min(paper.episodes(), from + paper.atOnce());
            List<Exam> exams =
                    IntStream.range(from, to).parallel().mapToObj(this::exam).toList();
            List<Scorer> scorers = exams.stream()
                    .parallel()
                    .map(exam -> new Scorer(paper.task(), exam, paper.split(), renderer, paper.commit()))
                    .toList();
            for (Contestant contestant : contestants) {
                List<List<byte[]>> predictions = contestant.predict(exams);
                mark(contestant.name(), scorers, predictions, scores);
                watcher.taken(contestant.name(), exams, predictions);
            }
        }
        return scores.entrySet().stream()
                .map(entry -> new VariantScore(entry.getKey(), entry.getValue()))
                .toList();
    }

    private Exam exam(int number) {
        long seed = paper.seed() + number;
        return Exam.of(paper.task(), paper.world().start(seed), seed, paper.split(), renderer);
    }

    private void mark(
            String name, List<Scorer> scorers, List<List<byte[]>> predictions, Map<String, List<EpisodeScore>> scores) {
        List<EpisodeScore> own = scores.computeIfAbsent(name, _ -> new ArrayList<>());
        IntStream.range(0, scorers.size())
                .parallel()
                .mapToObj(i -> scorers.get(i).score(predictions.get(i)))
                .forEachOrdered(own::add);
        Task task = paper.task();
        if (task.differsFrom(task.scoredFrom(paper.split())).isPresent()) {
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
