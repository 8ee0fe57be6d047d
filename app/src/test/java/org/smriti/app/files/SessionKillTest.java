package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.session.TinyWorld.FOLLOWING;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.session.Session;
import org.smriti.app.session.TinyWorld;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.perturb.FrameSpan;
import org.smriti.model.world.perturb.NoiseBurst;

/**
 * Kills a process without warning while it writes session files and autosaves: three times, or as often as {@code mvn -q -pl app
 * -am test -Dtest=SessionKillTest -Dsurefire.failIfNoSpecifiedTests=false -Dkills=100} says.
 */
class SessionKillTest {

    private static final int KILLS = Integer.getInteger("kills", 3);
    private static final int LONGEST_WAIT_MICROS = 60_000;

    @TempDir
    Path folder;

    /** The process that is killed: prints the number of each session that it has written to both places. */
    static final class Child {

        private static final int SIDE = 64;
        private static final int STEPS = 40;

        public static void main(String[] args) throws IOException {
            Path folder = Path.of(args[0]);
            SessionFile saved = new SessionFile(saved(folder));
            SessionFile kept = new SessionFile(new Autosaves(kept(folder), Owner.current()).own());
            try (Session session = new Session(TinyWorld.room(), SIDE, 7)) {
                session.perturb(
                        new NoiseBurst(new FrameSpan(0, STEPS), 30, 5)); // noise, which deflate cannot compress well
                for (int i = 0; i < STEPS; i++) {
                    session.tick(MazeAction.LEFT, FOLLOWING);
                }
                for (int number = 0; !System.out.checkError(); number++) { // ends when the parent is gone
                    SavedSession written = new SavedSession(
                            "room",
                            number,
                            Optional.of(TinyWorld.room().maze()),
                            Optional.empty(),
                            Map.of(),
                            List.of(),
                            session.transcript(FOLLOWING));
                    saved.write(written);
                    kept.write(written);
                    System.out.println(number);
                }
            }
        }
    }

    private static Path saved(Path folder) {
        return folder.resolve("saved").resolve("session.smriti");
    }

    private static Path kept(Path folder) {
        return folder.resolve("kept");
    }

    @Test
    void aKilledProcessLeavesTheOldSessionOrTheNewOne() throws IOException, InterruptedException {
        Random random = new Random(3);
        Autosaves autosaves = new Autosaves(kept(folder), Owner.current());
        int scraps = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            long told = killed(random);
            scraps += (int) files(kept(folder)).stream()
                    .filter(file -> file.toString().endsWith(".tmp"))
                    .count();
            assertWritten(told, saved(folder));
            autosaves.tidy();
            Path left = autosaves.leftBehind().orElseThrow();
            assertWritten(told, left);
            Files.delete(left);
            assertEquals(List.of(), files(kept(folder)));
            assertTrue(files(saved(folder).getParent()).size() <= 2, "the session, and one that was begun");
        }
        System.out.println("killed " + KILLS + " times, " + scraps + " of them while a session was being kept");
    }

    private static void assertWritten(long told, Path file) throws IOException {
        long number = new SessionFile(file).read().worldSeed();
        assertTrue(number == told || number == told + 1, file + " holds " + number + " after " + told);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.toList();
        }
    }

    /** Kills a process at a random time; returns the last number that it printed. */
    private long killed(Random random) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        Process child = new ProcessBuilder(List.of(
                        ProcessHandle.current().info().command().orElseThrow(),
                        "-Xmx256m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Child.class.getName(),
                        folder.toString()))
                .redirectError(errors.toFile())
                .start();
        String last = "";
        try (BufferedReader out = child.inputReader()) {
            for (int line = random.nextInt(4); line >= 0; line--) {
                last = out.readLine();
                assertTrue(last != null, () -> "the process ended by itself, see " + errors);
            }
            child.waitFor(random.nextInt(LONGEST_WAIT_MICROS), TimeUnit.MICROSECONDS);
            child.toHandle()
                    .destroyForcibly(); // Process.destroyForcibly would close the pipe and discard unread output
            child.waitFor();
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                last = line;
            }
        } finally {
            child.destroyForcibly().waitFor();
        }
        return Long.parseLong(last);
    }
}
