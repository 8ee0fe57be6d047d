package org.smriti.model.world.film;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Control;
import org.smriti.model.world.Course;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Surfaces;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.Walk;
import org.smriti.model.world.World;
import org.smriti.model.world.sight.LastSeen;
import org.smriti.model.world.sight.Sight;
import org.smriti.model.world.watch.Moment;

class FilmWorldTest {

    private static final int SIDE = 4;
    private static final World OPENED = FilmWorld.of("cats.mp4", NumberedFilm.frames(1, 30, SIDE), 10);

    @Test
    void anOpenedFilmRunsFromItsFirstFrameAndStaysAtTheLast() {
        Renderer renderer = OPENED.renderer(SIDE);
        for (long seed : new long[] {0, 5, 810_000}) {
            Simulation watched = OPENED.start(seed);
            for (int frame = 0; frame < 40; frame++) {
                assertEquals(Math.min(frame, 29), NumberedFilm.numberOf(renderer.render(watched)));
                watched.step(OPENED.steer(EnumSet.allOf(Control.class)));
            }
        }
        assertEquals("cats.mp4", OPENED.name());
    }

    @Test
    void framesOfAnotherSizeAreScaled() {
        byte[] small = OPENED.renderer(2).render(OPENED.start(0));
        assertArrayEquals(NumberedFilm.frames(1, 30, SIDE).frame(0, 2), small);
        Renderer renderer = OPENED.renderer(2);
        assertThrows(
                IllegalArgumentException.class,
                () -> renderer.render(OPENED.start(0), new Pose(0, 0, 0), new byte[SIDE * SIDE * 3]));
    }

    @Test
    void oneGoesBackToAMomentAndOnTheSameWay() {
        Simulation watched = OPENED.start(0);
        watched.step(OPENED.none());
        AgentState before = watched.snapshot();
        Simulation copy = watched.copy();
        watched.step(OPENED.none());
        assertEquals(new Moment(2), watched.snapshot());
        assertEquals(before, copy.snapshot());
        watched.restore(before);
        watched.place(new Pose(9, 9, 9));
        assertEquals(before, watched.snapshot());
        assertEquals(new Pose(0, 0, 0), watched.pose());
    }

    @Test
    void nothingIsKnownOfWhatIsSeen() {
        Simulation watched = OPENED.start(0);
        Surfaces surfaces = OPENED.surfaces(watched, SIDE);
        Sight sight = new Sight(surfaces, SIDE);
        sight.observe(watched.pose());
        assertEquals(LastSeen.UNKNOWN, sight.imagine(watched.pose()));
        assertEquals(0, surfaces.surfaceCount());
    }

    @Test
    void itCanBeWatchedAndNothingElse() {
        Trajectory walk = Walk.WATCH.from(OPENED.start(1), Course.of(3, 7));
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), frames(walk));
        OPENED.requireActions("parade", 1);
        String refusal = assertThrows(IllegalArgumentException.class, () -> OPENED.policy(Walk.SPIN, Course.of(3, 7)))
                .getMessage();
        assertEquals("the world cats.mp4 has no walk 'spin'; it has watch", refusal);
    }

    @Test
    void seedsThatFollowEachOtherSpreadStretchesOverAllFilms() {
        List<Film> films =
                List.of(NumberedFilm.film(0, 400, 1), NumberedFilm.film(1, 9, 1), NumberedFilm.film(2, 200, 1));
        FilmWorld world = FilmWorld.stretches(films, 10);
        assertEquals(391 + 191, world.stretchCount());
        Renderer renderer = world.renderer(1);
        List<Integer> begun = LongStream.range(810_000, 810_008)
                .mapToObj(seed -> renderer.render(world.start(seed)))
                .map(first -> 391 * NumberedFilm.filmOf(first) / 2 + NumberedFilm.numberOf(first))
                .sorted()
                .toList();
        for (int i = 1; i < begun.size(); i++) {
            int gap = begun.get(i) - begun.get(i - 1);
            assertTrue(gap > 40 && gap < 125, begun::toString);
        }
        Set<Integer> ends = LongStream.range(0, 2_000)
                .mapToObj(seed -> last(world.start(seed), 10))
                .map(last -> NumberedFilm.numberOf(renderer.render(last)))
                .collect(Collectors.toSet());
        assertTrue(ends.contains(399) && ends.contains(9), ends::toString);
    }

    private static Simulation last(Simulation start, int frames) {
        for (int i = 1; i < frames; i++) {
            start.step(start.world().none());
        }
        return start;
    }

    @Test
    void aFilmHasARateOfItsOwn() {
        assertEquals(OptionalDouble.of(10), ((FilmWorld) OPENED).rate());
        assertEquals(
                OptionalDouble.empty(),
                FilmWorld.stretches(List.of(NumberedFilm.film(0, 20, 1)), 10).rate());
    }

    @Test
    void nothingBeginsWithoutAFilm() {
        assertThrows(IllegalStateException.class, () -> FilmWorld.WITHOUT_FILMS.start(3));
    }

    private static List<Integer> frames(Trajectory walk) {
        return walk.states().stream().map(state -> ((Moment) state).frame()).toList();
    }
}
