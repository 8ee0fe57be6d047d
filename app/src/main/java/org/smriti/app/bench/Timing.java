package org.smriti.app.bench;

import ai.djl.ndarray.NDArray;
import java.util.ArrayList;
import java.util.List;
import org.smriti.model.tensor.Ops;

/** Times tasks turn by turn, so that other work of the machine slows all alike; gives medians. */
final class Timing {

    private static final double NANOS_PER_MILLI = 1e6;

    private Timing() {}

    /**
     * Runs all tasks, once to warm up and then in so many turns.
     *
     * @param seconds after which no further turn begins
     * @return the median of each, milliseconds
     */
    static List<Double> inTurn(int turns, double seconds, List<Runnable> tasks) {
        List<List<Double>> times = new ArrayList<>();
        for (Runnable task : tasks) {
            task.run();
            times.add(new ArrayList<>());
        }
        long start = System.nanoTime();
        for (int turn = 0; turn < turns && (turn == 0 || secondsSince(start) < seconds); turn++) {
            for (int i = 0; i < tasks.size(); i++) {
                times.get(i).add(millis(tasks.get(i)));
            }
        }
        return times.stream().map(Timing::median).toList();
    }

    static double millis(Runnable task) {
        long start = System.nanoTime();
        task.run();
        return (System.nanoTime() - start) / NANOS_PER_MILLI;
    }

    static double secondsSince(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    static double median(List<Double> values) {
        List<Double> sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    /** Waits until a result is there, as calls to a GPU return before it is done. */
    static void await(NDArray result) {
        Ops.single(Ops.slice(result.reshape(-1), 0, 0, 1)).toFloatArray();
    }
}
