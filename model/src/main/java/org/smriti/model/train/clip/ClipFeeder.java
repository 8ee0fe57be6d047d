package org.smriti.model.train.clip;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.train.plan.TrainingPlanJson;

/**
 * Renders what a run is trained on for a trainer that is not Java, and writes it to standard output as {@link FeedWriter} says.
 *
 * <p>{@code java -cp … org.smriti.model.train.clip.ClipFeeder FOLDER batches FROM UNTIL THREADS} writes the batches of the steps from FROM
 * up to, not including, UNTIL of the plan in FOLDER, and {@code … FOLDER held-out} the clips for looking at recall, of every stage. It ends
 * early when the reader has closed the pipe.
 */
public final class ClipFeeder {

    private static final int REFUSED = 2;
    private static final String USAGE = "expected FOLDER batches FROM UNTIL THREADS, or FOLDER held-out";

    private ClipFeeder() {}

    /** Exits with 2 and one line on standard error if the plan or the arguments are not what they should be. */
    public static void main(String[] arguments) throws InterruptedException {
        try {
            feed(arguments, new FileOutputStream(FileDescriptor.out));
        } catch (IllegalArgumentException | IOException e) {
            System.err.println("clip feeder: " + e.getMessage());
            System.exit(REFUSED);
        }
    }

    /**
     * Does what the arguments say, until the reader of {@code out} closes it.
     *
     * @throws IllegalArgumentException if they are none of the two forms
     * @throws FileFormatException if the folder holds no plan
     */
    public static void feed(String[] arguments, OutputStream out) throws IOException, InterruptedException {
        try {
            obey(arguments, out);
        } catch (FeedClosedException e) {
            return; // the reader has enough
        }
    }

    private static void obey(String[] arguments, OutputStream out) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[1].equals("held-out")) {
            Path folder = Path.of(arguments[0]);
            TrainingPlan plan = plan(folder);
            heldOut(plan, ClipSource.of(folder, plan), new FeedWriter(out));
        } else if (arguments.length == 5 && arguments[1].equals("batches")) {
            long from = whole("FROM", arguments[2], 0);
            long until = whole("UNTIL", arguments[3], from);
            int threads = (int) Math.min(Integer.MAX_VALUE, whole("THREADS", arguments[4], 1));
            Path folder = Path.of(arguments[0]);
            TrainingPlan plan = plan(folder);
            FeedWriter writer = new FeedWriter(out);
            try (BatchLoader loader =
                    new BatchLoader(ClipSource.of(folder, plan), plan.curriculum(), plan.seed(), from, threads)) {
                batches(plan, loader, from, until, writer);
            }
        } else {
            throw new IllegalArgumentException(USAGE);
        }
    }

    private static TrainingPlan plan(Path path) throws IOException {
        if (!TrainingPlanJson.isAt(path)) {
            throw new FileFormatException(path, "folder", "no training.json", "the folder of a training run");
        }
        return TrainingPlanJson.read(path);
    }

    private static long whole(String name, String text, long least) {
        try {
            long value = Long.parseLong(text);
            if (value >= least) {
                return value;
            }
        } catch (NumberFormatException e) {
            // refused below
        }
        throw new IllegalArgumentException(name + " is '" + text + "', expected a whole number from " + least);
    }

    private static void batches(TrainingPlan plan, BatchLoader loader, long from, long until, FeedWriter writer)
            throws IOException, InterruptedException {
        for (long step = from; step < until; step++) {
            Batch batch = loader.take();
            writer.batch(step, batch, StepNoise.of(plan, step, batch));
        }
    }

    private static void heldOut(TrainingPlan plan, ClipSource source, FeedWriter writer) throws IOException {
        for (Stage stage : plan.curriculum().stages()) {
            for (ClipTask task : stage.tasks()) {
                writer.heldOut(stage, task, HeldOutClips.of(source, stage, task));
            }
        }
    }
}
