package org.smriti.app.live;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.app.session.Ground;
import org.smriti.app.session.Transcript;
import org.smriti.model.world.Action;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.episode.RecordedWalk;
import org.smriti.model.world.maze.Cell;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.Sphere;
import org.smriti.model.world.maze.SphereColor;
import org.smriti.model.world.maze.WallTexture;
import org.smriti.model.world.maze.sim.MazeSimulation;

/**
 * Turns a recorded walk into requests for steps, with the recorded pictures. In a world that can be begun again the actions lead. In a maze
 * the agent is put at the recorded pose where the simulation would lead to another. A recording without poses has them reckoned from its
 * actions, in an open field.
 */
final class RecordingReplay {

    private static final double NEAR = 1e-3; // cells, radians
    private static final int FIELD = 15; // cells, the largest of Memory Maze
    private static final int LARGEST_FIELD = 200;

    private final RecordedWalk recording;
    private final Simulation expected;

    /**
     * Begins before the first step.
     *
     * @throws IllegalArgumentException if a pose lies where no maze can be
     */
    RecordingReplay(RecordedWalk recording) {
        this.recording = recording;
        expected = start();
    }

    /** What the walk takes place on. */
    Ground ground() {
        if (recording.origin().isPresent()) {
            return Ground.MAZE;
        }
        if (recording.maze().isEmpty()) {
            return Ground.PICTURES;
        }
        return recording.wallsGuessed() ? Ground.GUESSED_WALLS : Ground.MAZE;
    }

    /** An agent where the walk begins. */
    Simulation start() {
        return recording
                .origin()
                .map(origin -> origin.world().start(origin.seed()))
                .orElseGet(this::startInMaze);
    }

    private Simulation startInMaze() {
        Maze maze = recording.maze().orElseGet(this::field);
        Pose first = recording
                .poses()
                .map(List::getFirst)
                .orElseGet(() -> new Pose(maze.size() / 2.0, maze.size() / 2.0, 0));
        return MazeSimulation.startAt(maze, first, 0);
    }

    /**
     * The name of what it takes place in: of its world if that can be begun again by name and seed, else of the file.
     *
     * @param file its name
     */
    String world(String file) {
        return recording.origin().map(origin -> origin.world().name()).orElse(file);
    }

    /** The seed of the place and the agent. */
    long seed() {
        return recording.origin().map(RecordedWalk.Origin::seed).orElse(0L);
    }

    /** An open field, as large as the poses need it. */
    private Maze field() {
        double farthest = places().max(Double::compare).orElse(0.0);
        double nearest = places().min(Double::compare).orElse(0.0);
        if (nearest < 0 || farthest >= LARGEST_FIELD) {
            throw new IllegalArgumentException("agent_pos goes from " + nearest + " to " + farthest + "; expected 0 to "
                    + LARGEST_FIELD + " cells");
        }
        int size = Math.max(FIELD, (int) farthest + 1);
        return new Maze(
                size,
                Collections.nCopies(size * size, Maze.Floor.ROOM).toArray(Maze.Floor[]::new),
                Collections.nCopies(9, WallTexture.BLUE).toArray(WallTexture[]::new),
                List.of(new Sphere(SphereColor.RED, 0, 0)), // every maze has one to ask for
                List.of(new Cell(size / 2, size / 2)));
    }

    private Stream<Double> places() {
        return recording.poses().stream().flatMap(List::stream).flatMap(pose -> Stream.of(pose.x(), pose.y()));
    }

    int length() {
        return recording.length();
    }

    /**
     * The request for a step; called for each step in order.
     *
     * @param side pixels on a side of the frames that the models take
     */
    Transcript.Turn turn(int step, int side) {
        Action action = recording.actions().get(step);
        return new Transcript.Turn(
                action, placed(step, action), Optional.of(recording.frames().frame(step, side)), Optional.empty());
    }

    /** Where the agent is put, if the action alone does not lead there. */
    private Optional<Pose> placed(int step, Action action) {
        if (step == 0 || recording.origin().isPresent() || recording.poses().isEmpty()) {
            return Optional.empty();
        }
        expected.step(action);
        Pose pose = recording.poses().get().get(step);
        if (isNear(expected.pose(), pose)) {
            return Optional.empty();
        }
        expected.place(pose);
        return Optional.of(pose);
    }

    private static boolean isNear(Pose one, Pose other) {
        double turned = StrictMath.IEEEremainder(one.heading() - other.heading(), 2 * StrictMath.PI);
        return Math.abs(one.x() - other.x()) < NEAR && Math.abs(one.y() - other.y()) < NEAR && Math.abs(turned) < NEAR;
    }
}
