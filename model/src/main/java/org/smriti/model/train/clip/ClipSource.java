package org.smriti.model.train.clip;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.smriti.model.nn.Odometry;
import org.smriti.model.train.plan.ClipTask;
import org.smriti.model.train.plan.Stage;
import org.smriti.model.train.plan.StageWorlds;
import org.smriti.model.train.plan.TrainingPlan;
import org.smriti.model.world.Pose;
import org.smriti.model.world.Renderer;
import org.smriti.model.world.Simulation;
import org.smriti.model.world.SplitMix64;
import org.smriti.model.world.Trajectory;
import org.smriti.model.world.World;

/** Renders clips. Safe for use by many threads at once; a clip depends on nothing but its stage and seed. */
public final class ClipSource {

    private final int resolution;
    private final StageWorlds worlds;
    private final Map<String, Renderer> renderers = new ConcurrentHashMap<>(); // by world

    /** Renders frames of so many pixels on a side, in worlds of the catalogue. */
    public ClipSource(int resolution) {
        this(resolution, StageWorlds.CATALOGUE);
    }

    /** Renders frames of so many pixels on a side. */
    public ClipSource(int resolution, StageWorlds worlds) {
        this.resolution = resolution;
        this.worlds = worlds;
    }

    /**
     * Renders the clips of a run.
     *
     * @param folder the run's, in which its films are, if it has any
     * @throws IOException if films are missing or spoilt
     */
    public static ClipSource of(Path folder, TrainingPlan plan) throws IOException {
        return new ClipSource(plan.net().resolution(), StageWorlds.of(folder, plan.curriculum()));
    }

    /** A clip of a stage, its task drawn by the seed; see {@link org.smriti.model.world.Seeds} for which worlds may be used. */
    public Clip clip(Stage stage, long worldSeed, long walkSeed) {
        ClipTask task = stage.draw(SplitMix64.of(walkSeed, "task"));
        World world = worlds.of(stage);
        Simulation start = world.start(worldSeed, walkSeed);
        Trajectory walk = task.walk(start, walkSeed, stage.frames());
        return render(walk, start, renderers.computeIfAbsent(world.name(), _ -> world.renderer(resolution)));
    }

    /** Renders a walk of that simulation's agent. */
    private static Clip render(Trajectory walk, Simulation at, Renderer renderer) {
        int frames = walk.length();
        byte[] rgb = new byte[frames * renderer.frameBytes()];
        byte[] actions = new byte[frames];
        float[] places = new float[frames * 4];
        byte[] picture = new byte[renderer.frameBytes()];
        Pose start = walk.pose(0);
        Odometry odometry = new Odometry(start.x(), start.y(), start.heading());
        for (int frame = 0; frame < frames; frame++) {
            at.restore(walk.states().get(frame));
            Pose pose = at.pose();
            renderer.render(at, pose, picture);
            System.arraycopy(picture, 0, rgb, frame * picture.length, picture.length);
            actions[frame] = (byte) walk.actions().get(frame).number();
            odometry.place(frame, pose.x(), pose.y(), pose.heading(), places, 4 * frame);
        }
        return new Clip(rgb, actions, places);
    }
}
