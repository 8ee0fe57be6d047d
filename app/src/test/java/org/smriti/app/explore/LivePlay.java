package org.smriti.app.explore;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.LockSupport;
import javafx.animation.AnimationTimer;
import javafx.event.EventType;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.smriti.app.files.Owner;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.text.Language;

/**
 * Plays for some minutes with key events in a real window and reports how smooth that was: the longest stall of the
 * JavaFX thread, its frames a second, the model's steps a second, and what memory does.
 *
 * <p>Not a test, as its figures depend on the load of the machine: {@code mvn -q -pl app -am process-test-classes -Pplay -Dminutes=10
 * -Dlanguage=telugu}.
 */
final class LivePlay {

    private static final KeyCode[] STEERING = {KeyCode.UP, KeyCode.LEFT, KeyCode.RIGHT};
    private static final KeyCode[] COMMANDS = {
        KeyCode.M, KeyCode.X, KeyCode.V, KeyCode.B, KeyCode.E, KeyCode.N, KeyCode.K, KeyCode.L, KeyCode.F2
    };
    private static final List<String> CHARTS = List.of(
            "state-lines",
            "state-heat",
            "state-blocks",
            "attention-mass",
            "attention-patch",
            "attention-mask",
            "recall",
            "cost-time",
            "cost-memory",
            "latency",
            "denoise-2");
    private static final double COMMAND = 0.1; // share of held keys that are followed by a command
    private static final double CHART = 0.2; // share of held keys after which another chart is opened

    private static final double STALL = 200; // milliseconds

    private final OpenExplorer opened;
    private final Random random = new Random(1);
    private final List<Double> gaps = new ArrayList<>(); // milliseconds between frames; used on the JavaFX thread only
    private final AnimationTimer pulses = new AnimationTimer() {
        private StallWatch watch;
        private long last;

        @Override
        public void handle(long now) {
            if (watch == null) {
                watch = new StallWatch(Thread.currentThread());
            }
            long time = System.nanoTime();
            double gap = (time - last) / 1e6;
            Optional<String> stack = watch.answer();
            if (last > 0) {
                gaps.add(gap);
                stack.filter(_ -> gap > STALL)
                        .ifPresent(
                                where -> System.out.printf(Locale.ROOT, "  a stall of %.0f ms in%n%s%n", gap, where));
            }
            last = time;
        }
    };

    private LivePlay(OpenExplorer opened) {
        this.opened = opened;
    }

    public static void main(String[] args) throws TimeoutException, IOException {
        int minutes = Integer.parseInt(args[0]);
        Language language = Language.valueOf(args[1].toUpperCase(Locale.ROOT));
        ExplorerApp.prepare();
        Path person = Files.createTempDirectory("smriti-play");
        try (OpenExplorer opened = OpenExplorer.of(person, Owner.current())) {
            OpenExplorer.fx(() -> {
                opened.state().language().set(language);
                return language;
            });
            new LivePlay(opened).play(minutes);
        }
        System.exit(0);
    }

    private void play(int minutes) throws TimeoutException, IOException {
        OpenExplorer.fx(() -> {
            pulses.start();
            return pulses;
        });
        System.out.println("minute  steps  steps/s  ms a step  pulses/s  p99 ms  longest ms  resident MB  heap MB");
        int before = opened.ticks().size();
        for (int minute = 1; minute <= minutes; minute++) {
            long began = System.nanoTime();
            while (System.nanoTime() - began < TimeUnit.MINUTES.toNanos(1)) {
                hold(STEERING[random.nextInt(STEERING.length)], 300 + random.nextInt(1500));
                if (random.nextDouble() < COMMAND) {
                    type(COMMANDS[random.nextInt(COMMANDS.length)]);
                }
                if (random.nextDouble() < CHART) {
                    see(CHARTS.get(random.nextInt(CHARTS.size())));
                }
            }
            double seconds = (System.nanoTime() - began) / 1e9;
            List<Tick> ticks = opened.ticks();
            double millis = ticks.stream()
                    .skip(before)
                    .mapToDouble(tick ->
                            tick.tracks().get(TrackInfo.SMRITI).prediction().millis())
                    .average()
                    .orElse(Double.NaN);
            tell(minute, ticks.size(), (ticks.size() - before) / seconds, millis, seconds);
            before = ticks.size();
        }
    }

    private void tell(int minute, int steps, double stepsPerSecond, double millis, double seconds)
            throws TimeoutException, IOException {
        double[] sorted = OpenExplorer.fx(() -> {
            double[] all =
                    gaps.stream().mapToDouble(Double::doubleValue).sorted().toArray();
            gaps.clear();
            return all;
        });
        System.gc();
        System.out.printf(
                Locale.ROOT,
                "%6d  %5d  %7.1f  %9.0f  %8.1f  %6.0f  %10.0f  %11.0f  %7.0f%n",
                minute,
                steps,
                stepsPerSecond,
                millis,
                sorted.length / seconds,
                sorted[(int) (0.99 * (sorted.length - 1))],
                sorted[sorted.length - 1],
                residentMegabytes(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() / 1e6);
    }

    private static double residentMegabytes() throws IOException {
        return Files.readAllLines(Path.of("/proc/self/status")).stream()
                .filter(line -> line.startsWith("VmRSS:"))
                .mapToDouble(line -> Double.parseDouble(
                                Arrays.asList(line.trim().split("\\s+")).get(1))
                        / 1000)
                .findFirst()
                .orElse(Double.NaN);
    }

    private void hold(KeyCode key, int millis) throws TimeoutException {
        fire(KeyEvent.KEY_PRESSED, key);
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis)); // as long as a person would hold the key
        fire(KeyEvent.KEY_RELEASED, key);
    }

    private void see(String chart) throws TimeoutException {
        OpenExplorer.fx(() -> {
            opened.state().chart().set(chart);
            return chart;
        });
    }

    private void type(KeyCode key) throws TimeoutException {
        fire(KeyEvent.KEY_PRESSED, key);
        fire(KeyEvent.KEY_RELEASED, key);
    }

    private void fire(EventType<KeyEvent> type, KeyCode key) throws TimeoutException {
        OpenExplorer.fx(() -> {
            KeyEvent event = new KeyEvent(type, "", "", key, false, false, false, false);
            opened.window().getScene().getRoot().fireEvent(event);
            return event;
        });
    }
}
