package org.smriti.app.cli.options;

import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.types.DataType;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.smriti.app.assets.ModelNames;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.world.World;

/**
 * Models to be compared, each under a name of its own.
 *
 * @param all in the order in which they were asked for, at least one
 */
public record ComparedModels(List<Named> all) implements AutoCloseable {

    private static final int USUAL_FRAMES = 60;

    /**
     * A model to be compared.
     *
     * @param name its variant, with the folder where two would be called the same
     * @param folder where it lies
     * @param about its {@code config.json}
     */
    public record Named(String name, Path folder, JsonObject about, WorldModel model) {

        /** Frames of the clips it was trained on, which loading has checked to be a number. */
        public int trainedFrames() {
            return about.has("trainedFrames") ? about.get("trainedFrames").getAsInt() : USUAL_FRAMES;
        }
    }

    /** Loads models, which must all take frames of one size. */
    public static ComparedModels load(List<Path> folders, NDManager manager, DataType type) throws IOException {
        List<Named> all = new ArrayList<>();
        ModelNames names = new ModelNames();
        for (Path folder : folders) {
            JsonObject about = ModelFolder.readConfig(folder);
            WorldModel model = WorldModel.load(folder, manager, type);
            String name = Arguments.resolve(model.variant().label(), label -> names.next(label, folder));
            all.add(new Named(name, folder, about, model));
            int side = all.getFirst().model().config().resolution();
            if (model.config().resolution() != side) {
                throw new UsageException("models can be compared on frames of one size only: " + folder + " takes "
                        + model.config().resolution() + " pixels, " + folders.getFirst() + " takes " + side);
            }
        }
        return new ComparedModels(List.copyOf(all));
    }

    /**
     * Returns these models if all were made for the actions of a world.
     *
     * @throws IllegalArgumentException if one was not, in one line
     */
    public ComparedModels fitting(World world) {
        all.forEach(named ->
                world.requireActions(named.name(), named.model().config().actions()));
        return this;
    }

    /** The one that the others are compared with. */
    public Named first() {
        return all.getFirst();
    }

    /** Frames that local attention reaches back when stacked: a chunk per layer and the window. */
    public int reach() {
        int layers = all.stream()
                .mapToInt(named -> named.model().config().layers().size())
                .max()
                .orElseThrow();
        return first().model().config().chunkFrames() * layers
                + 2 * first().model().config().chunkFrames();
    }

    @Override
    public void close() {
        all.forEach(named -> named.model().close());
    }
}
