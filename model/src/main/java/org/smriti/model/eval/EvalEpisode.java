package org.smriti.model.eval;

import java.util.ArrayList;
import java.util.List;
import org.smriti.model.eval.task.Split;
import org.smriti.model.eval.task.Task;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.perturb.FrameSpan;

/**
 * One episode of a task, rendered.
 *
 * @param seed of the place and the walk
 * @param start where it begins; never moved: callers move copies
 * @param walk poses and actions of all frames
 * @param truth R·R·3 bytes of every frame
 * @param shown what a model sees of the first frames, as many as the context has
 */
public record EvalEpisode(long seed, Simulation start, Trajectory walk, List<byte[]> truth, List<byte[]> shown) {

    /** Renders an episode. */
    public static EvalEpisode of(Task task, Simulation start, long seed, Split split, Renderer renderer) {
        return along(task.walk(start.copy(), seed, split), task, start, seed, split.context(), renderer);
    }

    /** Renders an episode along a walk that is given. */
    static EvalEpisode along(Trajectory walk, Task task, Simulation start, long seed, int context, Renderer renderer) {
        List<byte[]> truth = new ArrayList<>();
        Simulation at = start.copy();
        for (AgentState state : walk.states()) {
            at.restore(state);
            truth.add(renderer.render(at));
        }
        List<byte[]> shown = new ArrayList<>(truth.subList(0, context));
        task.disturbance(context, seed).ifPresent(disturbance -> {
            FrameSpan span = disturbance.span();
            for (int frame = span.first(); frame < span.first() + span.frames(); frame++) {
                at.restore(walk.states().get(frame));
                byte[] rgb = new byte[renderer.frameBytes()];
                renderer.render(at, disturbance.pose(frame, at.pose()), rgb);
                disturbance.develop(frame, rgb);
                shown.set(frame, rgb);
            }
        });
        return new EvalEpisode(seed, start, walk, truth, shown);
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
    public FrameCondition condition(int frame) {
        Pose pose = walk.pose(frame);
        return new FrameCondition(walk.actions().get(frame).number(), pose.x(), pose.y(), pose.heading());
    }

    /** The same with only the last frames of the context shown, as if the episode had begun there. */
    public EvalEpisode showingLast(int frames) {
        int from = Math.max(0, context() - frames);
        return new EvalEpisode(
                seed, start, walk.slice(from, length()), truth.subList(from, length()), shown.subList(from, context()));
    }
}
