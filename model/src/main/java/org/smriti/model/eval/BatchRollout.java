package org.smriti.model.eval;

import ai.djl.ndarray.NDManager;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.smriti.model.memory.GraphedNet;
import org.smriti.model.memory.Moment;
import org.smriti.model.nn.Patches;

/**
 * Lets one network go through several exams at once: it sees the frames shown, then predicts the rest under the true actions and poses,
 * and remembers its own predictions, or the truth.
 */
public final class BatchRollout {

    private final GraphedNet net;
    private final NDManager parent;
    private final RolloutSettings settings;
    private final Patches patches;

    /**
     * Prepares.
     *
     * @param parent a manager on the network's device; memories live below it
     */
    public BatchRollout(GraphedNet net, NDManager parent, RolloutSettings settings) {
        this.net = net;
        this.parent = parent;
        this.settings = settings;
        patches = Patches.of(net.config());
    }

    /** Predicts all frames after those shown, for each exam. */
    public List<List<byte[]>> run(List<Exam> exams) {
        return run(exams, _ -> {});
    }

    /** The same with an operation on what is remembered of the frames shown. */
    List<List<byte[]>> run(List<Exam> exams, Consumer<BatchMemory> surgery) {
        int context = exams.getFirst().context();
        int length = exams.getFirst().length();
        if (exams.stream().anyMatch(exam -> exam.context() != context || exam.length() != length)) {
            throw new IllegalArgumentException("exams taken together must be equally long");
        }
        try (BatchMemory memory = new BatchMemory(net, parent, exams.size())) {
            List<BatchMemory.Row> shown = new ArrayList<>();
            for (int frame = 0; frame < context; frame++) {
                int number = frame;
                List<byte[]> pictures =
                        exams.stream().map(exam -> exam.shown().get(number)).toList();
                shown.add(row(exams, frame, pictures));
            }
            memory.commit(shown);
            surgery.accept(memory);
            List<List<byte[]>> predictions = new ArrayList<>();
            exams.forEach(_ -> predictions.add(new ArrayList<>()));
            int frame = context;
            while (frame < length) {
                int count = Math.min(Math.min(settings.framesAtOnce(), memory.room()), length - frame);
                generate(memory, exams, frame, count, predictions);
                frame += count;
            }
            return predictions;
        }
    }

    private void generate(BatchMemory memory, List<Exam> exams, int from, int count, List<List<byte[]>> predictions) {
        List<List<Moment>> wanted = new ArrayList<>();
        for (int frame = from; frame < from + count; frame++) {
            wanted.add(moments(exams, frame));
        }
        List<float[]> clean = memory.denoise(wanted, noise(exams, from, count), settings.steps());
        List<BatchMemory.Row> committed = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int frame = from + i;
            for (int clip = 0; clip < exams.size(); clip++) {
                predictions.get(clip).add(patches.join(clean.get(i), clip * patches.values()));
            }
            committed.add(
                    switch (settings.commit()) {
                        case TRUTH ->
                            row(
                                    exams,
                                    frame,
                                    exams.stream()
                                            .map(exam -> exam.truth().get(frame))
                                            .toList());
                        case PREDICTION ->
                            noised(
                                    exams,
                                    frame,
                                    row(
                                            exams,
                                            frame,
                                            predictions.stream()
                                                    .map(List::getLast)
                                                    .toList()));
                    });
        }
        memory.commit(committed);
    }

    private BatchMemory.Row row(List<Exam> exams, int frame, List<byte[]> pictures) {
        float[] pixels = new float[exams.size() * patches.values()];
        for (int clip = 0; clip < exams.size(); clip++) {
            patches.cut(pictures.get(clip), pixels, clip * patches.values());
        }
        return new BatchMemory.Row(pixels, 0, moments(exams, frame));
    }

    private BatchMemory.Row noised(List<Exam> exams, int frame, BatchMemory.Row row) {
        float level = settings.commitNoise();
        if (level == 0) {
            return row;
        }
        float[] pixels = row.patches().clone();
        for (int clip = 0; clip < exams.size(); clip++) {
            RandomGenerator random =
                    new SplittableRandom(settings.commitSeed(exams.get(clip).seed(), frame));
            int end = (clip + 1) * patches.values();
            for (int i = clip * patches.values(); i < end; i++) {
                pixels[i] += level * ((float) random.nextGaussian() - pixels[i]);
            }
        }
        return new BatchMemory.Row(pixels, level, row.moments());
    }

    private List<float[]> noise(List<Exam> exams, int from, int count) {
        List<float[]> rows = new ArrayList<>();
        List<RandomGenerator> randoms = new ArrayList<>();
        exams.forEach(exam -> randoms.add(new SplittableRandom(settings.predictionSeed(exam.seed(), from))));
        for (int frame = 0; frame < count; frame++) {
            float[] row = new float[exams.size() * patches.values()];
            for (int i = 0; i < row.length; i++) {
                row[i] = (float) randoms.get(i / patches.values()).nextGaussian();
            }
            rows.add(row);
        }
        return rows;
    }

    private static List<Moment> moments(List<Exam> exams, int frame) {
        return exams.stream().map(exam -> exam.moment(frame)).toList();
    }
}
