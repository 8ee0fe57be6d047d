package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.memory.Moment;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;

/** The models that play, by lane. Belongs to the model thread. */
final class Cast implements AutoCloseable {

    private final Engine engine;
    private final Map<String, WorldModel> models = new LinkedHashMap<>();
    private final Map<String, LaneInfo> infos = new LinkedHashMap<>();

    /** Nobody plays yet; models are loaded for this engine, which is closed with them. */
    Cast(Engine engine) {
        this.engine = engine;
    }

    /**
     * Gives a lane to the model in a folder.
     *
     * @return the model that had the lane before, to be closed once nothing uses it any more
     * @throws IOException if there is none that can be read; then everything stays as it was
     */
    Optional<WorldModel> load(String lane, Path folder) throws IOException {
        WorldModel model = engine.load(folder);
        infos.put(lane, LaneInfos.of(lane, folder, model));
        return Optional.ofNullable(models.put(lane, model));
    }

    boolean isEmpty() {
        return models.isEmpty();
    }

    /** The model of a lane, which must be taken. */
    WorldModel model(String lane) {
        return models.get(lane);
    }

    void forEach(BiConsumer<String, WorldModel> visit) {
        models.forEach(visit);
    }

    List<LaneInfo> infos() {
        return List.copyOf(infos.values());
    }

    /** The first passes of an engine are slow; better before the first key than after it. */
    void warmUp(String lane) {
        WorldModel model = models.get(lane);
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
        models.values().forEach(WorldModel::close);
        engine.close();
    }
}
