package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.Transcript;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.world.episode.Frames;
import org.smriti.model.world.film.FilmWorld;

/** The file of a session of a film, which has to hold the pictures, as no name and seed could make them again. */
class FilmSessionFileTest {

    private static final int SIDE = 8;
    private static final int FRAMES = 12;
    private static final double RATE = 24_000.0 / 1_001;

    @TempDir
    Path folder;

    private final Frames frames = frames();
    private final FilmWorld film = FilmWorld.of("clip.mp4", frames, RATE);

    private static Frames frames() {
        byte[] rgb = new byte[3 * SIDE * SIDE * FRAMES];
        new Random(5).nextBytes(rgb);
        return new Frames(SIDE, rgb);
    }

    private Session watched(int steps) {
        Session session = new Session(film.start(0), Ground.FILM, SIDE, 7);
        watch(session, steps);
        return session;
    }

    private void watch(Session session, int steps) {
        for (int i = 0; i < steps; i++) {
            session.tick(film.none(), TinyWorld.FOLLOWING);
        }
    }

    private SavedSession saved(Transcript transcript) {
        return new SavedSession("clip.mp4", 0, Optional.empty(), Optional.of(film), Map.of(), List.of(), transcript);
    }

    @Test
    void whatWasShownComesBackOnEveryBranchAndEndsThere() throws IOException {
        SessionFile file = new SessionFile(folder.resolve("clip.smriti"));
        try (Session before = watched(6)) {
            before.forkAt(4);
            watch(before, 5);
            file.write(saved(before.transcript(TinyWorld.FOLLOWING)));
        }
        SavedSession read = file.read();
        assertEquals(9, read.film().orElseThrow().frames().orElseThrow());
        assertEquals(RATE, read.film().orElseThrow().rate().orElseThrow());
        try (Session after = file.open(read, Map.of(), OtherModels.REFUSE, Progress.UNHEARD)) {
            assertEquals(Ground.FILM, after.ground());
            for (int branch : List.of(1, 0)) {
                after.checkout(branch);
                for (int step = 0; step < after.length(); step++) {
                    assertArrayEquals(
                            frames.frame(step), after.ticks().get(step).step().truth());
                }
            }
            watch(after, 2); // the shorter branch goes on as far as the other one has shown
            assertArrayEquals(frames.frame(7), after.ticks().getLast().step().truth());
        }
    }

    @Test
    void aSessionThatDoesNotTellItsRateIsOneOfTenFramesASecond() throws IOException {
        assertEquals(
                10,
                rewritten("\"rate\":" + RATE + ",", "")
                        .film()
                        .orElseThrow()
                        .rate()
                        .orElseThrow());
    }

    @Test
    void aRateThatNoFilmHasIsRefusedInOneLine() {
        String refusal = assertThrows(FileFormatException.class, () -> rewritten("\"rate\":" + RATE, "\"rate\":0"))
                .getMessage();
        assertTrue(refusal.contains("rate: 0"), refusal);
    }

    /** A session whose document has something else in place of some text. */
    private SavedSession rewritten(String from, String to) throws IOException {
        SessionFile file = new SessionFile(folder.resolve("clip.smriti"));
        try (Session session = watched(2)) {
            file.write(saved(session.transcript(TinyWorld.FOLLOWING)));
        }
        Map<String, byte[]> entries = SessionZips.entries(folder.resolve("clip.smriti"));
        String text = new String(entries.get("session.json"), StandardCharsets.UTF_8);
        assertTrue(text.contains(from), text);
        entries.put("session.json", text.replace(from, to).getBytes(StandardCharsets.UTF_8));
        SessionZips.write(folder.resolve("other.smriti"), entries);
        return new SessionFile(folder.resolve("other.smriti")).read();
    }

    @Test
    void theFilmThatIsStillInMemoryGoesOnBehindWhatWasShown() {
        try (Session before = watched(3)) {
            SavedSession left = saved(before.transcript(TinyWorld.FOLLOWING));
            try (Session again = Session.resume(left.transcript(), left.start(), Map.of(), Progress.UNHEARD)) {
                watch(again, 4);
                assertArrayEquals(
                        frames.frame(6), again.ticks().getLast().step().truth());
            }
        }
    }

    @Test
    void aStepWithoutAPictureIsRefusedInOneLine() {
        Transcript.Turn blank = Transcript.Turn.act(film.none());
        try (Session before = watched(2)) {
            Transcript whole = before.transcript(TinyWorld.FOLLOWING);
            Transcript.Line line = whole.branches().getFirst();
            Transcript gap = new Transcript(
                    whole.start(),
                    whole.size(),
                    whole.seed(),
                    whole.pace(),
                    whole.mode(),
                    whole.ground(),
                    whole.perturbations(),
                    List.of(new Transcript.Line(
                            line.fork(), line.origin(), List.of(line.turns().getFirst(), blank), line.predictions())),
                    whole.current(),
                    whole.tracks());
            String refusal = assertThrows(IllegalArgumentException.class, () -> RecordedFilm.of("clip.mp4", RATE, gap))
                    .getMessage();
            assertEquals("step 1 of a film has no picture", refusal);
            assertEquals(2, RecordedFilm.of("clip.mp4", RATE, whole).frames().orElseThrow());
        }
    }
}
