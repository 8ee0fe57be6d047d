package org.smriti.model.train.clip;

import org.smriti.model.nn.Odometry;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.policy.Trajectory;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;

/** Renders clips. Safe for use by many threads at once; a clip depends on nothing but its stage and seed. */
public final class ClipSource {

    private final Renderer renderer;

    /** Renders frames of so many pixels on a side. */
    public ClipSource(int resolution, Textures textures) {
        renderer = new Renderer(resolution, textures);
    }

    /** A clip of a stage, its task drawn by the seed; see {@link org.smriti.model.world.Seeds} for which worlds may be used. */
    public Clip clip(Stage stage, long mazeSeed, long walkSeed) {
        ClipTask task = stage.draw(SplitMix64.of(walkSeed, "task"));
        Maze maze = World.named(stage.world()).maze(mazeSeed);
        return render(maze, task.walk(maze, walkSeed, stage.frames()));
    }

    /** Renders a walk. */
    public Clip render(Maze maze, Trajectory walk) {
        int frames = walk.length();
        byte[] rgb = new byte[frames * renderer.frameBytes()];
        byte[] actions = new byte[frames];
        float[] places = new float[frames * 4];
        byte[] picture = new byte[renderer.frameBytes()];
        Pose start = walk.poses().getFirst();
        Odometry odometry = new Odometry(start.x(), start.y(), start.heading());
        for (int frame = 0; frame < frames; frame++) {
            Pose pose = walk.poses().get(frame);
            renderer.render(maze, pose, picture);
            System.arraycopy(picture, 0, rgb, frame * picture.length, picture.length);
            actions[frame] = (byte) walk.actions().get(frame).ordinal();
            odometry.place(frame, pose.x(), pose.y(), pose.heading(), places, 4 * frame);
        }
        return new Clip(rgb, actions, places);
    }
}
