package org.smriti.model.train.clip;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.smriti.model.train.plan.Curriculum;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.SplitMix64;

/** Renders the batches of the steps to come on other threads. Step s always gets the same batch. */
public final class BatchLoader implements AutoCloseable {

    private static final int AHEAD = 3;

    private final ClipSource source;
    private final Curriculum curriculum;
    private final long seed;
    private final int threadCount;
    private final ExecutorService threads;
    private final Queue<Future<Batch>> batches = new ArrayDeque<>();
    private long next;

    /** Renders from {@code firstStep} on, on so many threads, and no more batches ahead than keep them busy. */
    public BatchLoader(ClipSource source, Curriculum curriculum, long seed, long firstStep, int threadCount) {
        this.source = source;
        this.curriculum = curriculum;
        this.seed = seed;
        this.threadCount = threadCount;
        next = firstStep;
        threads = Executors.newFixedThreadPool(
                threadCount, Thread.ofPlatform().name("clips-", 0).daemon().factory());
    }

    /** Batches that so many threads render ahead, all in memory at the same time. */
    public static int ahead(int threadCount) {
        return threadCount + AHEAD;
    }

    /** The next step's batch; waits for it if it is not rendered yet. */
    public Batch take() throws InterruptedException {
        while (batches.size() < ahead(threadCount)) {
            long step = next++;
            batches.add(threads.submit(() -> batch(step)));
        }
        try {
            return batches.remove().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(
                    "a clip could not be rendered: " + e.getCause().getMessage(), e.getCause());
        }
    }

    private Batch batch(long step) {
        Stage stage = curriculum.stage(step);
        SplitMix64 random = SplitMix64.of(seed * 1_000_003 + step, "batch");
        List<Clip> clips = new ArrayList<>();
        for (int i = 0; i < stage.clips(); i++) {
            clips.add(source.clip(stage, Seeds.training(random), random.nextLong()));
        }
        return Batch.of(clips);
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
