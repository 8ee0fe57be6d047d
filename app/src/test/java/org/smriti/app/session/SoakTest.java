package org.smriti.app.session;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.tick.Tick;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.maze.sim.GoalPolicy;

/**
 * Plays the shipped model for half a minute, or as long as {@code mvn -q -pl app -am test -Dtest=SoakTest
 * -Dsurefire.failIfNoSpecifiedTests=false -Dsoak.minutes=60} says, and compares the memory that each frame adds with a limit.
 *
 * <p>A session keeps every frame: the truth, what the camera gave, what the model made of it, and its figures; that is the growth of the
 * heap. Outside of the heap are the bookmarks of memory, one in 25 frames until they take 256 MB; all other memory there must stay constant.
 */
@Tag("long")
class SoakTest {

    private static final Path MODEL = Path.of("..", "assets", "models", "hybrid");
    private static final Path STATUS = Path.of("/proc/self/status");
    private static final double MINUTES = Double.parseDouble(System.getProperty("soak.minutes", "0.4"));
    private static final StepSettings LIVE = new StepSettings(Mode.FOLLOW, new Pace.Live(Profile.REALTIME));
    private static final int SAMPLES = 24;
    private static final int WARM_UP = 8; // samples
    private static final int FRAMES_TO_A_BOOKMARK = 25;
    private static final double MOST_HEAP_PER_FRAME = 40_000;

    /** Growth in bytes that allocators and compiled code still cause; a leak of one small tensor per pass is more. */
    private static final double MOST_DRIFT = 24 << 20;

    /** Memory after so many frames, in bytes. */
    private record Sample(int frames, double heap, double outside) {}

    @Test
    void memoryGrowsByWhatIsKeptAndByNothingElse() throws IOException {
        assumeTrue(Files.exists(STATUS), "only Linux tells what is resident");
        List<Sample> samples = new ArrayList<>();
        List<Tick> history = new ArrayList<>(); // as the window keeps it
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel model = WorldModel.load(MODEL, manager, DataType.FLOAT32);
                Session session = new Session(TinyWorld.room(), model.config().resolution(), 7)) {
            session.join("Smriti", model);
            GoalPolicy policy = new GoalPolicy(7);
            long began = System.nanoTime();
            long nanos = Math.round(MINUTES * 60e9);
            for (int sample = 1; sample <= SAMPLES; sample++) {
                long until = began + nanos * sample / SAMPLES;
                StepSettings settings =
                        LIVE.traced(sample % 2 == 0); // alternates between passes operation by operation and in graphs
                while (System.nanoTime() < until) {
                    history.add(session.tick(session.ask(policy), settings));
                }
                samples.add(sample(history.size()));
            }
        }
        List<Sample> warm = samples.subList(WARM_UP, samples.size());
        long bookmark = history.getLast().tracks().get("Smriti").memoryBytes();
        double heap = slope(warm, Sample::heap);
        double outside = slope(warm, Sample::outside);
        int frames = warm.getLast().frames() - warm.getFirst().frames();
        System.out.printf(
                "soak %.1f minutes, %d frames: heap %.1f to %.1f MB, %.1f kB a frame; outside %.1f to %.1f MB,"
                        + " %.1f kB a frame, of which bookmarks up to %.1f kB%n",
                MINUTES,
                history.size(),
                warm.getFirst().heap() / 1e6,
                warm.getLast().heap() / 1e6,
                heap / 1e3,
                warm.getFirst().outside() / 1e6,
                warm.getLast().outside() / 1e6,
                outside / 1e3,
                bookmark / 1e3 / FRAMES_TO_A_BOOKMARK);

        assertTrue(heap < MOST_HEAP_PER_FRAME, "the heap grows by " + heap + " bytes a frame");
        // memory that the heap has reserved but not touched counts as outside once it is touched
        double kept = frames * ((double) bookmark / FRAMES_TO_A_BOOKMARK + Math.max(0, heap));
        assertTrue(outside * frames < kept + MOST_DRIFT, "outside the heap " + outside + " bytes a frame stay");
    }

    private static Sample sample(int frames) throws IOException {
        System.gc();
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        long resident = Files.readAllLines(STATUS).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElseThrow();
        return new Sample(frames, heap.getUsed(), resident - heap.getCommitted());
    }

    /** Growth in bytes per frame, by least squares. */
    private static double slope(List<Sample> samples, ToDoubleFunction<Sample> bytes) {
        double x = samples.stream().mapToDouble(Sample::frames).average().orElseThrow();
        double y = samples.stream().mapToDouble(bytes).average().orElseThrow();
        double xy = samples.stream()
                .mapToDouble(sample -> (sample.frames() - x) * (bytes.applyAsDouble(sample) - y))
                .sum();
        double xx = samples.stream()
                .mapToDouble(sample -> (sample.frames() - x) * (sample.frames() - x))
                .sum();
        return xy / xx;
    }
}
