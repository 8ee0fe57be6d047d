package org.smriti.model.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.train.plan.Budget;
import org.smriti.model.train.plan.TinyPlans;
import org.smriti.model.train.plan.TrainingPlanJson;

/**
 * Kills a training process without warning while it saves after every step: three times, or as often as {@code mvn -q -pl model test
 * -Dtest=KillTest -Dkills=100} says.
 */
class KillTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int SCRAPS = 3; // an unfinished checkpoint, a temporary file of the weights, one beside them
    private static final int SAVED_AT_LEAST = 3;

    @TempDir
    Path folder;

    /** The process that is killed. */
    static final class Child {

        public static void main(String[] args) throws IOException, InterruptedException {
            TrainingListener listener = new TrainingListener() {
                @Override
                public void saved(long step) {
                    System.out.println(step);
                }
            };
            TinyRuns.run(
                    TinyPlans.plan(new Budget.Steps(1_000_000)),
                    Path.of(args[0]),
                    TinyRuns.SAVE_ALWAYS,
                    listener,
                    Trainer.Start.FRESH,
                    System.out::checkError); // ends when the parent is gone
        }
    }

    @Test
    void aKilledRunLosesNothingThatItSavedAndGoesOn() throws IOException, InterruptedException {
        Random random = new Random(5);
        long before = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Process child = start();
            long saved = 0;
            try (BufferedReader out = child.inputReader()) {
                for (int line = 0; line < SAVED_AT_LEAST + random.nextInt(5); line++) {
                    String step = out.readLine();
                    assertTrue(step != null, () -> "the process ended by itself: " + errors(child));
                    saved = Long.parseLong(step);
                    if (line == 0) {
                        assertEquals(before + 1, saved, "it went on where the last checkpoint was");
                    }
                }
                child.waitFor(random.nextInt(20_000), TimeUnit.MICROSECONDS); // a random time within a step or a save
            } finally {
                child.destroyForcibly().waitFor();
            }

            before = TinyRuns.latest(folder).step();
            assertTrue(before >= saved, "step " + saved + " was saved, but the last whole one is " + before);
            ModelFolder.read(folder);
            assertEquals(TinyPlans.NET, TrainingPlanJson.read(folder).net());
            assertTrue(scraps().size() <= SCRAPS, () -> "left behind: " + scraps());
        }
    }

    /** Files that interrupted saves have left; the next save overwrites them. */
    private List<Path> scraps() {
        try (Stream<Path> entries = Files.walk(folder, 2)) {
            return entries.filter(entry -> entry.getFileName().toString().matches(".*\\.tmp|unfinished"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Process start() throws IOException {
        return new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "--enable-native-access=ALL-UNNAMED",
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "-Dai.djl.offline=true",
                        "-DOPT_OUT_TRACKING=true",
                        "-Dai.djl.pytorch.num_threads=1",
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.resolve("").toString()))
                .redirectError(
                        folder.resolveSibling(folder.getFileName() + ".err").toFile())
                .start();
    }

    private String errors(Process child) {
        try {
            return Files.readString(folder.resolveSibling(folder.getFileName() + ".err"));
        } catch (IOException e) {
            return e.toString();
        }
    }
}
