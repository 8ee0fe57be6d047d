package org.smriti.model.world.film;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.LongUnaryOperator;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Seeds;
import org.smriti.model.world.Simulation;

class FilmLibraryTest {

    private static final int LONGEST = 12;

    private static FilmLibrary.Reel reel(int number, int count) {
        return new FilmLibrary.Reel(NumberedFilm.film(number, count, 1), FilmLibrary.heldOut(count, LONGEST));
    }

    @Test
    void theLastFramesOfAFilmAreHeldOutWhereAClipHasRoom() {
        assertEquals(15, FilmLibrary.heldOut(100, 15));
        assertEquals(16, FilmLibrary.heldOut(101, 16)); // 85 % are 85.85, so 85 frames to train on
        assertEquals(0, FilmLibrary.heldOut(100, 16));
        assertEquals(794, FilmLibrary.leastHoldingOut(120));
        assertEquals(120, FilmLibrary.heldOut(794, 120));
    }

    @Test
    void noHeldOutFrameIsEverTrainedOn() {
        FilmLibrary library = new FilmLibrary(List.of(reel(0, 100), reel(1, 40), reel(2, 230)));
        for (int length : new int[] {2, 7, LONGEST}) {
            FilmWorld world = library.world(length);
            Set<Integer> trained = shown(world, length, seed -> seed * 97 % Seeds.HELD_OUT);
            Set<Integer> heldOut = shown(world, length, seed -> Seeds.HELD_OUT + seed);
            assertTrue(trained.stream().noneMatch(heldOut::contains));
            assertEquals(15 + 35, heldOut.size());
            assertEquals(85 + 40 + 195, trained.size());
            assertTrue(heldOut.stream().noneMatch(frame -> frame / 1_000 == 1), "too short to hold out of");
        }
    }

    /** Frames that walks of many seeds show, also walks that go on for longer than they should. */
    private static Set<Integer> shown(FilmWorld world, int length, LongUnaryOperator seeds) {
        Set<Integer> shown = new HashSet<>();
        LongStream.range(0, 2_000).map(seeds).forEach(seed -> {
            Simulation watched = world.start(seed, 7 * seed);
            for (int i = 0; i < length + 5; i++) {
                byte[] rgb = world.renderer(1).render(watched);
                shown.add(1_000 * NumberedFilm.filmOf(rgb) + NumberedFilm.numberOf(rgb));
                watched.step(world.none());
            }
        });
        return shown;
    }

    @Test
    void aLibraryThatNothingCanBeHeldOutOfIsRefused() {
        FilmLibrary tooShort = new FilmLibrary(List.of(reel(0, 70), reel(1, 40)));
        assertEquals(
                "no film has a clip of 12 frames to hold out; one of 74 frames would",
                assertThrows(IllegalArgumentException.class, () -> tooShort.world(LONGEST))
                        .getMessage());
        assertEquals(
                "no film has a clip of 71 frames to train on",
                assertThrows(IllegalArgumentException.class, () -> tooShort.world(71))
                        .getMessage());
    }

    @Test
    void aFilmOfHeldOutFramesAloneIsRefused() {
        Film film = NumberedFilm.film(0, 5, 1);
        assertThrows(IllegalArgumentException.class, () -> new FilmLibrary.Reel(film, 5));
    }
}
