package org.smriti.model.train;

import org.smriti.model.nn.NetConfig;
import org.smriti.model.nn.Odometry;
import org.smriti.model.nn.Patches;
import org.smriti.model.world.Maze;
import org.smriti.model.world.Pose;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.generate.World;
import org.smriti.model.world.policy.Trajectory;
import org.smriti.model.world.render.Renderer;
import org.smriti.model.world.render.Textures;

/** Renders clips. Safe for use by many threads at once; a clip depends on nothing but its stage and seed. */
public final class ClipSource {

    private final Patches patches;
    private final Renderer renderer;

    /** Renders clips for networks of that size. */
    public ClipSource(NetConfig config, Textures textures) {
        patches = Patches.of(config);
        renderer = new Renderer(config.resolution(), textures);
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
        float[] pixels = new float[frames * patches.values()];
        int[] actions = new int[frames];
        float[] places = new float[frames * 4];
        byte[] rgb = new byte[patches.values()];
        Pose start = walk.poses().getFirst();
        Odometry odometry = new Odometry(start.x(), start.y(), start.heading());
        for (int frame = 0; frame < frames; frame++) {
            Pose pose = walk.poses().get(frame);
            renderer.render(maze, pose, rgb);
            patches.cut(rgb, pixels, frame * patches.values());
            actions[frame] = walk.actions().get(frame).ordinal();
            odometry.place(frame, pose.x(), pose.y(), pose.heading(), places, 4 * frame);
        }
        return new Clip(pixels, actions, places);
    }
}
