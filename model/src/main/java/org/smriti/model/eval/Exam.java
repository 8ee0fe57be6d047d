package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.memory.Moment;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.policy.Trajectory;
import org.smriti.model.world.render.Renderer;

/**
 * One episode of a task, rendered.
 *
 * @param seed of the maze and the way
 * @param maze where
 * @param walk poses and actions of all frames
 * @param truth R·R·3 bytes of every frame
 * @param shown what a model sees of the first frames, as many as the context has
 */
public record Exam(long seed, Maze maze, Trajectory walk, List<byte[]> truth, List<byte[]> shown) {

    /** Renders an episode. */
    public static Exam of(Task task, Maze maze, long seed, Split split, Renderer renderer) {
        Trajectory walk = task.walk(maze, seed, split);
        List<byte[]> truth = new ArrayList<>();
        for (Pose pose : walk.poses()) {
            byte[] rgb = new byte[renderer.frameBytes()];
            renderer.render(maze, pose, rgb);
            truth.add(rgb);
        }
        List<byte[]> shown = task.shown(truth.subList(0, split.context()), renderer.size(), seed);
        return new Exam(seed, maze, walk, truth, shown);
    }

    /** Frames shown. */
    public int context() {
        return shown.size();
    }

    /** Frames of the whole episode. */
    public int length() {
        return truth.size();
    }

    /** What is known of a frame before it is seen. */
    public Moment moment(int frame) {
        Pose pose = walk.poses().get(frame);
        return new Moment(walk.actions().get(frame).ordinal(), pose.x(), pose.y(), pose.heading());
    }

    /** The same with only the last frames of the context shown, as if the episode had begun there. */
    public Exam showingLast(int frames) {
        int from = Math.max(0, context() - frames);
        return new Exam(
                seed, maze, walk.slice(from, length()), truth.subList(from, length()), shown.subList(from, context()));
    }
}
