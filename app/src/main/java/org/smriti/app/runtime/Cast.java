package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import org.smriti.app.files.LoadedModel;
import org.smriti.app.files.ModelId;
import org.smriti.app.state.LaneInfo;
import org.smriti.model.memory.Moment;
import org.smriti.model.memory.Settings;
import org.smriti.model.memory.WorldModel;

/** The models that play, by lane. Belongs to the model thread. */
final class Cast implements AutoCloseable {

    private final Engine engine;
    private final Map<String, Part> parts = new LinkedHashMap<>();

    /** Nobody plays yet; models are loaded for this engine, which is closed with them. */
    Cast(Engine engine) {
        this.engine = engine;
    }

    /**
     * Loads the model in a folder for a lane that it does not play yet.
     *
     * @throws IOException if there is none that can be read
     */
    Part load(String lane, Path folder) throws IOException {
        WorldModel model = engine.load(folder);
        try {
            return new Part(LaneInfos.of(lane, folder, model), folder, new LoadedModel(ModelId.of(folder), model));
        } catch (IOException | RuntimeException e) {
            model.close();
            throw e;
        }
    }

    /**
     * Lets a model play its lane.
     *
     * @return what played it before, to be closed once nothing uses it any more
     */
    Optional<Part> give(Part part) {
        return Optional.ofNullable(parts.put(part.lane(), part));
    }

    /**
     * Takes a lane away.
     *
     * @return what played it, to be closed once nothing uses it any more
     */
    Optional<Part> take(String lane) {
        return Optional.ofNullable(parts.remove(lane));
    }

    /** What plays a lane, if anything does. */
    Optional<Part> part(String lane) {
        return Optional.ofNullable(parts.get(lane));
    }

    /** Who plays, in order. */
    List<Part> parts() {
        return List.copyOf(parts.values());
    }

    Engine engine() {
        return engine;
    }

    String engineVersion() {
        return engine.version();
    }

    boolean isEmpty() {
        return parts.isEmpty();
    }

    /** The model of a lane, which must be taken. */
    WorldModel model(String lane) {
        return parts.get(lane).loaded().model();
    }

    /** Pixels on a side of the frames that all of them take. */
    int side() {
        return model(LaneInfo.SMRITI).config().resolution();
    }

    void forEach(BiConsumer<String, WorldModel> visit) {
        parts.forEach((lane, part) -> visit.accept(lane, part.loaded().model()));
    }

    List<LaneInfo> infos() {
        return parts.values().stream().map(Part::info).toList();
    }

    /** Which model plays each lane. */
    Map<String, ModelId> ids() {
        Map<String, ModelId> ids = new LinkedHashMap<>();
        parts.forEach((lane, part) -> ids.put(lane, part.loaded().id()));
        return ids;
    }

    /** The first passes of an engine are slow; better before the first key than after it. */
    void warmUp(String lane) {
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
        parts.values().forEach(Part::close);
        engine.close();
    }
}
