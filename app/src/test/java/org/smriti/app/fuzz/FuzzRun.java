package org.smriti.app.fuzz;

import static org.junit.jupiter.api.Assertions.fail;

import com.sun.management.ThreadMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Pattern;

/** Gives spoilt files to a reader and records those that it neither reads nor refuses properly. */
final class FuzzRun {

    /** Reads a file, or throws its refusal. */
    @FunctionalInterface
    interface Reader {
        void read(Path file) throws Exception;
    }

    private static final int USUAL_FILES = 150;
    private static final int MOST_FINDS = 8;
    private static final int PARTED = 4;

    /** Reading takes milliseconds; more than this is a hang, even on a busy machine. */
    private static final long PATIENCE_SECONDS = 30;

    /** Memory that a reader may allocate for an empty file, and for each byte: deflate packs 1032 bytes into one at most. */
    private static final long FREE_BYTES = 48L << 20;

    private static final long BYTES_PER_BYTE = 6 * 1032;

    private static final int LONGEST_REFUSAL = 1_500;
    private static final Pattern BREAK = Pattern.compile("\\R|\\p{Cntrl}");
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private final String name;
    private final Packing packing;
    private final List<byte[]> good;
    private final Class<? extends Exception> refusal;
    private final Reader reader;
    private final long seed = Long.getLong("fuzz.seed", 1);
    private final Map<String, String> finds = new LinkedHashMap<>(); // by kind of failure
    private int accepted;
    private int refused;
    private long slowest;
    private long mostBytes;

    /**
     * A run for one format.
     *
     * @param name of the format
     * @param good files that must be read without an error
     * @param refusal the exception with which the reader refuses; any other one is a finding
     */
    FuzzRun(String name, Packing packing, List<byte[]> good, Class<? extends Exception> refusal, Reader reader) {
        this.name = name;
        this.packing = packing;
        this.good = good;
        this.refusal = refusal;
        this.reader = reader;
    }

    /** Reads the good files, then as many spoilt ones as requested, each written to {@code file}. */
    void perform(Path file) throws Exception {
        perform(file, USUAL_FILES);
    }

    /**
     * Does the same where reading takes longer than usual.
     *
     * @param usual spoilt files, if no number is requested
     */
    void perform(Path file, int usual) throws Exception {
        for (byte[] whole : good) {
            Files.write(file, whole);
            reader.read(file);
        }
        int files = Integer.getInteger("fuzz", usual);
        try (ExecutorService worker = Executors.newSingleThreadExecutor(job -> {
            Thread thread = new Thread(job, "fuzz");
            thread.setDaemon(true); // a thread that hangs must not keep the tests from ending
            return thread;
        })) {
            for (int i = 0; i < files && finds.size() < MOST_FINDS; i++) {
                byte[] spoilt = spoilt(i);
                Files.write(file, spoilt);
                Future<?> reading = worker.submit(() -> read(file, spoilt.length));
                try {
                    reading.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
                } catch (ExecutionException e) {
                    found(i, spoilt, e.getCause());
                } catch (TimeoutException e) {
                    found(i, spoilt, e);
                    worker.shutdownNow();
                    break;
                }
            }
        }
        System.out.printf(
                "fuzz %-14s %7d files, %7d refused, %6d read; slowest %d ms, most memory %.1f MB%n",
                name, accepted + refused, refused, accepted, slowest / 1_000_000, mostBytes / 1e6);
        if (!finds.isEmpty()) {
            fail(String.join("\n\n", finds.values()));
        }
    }

    private byte[] spoilt(int number) {
        SplittableRandom random = new SplittableRandom(seed * 1_000_003 + number);
        Mutations mutations = new Mutations(random);
        byte[] one = good.get(random.nextInt(good.size()));
        byte[] other = good.get(random.nextInt(good.size()));
        if (random.nextInt(PARTED) == 0) {
            return mutations.spoil(one, other);
        }
        List<Packing.Part> parts = new ArrayList<>(packing.unpack(one));
        int at = random.nextInt(4) == 0 ? random.nextInt(parts.size()) : 0; // headers and documents are the first parts
        if (random.nextInt(PARTED) > 0) {
            Packing.Part part = parts.get(at);
            parts.set(at, new Packing.Part(part.name(), mutations.spoil(part.bytes(), other)));
        }
        return packing.pack(parts, random);
    }

    private Void read(Path file, long size) throws Exception {
        long before = THREADS.getCurrentThreadAllocatedBytes();
        long began = System.nanoTime();
        try {
            reader.read(file);
            accepted++;
        } catch (Exception e) {
            if (!refusal.isInstance(e)) {
                throw e;
            }
            refused++;
            String message = String.valueOf(e.getMessage());
            if (BREAK.matcher(message).find() || message.length() > LONGEST_REFUSAL) {
                throw new AssertionError("a refusal that is not one short line", e);
            }
        } finally {
            slowest = Math.max(slowest, System.nanoTime() - began);
        }
        long allocated = THREADS.getCurrentThreadAllocatedBytes() - before;
        mostBytes = Math.max(mostBytes, allocated);
        if (allocated > FREE_BYTES + BYTES_PER_BYTE * size) {
            throw new AssertionError(allocated + " bytes were allocated for a file of " + size);
        }
        return null;
    }

    private void found(int number, byte[] spoilt, Throwable what) throws IOException {
        StackTraceElement[] trace = what.getStackTrace();
        String where = java.util.Arrays.stream(trace)
                .limit(14)
                .map(line -> "\n    at " + line)
                .reduce("", String::concat);
        String cause = what.getCause() == null ? "" : "\n    cause " + what.getCause();
        String key = what.getClass()
                + (trace.length == 0 ? "" : trace[0].toString())
                + (what instanceof AssertionError ? what.getMessage().replaceAll("\\d", "") : "");
        if (!finds.containsKey(key)) {
            Path kept = Files.createDirectories(Path.of("target", "fuzz")).resolve(name + "-" + number);
            Files.write(kept, spoilt);
            finds.put(key, "file " + number + " of seed " + seed + ", kept as " + kept + ": " + what + cause + where);
        }
    }
}
