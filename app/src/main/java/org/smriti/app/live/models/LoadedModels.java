package org.smriti.app.live.models;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.files.LoadedModel;
import org.smriti.app.files.ModelId;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.io.ModelFolder;
import org.smriti.model.memory.Moment;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;

/** The models that are loaded, by lane, and the engine they are loaded for. Belongs to the model thread. */
public final class LoadedModels implements AutoCloseable {

    private static final int USUAL_FRAMES = 60; // of the longest clip, where a model does not say

    private final Engine engine;
    private final Map<String, LaneModel> models = new LinkedHashMap<>();

    /** None yet; the engine is closed with them. */
    public LoadedModels(Engine engine) {
        this.engine = engine;
    }

    /**
     * A model that is ready to play a lane.
     *
     * @param folder it was loaded from
     */
    public record LaneModel(LaneInfo info, Path folder, LoadedModel loaded) implements AutoCloseable {

        /** Name of its lane. */
        public String lane() {
            return info.name();
        }

        /** The model itself. */
        public WorldModel model() {
            return loaded.model();
        }

        @Override
        public void close() {
            loaded.model().close();
        }
    }

    /**
     * Loads the model in a folder for a lane that it does not play yet.
     *
     * @throws IOException if there is none that can be read
     */
    public LaneModel load(String lane, Path folder) throws IOException {
        WorldModel model = engine.load(folder);
        try {
            return new LaneModel(info(lane, folder, model), folder, new LoadedModel(ModelId.of(folder), model));
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static LaneInfo info(String lane, Path folder, WorldModel model) throws IOException {
        JsonObject about = ModelFolder.readConfig(folder);
        int trained = about.has("trainedFrames") ? about.get("trainedFrames").getAsInt() : USUAL_FRAMES;
        List<List<Integer>> blocks = model.config().layers().stream()
                .map(layer -> layer.scan()
                        .map(block -> List.of(block.height(), block.width()))
                        .orElse(List.of()))
                .toList();
        return new LaneInfo(
                lane,
                ModelRegistry.name(folder),
                model.variant().label(),
                trained,
                model.config().chunkFrames(),
                model.config().grid(),
                blocks);
    }

    /**
     * Lets a model play its lane.
     *
     * @return what played it before, to be closed once nothing uses it any more
     */
    public Optional<LaneModel> put(LaneModel model) {
        return Optional.ofNullable(models.put(model.lane(), model));
    }

    /**
     * Takes a lane away.
     *
     * @return what played it, to be closed once nothing uses it any more
     */
    public Optional<LaneModel> remove(String lane) {
        return Optional.ofNullable(models.remove(lane));
    }

    /** What plays a lane, if anything does. */
    public Optional<LaneModel> get(String lane) {
        return Optional.ofNullable(models.get(lane));
    }

    /** All of them, in order. */
    public List<LaneModel> all() {
        return List.copyOf(models.values());
    }

    /** What they are loaded for. */
    public Engine engine() {
        return engine;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return models.isEmpty();
    }

    /** The model of a lane, which must be taken. */
    public WorldModel model(String lane) {
        return models.get(lane).model();
    }

    /** The models themselves, by lane. */
    public Map<String, WorldModel> byLane() {
        Map<String, WorldModel> byLane = new LinkedHashMap<>();
        models.forEach((lane, model) -> byLane.put(lane, model.model()));
        return byLane;
    }

    /** Pixels on a side of the frames that all of them take. */
    public int side() {
        return model(LaneInfo.SMRITI).config().resolution();
    }

    /** What the window shows of them. */
    public List<LaneInfo> infos() {
        return models.values().stream().map(LaneModel::info).toList();
    }

    /** Which model plays each lane. */
    public Map<String, ModelId> ids() {
        Map<String, ModelId> ids = new LinkedHashMap<>();
        models.forEach((lane, model) -> ids.put(lane, model.loaded().id()));
        return ids;
    }

    /** Asks a model for what makes its first passes slow; better before the first key than after it. */
    public void warmUp(String lane) {
        WorldModel model = model(lane);
        int side = model.config().resolution();
        try (var memory = model.blank()) {
            for (int i = 0; i <= model.config().chunkFrames(); i++) {
                Moment moment = new Moment(0, 0, 0, 0);
                model.predict(memory, List.of(moment), new Settings(1, 0));
                model.observe(memory, new byte[3 * side * side], moment);
            }
        }
    }

    @Override
    public void close() {
        models.values().forEach(LaneModel::close);
        engine.close();
    }
}
