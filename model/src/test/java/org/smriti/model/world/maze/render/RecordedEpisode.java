package org.smriti.model.world.maze.render;

import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import org.smriti.model.io.npy.NpyArray;
import org.smriti.model.io.npy.Npz;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.Maze;
import org.smriti.model.world.maze.OriginalMaze;
import org.smriti.model.world.maze.SharedFacts;

/** A walk through the original environment: its maze, and for each step the pose and the frame. */
record RecordedEpisode(Maze maze, Pose[] poses, byte[][] frames, Map<String, NpyArray> arrays) {

    static final int SIZE = 64;

    static RecordedEpisode read(String episode, String kind) throws IOException {
        Map<String, NpyArray> arrays = Npz.read(SharedFacts.recording(episode, kind));
        Maze maze = OriginalMaze.read(SharedFacts.map(episode));
        double[] places = arrays.get("agent_pos").toDoubles();
        double[] directions = arrays.get("agent_dir").toDoubles();
        byte[] images = arrays.get("image").bytes();
        Pose[] poses = new Pose[places.length / 2];
        byte[][] frames = new byte[poses.length][];
        int frameBytes = SIZE * SIZE * 3;
        for (int i = 0; i < poses.length; i++) {
            double heading = StrictMath.atan2(directions[2 * i + 1], directions[2 * i]);
            poses[i] = new Pose(places[2 * i], places[2 * i + 1], heading);
            frames[i] = Arrays.copyOfRange(images, i * frameBytes, (i + 1) * frameBytes);
        }
        return new RecordedEpisode(maze, poses, frames, arrays);
    }

    /** Mean absolute difference of two frames, grey levels. */
    static double difference(byte[] a, byte[] b) {
        long sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += Math.abs((a[i] & 0xFF) - (b[i] & 0xFF));
        }
        return (double) sum / a.length;
    }
}
