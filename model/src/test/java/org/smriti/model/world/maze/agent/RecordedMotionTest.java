package org.smriti.model.world.maze.agent;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.OriginalMaze;
import org.smriti.model.world.maze.SharedFacts;

/** Compares every recorded step of the original environment with ours, from the recorded pose and with our speeds. */
class RecordedMotionTest {

    private static final Logger LOG = LoggerFactory.getLogger(RecordedMotionTest.class);

    /** Cells from a wall; a step that is nearer may have touched it. */
    private static final double NEAR = 0.125;

    private static final class Worst {
        private double cells;
        private double degrees;
        private double cellsSum;
        private int steps;

        void add(Pose ours, Pose theirs) {
            double off = Math.hypot(ours.x() - theirs.x(), ours.y() - theirs.y());
            cells = Math.max(cells, off);
            cellsSum += off;
            degrees = Math.max(
                    degrees,
                    Math.abs(Math.toDegrees(Math.IEEEremainder(ours.heading() - theirs.heading(), 2 * Math.PI))));
            steps++;
        }

        @Override
        public String toString() {
            return String.format(
                    "%d steps, at most %.4f cells and %.3f°, mean %.4f cells",
                    steps, cells, degrees, steps == 0 ? 0 : cellsSum / steps);
        }
    }

    @ParameterizedTest
    @MethodSource("org.smriti.model.world.maze.SharedFacts#episodes")
    void everyRecordedStepIsFollowed(String episode) throws IOException {
        Maze maze = OriginalMaze.read(SharedFacts.map(episode));
        Map<String, NpyArray> recording = Npz.read(SharedFacts.recording(episode));
        double[] places = recording.get("agent_pos").toDoubles();
        double[] directions = recording.get("agent_dir").toDoubles();
        double[] actions = recording.get("action").toDoubles();
        Kinematics kinematics = new Kinematics(maze);
        WallDistance walls = new WallDistance(maze);
        Worst free = new Worst();
        Worst touching = new Worst();
        Motion motion = Motion.atRest(pose(places, directions, 0));
        boolean wasNear = false;
        for (int t = 1; t < places.length / 2; t++) {
            Pose theirs = pose(places, directions, t);
            Motion ours = kinematics.step(motion, action(actions, t));
            boolean near = walls.clearance(theirs.x(), theirs.y()) < NEAR;
            (near || wasNear ? touching : free).add(ours.pose(), theirs);
            wasNear = near;
            motion = new Motion(theirs, ours.speed(), ours.turnRate());
        }
        LOG.info("{}: free {}; near walls {}", episode, free, touching);
        assertTrue(free.cells <= 0.03 && free.degrees <= 1, "in free space " + free);
        assertTrue(touching.cells <= 0.06 && touching.degrees <= 3.25, "near walls " + touching);
    }

    private static Pose pose(double[] places, double[] directions, int t) {
        return new Pose(places[2 * t], places[2 * t + 1], Math.atan2(directions[2 * t + 1], directions[2 * t]));
    }

    private static MazeAction action(double[] oneHot, int t) {
        int chosen = 0;
        for (int k = 1; k < 6; k++) {
            chosen = oneHot[6 * t + k] > oneHot[6 * t + chosen] ? k : chosen;
        }
        return MazeAction.values()[chosen];
    }
}
