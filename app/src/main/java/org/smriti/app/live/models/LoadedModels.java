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
import org.smriti.app.state.TrackInfo;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.memory.WorldModel;

/** The models that are loaded, by track, and the engine they are loaded for. Belongs to the model thread. */
public final class LoadedModels implements AutoCloseable {

    private static final int USUAL_FRAMES = 60; // of the longest clip, for a model whose configuration does not say

    private final Engine engine;
    private final Map<String, TrackModel> models = new LinkedHashMap<>();

    /** Holds no models yet; closing it closes the engine. */
    public LoadedModels(Engine engine) {
        this.engine = engine;
    }

    /**
     * A model that is loaded for a track.
     *
     * @param folder it was loaded from
     */
    public record TrackModel(TrackInfo info, Path folder, LoadedModel loaded) implements AutoCloseable {

        /** Name of its track. */
        public String track() {
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
     * Loads the model in a folder for a track, without giving it the track yet.
     *
     * @throws IOException if there is none that can be read
     */
    public TrackModel load(String track, Path folder) throws IOException {
        WorldModel model = engine.load(folder);
        try {
            return new TrackModel(info(track, folder, model), folder, new LoadedModel(ModelId.of(folder), model));
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    private static TrackInfo info(String track, Path folder, WorldModel model) throws IOException {
        JsonObject about = ModelFolder.readConfig(folder);
        int trained = about.has("trainedFrames") ? about.get("trainedFrames").getAsInt() : USUAL_FRAMES;
        List<List<Integer>> blocks = model.config().layers().stream()
                .map(layer -> layer.scan()
                        .map(block -> List.of(block.height(), block.width()))
                        .orElse(List.of()))
                .toList();
        return new TrackInfo(
                track,
                ModelRegistry.name(folder),
                model.variant().label(),
                trained,
                model.config().chunkFrames(),
                model.config().grid(),
                blocks);
    }

    /**
     * Gives a model its track.
     *
     * @return the model that had the track before, to be closed once nothing uses it any more
     */
    public Optional<TrackModel> put(TrackModel model) {
        return Optional.ofNullable(models.put(model.track(), model));
    }

    /**
     * Takes a track away.
     *
     * @return the model that had it, to be closed once nothing uses it any more
     */
    public Optional<TrackModel> remove(String track) {
        return Optional.ofNullable(models.remove(track));
    }

    /** The model of a track, if it has one. */
    public Optional<TrackModel> get(String track) {
        return Optional.ofNullable(models.get(track));
    }

    /** All of them, in order. */
    public List<TrackModel> all() {
        return List.copyOf(models.values());
    }

    /** The engine they are loaded for. */
    public Engine engine() {
        return engine;
    }

    /** Whether no track has a model. */
    public boolean isEmpty() {
        return models.isEmpty();
    }

    /** The model of a track that has one. */
    public WorldModel model(String track) {
        return models.get(track).model();
    }

    /** The models themselves, by track. */
    public Map<String, WorldModel> byTrack() {
        Map<String, WorldModel> byTrack = new LinkedHashMap<>();
        models.forEach((track, model) -> byTrack.put(track, model.model()));
        return byTrack;
    }

    /** Pixels on a side of the frames that all of them take. */
    public int side() {
        return model(TrackInfo.SMRITI).config().resolution();
    }

    /** What the window shows of them. */
    public List<TrackInfo> infos() {
        return models.values().stream().map(TrackModel::info).toList();
    }

    /** What the window shows of the model of a track that has one. */
    public TrackInfo info(String track) {
        return models.get(track).info();
    }

    /** Which model each track has. */
    public Map<String, ModelId> ids() {
        Map<String, ModelId> ids = new LinkedHashMap<>();
        models.forEach((track, model) -> ids.put(track, model.loaded().id()));
        return ids;
    }

    /** Runs the passes that are slow for the first time, so that no key has to wait for them. */
    public void warmUp(String track) {
        WorldModel model = model(track);
        int side = model.config().resolution();
        try (var memory = model.blank()) {
            for (int i = 0; i <= model.config().chunkFrames(); i++) {
                FrameCondition condition = new FrameCondition(0, 0, 0, 0);
                model.predict(memory, List.of(condition), new DenoisingSettings(1, 0));
                model.observe(memory, new byte[3 * side * side], condition);
            }
        }
    }

    @Override
    public void close() {
        models.values().forEach(TrackModel::close);
        engine.close();
    }
}
