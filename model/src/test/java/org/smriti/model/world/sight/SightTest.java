package org.smriti.model.world.sight;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.render.SurfaceMap;
import org.smriti.model.world.maze.render.TinyMaze;
import org.smriti.model.world.maze.sim.GoalPolicy;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;

class SightTest {

    private static final int SIZE = 32;
    private static final Pose EAST = new Pose(2.5, 2.5, 0);
    private static final Pose WEST = new Pose(2.5, 2.5, Math.PI);

    @Test
    void theFirstFrameWasNeverSeen() {
        Sight sight = new Sight(new SurfaceMap(TinyMaze.room(5), SIZE), SIZE);
        LastSeen first = sight.observe(EAST);
        assertEquals(Age.NEVER, first.age());
        assertEquals(1, first.never());
        assertEquals(AgeBin.NEVER, first.bin());
        assertTrue(first.sky() > 0.2 && first.sky() < 0.5);
    }

    @Test
    void aContinuingViewIsOneFrameOld() {
        Sight sight = new Sight(new SurfaceMap(TinyMaze.room(5), SIZE), SIZE);
        sight.observe(EAST);
        for (int i = 0; i < 20; i++) {
            assertEquals(new LastSeen(1, 0, 0, sight.observe(EAST).sky()), sight.observe(EAST));
        }
    }

    @Test
    void whatComesBackIntoViewIsAsOldAsItsAbsence() {
        Sight sight = new Sight(new SurfaceMap(TinyMaze.room(5), SIZE), SIZE);
        sight.observe(EAST);
        for (int i = 0; i < 30; i++) {
            sight.observe(WEST);
        }
        LastSeen back = sight.observe(EAST);
        assertEquals(31, back.age());
        assertEquals(1, back.older());
        assertEquals(0, back.never());
        assertTrue(back.isBeyondWindow());
        assertEquals("26–50", back.bin().label());
        assertEquals(1, sight.observe(EAST).age());
    }

    @Test
    void imaginedFramesAgeButTeachNothing() {
        Sight sight = new Sight(new SurfaceMap(TinyMaze.room(5), SIZE), SIZE);
        sight.observe(EAST);
        assertEquals(1, sight.imagine(EAST).age());
        assertEquals(2, sight.imagine(EAST).age());
        assertEquals(Age.NEVER, sight.imagine(WEST).age());
        assertEquals(4, sight.imagine(EAST).age());
        assertEquals(5, sight.frames());
    }

    @Test
    void agesAreToldPixelByPixel() {
        Sight sight = new Sight(new SurfaceMap(TinyMaze.room(5), SIZE), SIZE);
        sight.observe(new Pose(2.5, 2.5, Math.toRadians(30)));
        sight.observe(new Pose(2.5, 2.5, 0));
        int[] ages = new int[SIZE * SIZE];
        sight.copyAges(ages);
        int row = SIZE / 2 * SIZE;
        assertEquals(1, ages[row], "the left was in the last frame");
        assertEquals(Age.NEVER, ages[row + SIZE - 1], "the right comes into view");
        assertEquals(Age.SKY, ages[0]);
        long newcomers = Arrays.stream(ages).filter(age -> age == Age.NEVER).count();
        long content = Arrays.stream(ages).filter(age -> age != Age.SKY).count();
        double never = (double) newcomers / content;
        assertTrue(never > 0.2 && never < 0.5, "about 30 of 80 degrees are new, not " + never);
    }

    @Test
    void wallsHideWhatIsBehindThem() {
        Maze maze = TinyMaze.divided();
        SurfaceMap surfaces = new SurfaceMap(maze, SIZE);
        Sight sight = new Sight(surfaces, SIZE);
        for (int turn = 0; turn < 36; turn++) {
            sight.observe(new Pose(0.5, 4.5, Math.toRadians(10 * turn)));
            for (int i = 0; i < surfaces.visibleCount(); i++) {
                assertTrue(surfaces.visible(i) < surfaces.surfaceOfSphere(0), "no sphere is in view");
            }
        }
        LastSeen beyond = sight.observe(new Pose(4.5, 4.5, -Math.PI / 2));
        assertTrue(beyond.never() > 0.9, "seen through the wall: " + beyond);
    }

    @Test
    void nothingSeenInTheFrameBeforeIsEverOlderThanThat() {
        Maze maze = MazeWorlds.named("maze-9x9").maze(11);
        List<Pose> poses = new ArrayList<>();
        for (Pose pose : Trajectory.follow(MazeSimulation.start(maze, 1), new GoalPolicy(1), 60)
                .poses()) {
            poses.add(pose);
            poses.add(pose);
        }
        List<LastSeen> walk = Sight.of(new SurfaceMap(maze, SIZE), poses, SIZE);
        for (int i = 1; i < walk.size(); i += 2) {
            assertEquals(1, walk.get(i).age());
            assertEquals(0, walk.get(i).never());
            assertEquals(0, walk.get(i).older());
        }
    }

    @Test
    void returningTheSameWayIsAsOldAsTheWay() {
        Maze maze = MazeWorlds.named("maze-9x9").maze(12);
        Trajectory out = Trajectory.follow(MazeSimulation.start(maze, 2), new GoalPolicy(2), 40);
        Sight sight = new Sight(new SurfaceMap(maze, SIZE), SIZE);
        out.poses().forEach(sight::observe);
        List<Pose> back = out.poses().reversed();
        for (Pose pose : back) {
            LastSeen seen = sight.imagine(pose);
            assertEquals(0, seen.never());
            assertFalse(seen.age() == Age.NEVER);
        }
    }

    @Test
    void binsCoverEveryAge() {
        assertEquals("1–10", AgeBin.of(1).label());
        assertEquals("1–10", AgeBin.of(10).label());
        assertEquals("11–25", AgeBin.of(11).label());
        assertEquals("201–400", AgeBin.of(400).label());
        assertEquals("401+", AgeBin.of(401).label());
        assertEquals("never", AgeBin.of(Age.NEVER).label());
        assertThrows(IllegalArgumentException.class, () -> AgeBin.of(Age.SKY));
        assertTrue(AgeBin.SEEN.stream().noneMatch(bin -> bin.holds(Age.NEVER) || bin.holds(Age.SKY)));
        for (int age = 1; age < 1000; age++) {
            assertTrue(AgeBin.SEEN.contains(AgeBin.of(age)));
        }
        assertFalse(Age.isOlder(Age.NEVER, 10));
        assertTrue(Age.isOlder(11, 10));
    }
}
