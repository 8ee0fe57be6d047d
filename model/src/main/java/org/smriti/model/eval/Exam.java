package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.memory.Moment;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.perturb.FrameSpan;
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
        return along(task.walk(maze, seed, split), task, maze, seed, split.context(), renderer);
    }

    /** Renders an episode that goes a way of its own. */
    static Exam along(Trajectory walk, Task task, Maze maze, long seed, int context, Renderer renderer) {
        List<byte[]> truth = new ArrayList<>();
        for (Pose pose : walk.poses()) {
            truth.add(render(maze, pose, renderer));
        }
        List<byte[]> shown = new ArrayList<>(truth.subList(0, context));
        task.disturbance(context, seed).ifPresent(disturbance -> {
            FrameSpan span = disturbance.span();
            for (int frame = span.first(); frame < span.first() + span.frames(); frame++) {
                Pose pose = disturbance.pose(frame, walk.poses().get(frame));
                byte[] rgb = render(maze, pose, renderer);
                disturbance.develop(frame, rgb);
                shown.set(frame, rgb);
            }
        });
        return new Exam(seed, maze, walk, truth, shown);
    }

    private static byte[] render(Maze maze, Pose pose, Renderer renderer) {
        byte[] rgb = new byte[renderer.frameBytes()];
        renderer.render(maze, pose, rgb);
        return rgb;
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
