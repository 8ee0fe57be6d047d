package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Moment;
import org.smriti.model.memory.Observation;
import org.smriti.model.memory.WorldModel;

/**
 * Lets one model go through several exams at once: it sees the frames shown, then predicts the rest under the true actions and poses,
 * and remembers its own predictions, or the truth.
 */
public final class BatchRollout {

    private final WorldModel model;
    private final RolloutSettings settings;

    /** Prepares. */
    public BatchRollout(WorldModel model, RolloutSettings settings) {
        this.model = model;
        this.settings = settings;
    }

    /** Predicts all frames after those shown, for each exam. */
    public List<List<byte[]>> run(List<Exam> exams) {
        return run(exams, _ -> {});
    }

    /** The same with an operation on what is remembered of the frames shown. */
    List<List<byte[]>> run(List<Exam> exams, Consumer<Memory> surgery) {
        int context = exams.getFirst().context();
        int length = exams.getFirst().length();
        if (exams.stream().anyMatch(exam -> exam.context() != context || exam.length() != length)) {
            throw new IllegalArgumentException("exams taken together must be equally long");
        }
        try (Memory memory = model.blank(exams.size())) {
            model.observe(memory, exams.stream().map(BatchRollout::shown).toList());
            surgery.accept(memory);
            List<List<byte[]>> predictions = new ArrayList<>();
            exams.forEach(_ -> predictions.add(new ArrayList<>()));
            int frame = context;
            while (frame < length) {
                int room = model.config().chunkFrames() - memory.openFrames();
                int count = Math.min(Math.min(settings.framesAtOnce(), room), length - frame);
                generate(memory, exams, frame, count, predictions);
                frame += count;
            }
            return predictions;
        }
    }

    private static List<Observation> shown(Exam exam) {
        return IntStream.range(0, exam.context())
                .mapToObj(frame -> new Observation(exam.shown().get(frame), exam.moment(frame)))
                .toList();
    }

    private void generate(Memory memory, List<Exam> exams, int from, int count, List<List<byte[]>> predictions) {
        List<List<Moment>> wanted = exams.stream()
                .map(exam -> IntStream.range(from, from + count)
                        .mapToObj(exam::moment)
                        .toList())
                .toList();
        List<Long> seeds = exams.stream()
                .map(exam -> settings.predictionSeed(exam.seed(), from))
                .toList();
        List<List<byte[]>> predicted = model.predict(memory, wanted, settings.steps(), seeds);
        List<List<Observation>> committed = new ArrayList<>();
        for (int i = 0; i < exams.size(); i++) {
            predictions.get(i).addAll(predicted.get(i));
            committed.add(committed(exams.get(i), from, predicted.get(i)));
        }
        model.observe(memory, committed);
    }

    /** What is remembered of the frames after so many were predicted. */
    private List<Observation> committed(Exam exam, int from, List<byte[]> predicted) {
        return IntStream.range(from, from + predicted.size())
                .mapToObj(frame -> switch (settings.commit()) {
                    case TRUTH -> new Observation(exam.truth().get(frame), exam.moment(frame));
                    case PREDICTION ->
                        new Observation(
                                predicted.get(frame - from),
                                exam.moment(frame),
                                settings.commitNoise(),
                                settings.commitSeed(exam.seed(), frame));
                })
                .toList();
    }
}
