package org.smriti.app.session;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.smriti.model.io.HostTensor;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.WorldNet;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.tensor.Weights;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;

/** A room, a valley of blocks, and tiny models for them in which every parameter has an effect, so that memory shows in predictions. */
public final class TinyWorld {

    /** Pixels on a side of a frame. */
    public static final int SIZE = 16;

    /** Two denoising steps, no look-ahead, the truth remembered. */
    public static final StepSettings FOLLOWING = new StepSettings(Mode.FOLLOW, new Pace.Fixed(2, 1));

    /** The same with predictions remembered. */
    public static final StepSettings IMAGINING = FOLLOWING.with(Mode.IMAGINE);

    /** The seed of such a session's noise. */
    static final long SEED = 7;

    private TinyWorld() {}

    /** A session in a room, without models. */
    public static Session session() {
        return new Session(room(), SIZE, SEED);
    }

    /** An agent in a room. */
    public static MazeSimulation room() {
        return MazeSimulation.start(MazeWorlds.named("room").maze(810_003), 810_003);
    }

    /** An agent in a valley of blocks, where it can change the world. */
    public static CraftSimulation yard() {
        return CraftSimulation.of(Worlds.named("craft-yard").start(810_003));
    }

    /** A model folder with random weights, none of them zero. */
    public static Path write(Path folder, Variant variant, long seed) throws IOException {
        return write(folder, variant, seed, MazeAction.values().length);
    }

    /** The same for a model of so many actions. */
    public static Path write(Path folder, Variant variant, long seed, int actions) throws IOException {
        LayerConfig layer = new LayerConfig(Optional.of(new BlockSize(2, 2)), AttentionSpan.LOCAL);
        NetConfig net = variant.of(new NetConfig(
                SIZE, 4, 0, 8, 16, 2, 8, 24, 5, 1, actions, 80, NetConfig.PoseMode.ON, List.of(layer, layer)));
        Map<String, HostTensor> tensors;
        try (NDManager manager = NDManager.newBaseManager();
                Weights weights = Weights.under(manager)) {
            new WorldNet(weights.fresh(seed), manager, net);
            tensors = weights.tensors();
        }
        Random random = new Random(seed);
        for (HostTensor tensor : tensors.values()) {
            for (int i = 0; i < tensor.values().length; i++) {
                tensor.values()[i] += (float) (0.2 * random.nextGaussian());
            }
        }
        JsonObject config = new JsonObject();
        config.addProperty("variant", variant.label());
        config.addProperty("trainedFrames", 20);
        config.addProperty("imaginedLevel", 0.2);
        config.add("net", NetConfigJson.write(net));
        new ModelFolder(config, tensors).write(folder);
        return folder;
    }

    /** Such a model, loaded. */
    public static WorldModel model(Path folder, Variant variant, long seed, NDManager manager) throws IOException {
        return model(folder, variant, seed, MazeAction.values().length, manager);
    }

    /** The same for a model of so many actions. */
    public static WorldModel model(Path folder, Variant variant, long seed, int actions, NDManager manager)
            throws IOException {
        return WorldModel.load(write(folder, variant, seed, actions), manager, DataType.FLOAT32);
    }
}
