package org.smriti.app.live.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.files.LoadedModel;
import org.smriti.app.files.ModelId;
import org.smriti.app.live.models.LoadedModels.LaneModel;
import org.smriti.app.state.LaneInfo;

/**
 * Finds the models for a session that is opened: those that play already, else those that ship. Belongs to the model thread.
 *
 * <p>What it has loaded is its own until it is {@link #accept accepted}; closing closes the rest.
 */
public final class SessionModels implements AutoCloseable {

    /** Lanes that the window shows, in this order. */
    private static final List<String> LANES = List.of(LaneInfo.SMRITI, LaneInfo.RIVAL);

    private final LoadedModels playing;
    private final List<Path> shipped;
    private final Map<String, LaneModel> found = new LinkedHashMap<>();
    private final List<LaneModel> loaded = new ArrayList<>();

    /** Has found none yet; the shipped ones are folders. */
    public SessionModels(LoadedModels playing, List<Path> shipped) {
        this.playing = playing;
        this.shipped = shipped;
    }

    /** Looks for the very models that a session was made with, and where they are not here takes others. */
    public void search(Map<String, ModelId> wanted) throws IOException {
        for (String lane : LANES) {
            if (wanted.containsKey(lane)) {
                Optional<LaneModel> model = exactly(lane, wanted.get(lane));
                if (model.isEmpty()) {
                    model = instead(lane, wanted.get(lane));
                }
                model.ifPresent(here -> found.put(lane, here));
            }
        }
    }

    private Optional<LaneModel> exactly(String lane, ModelId id) throws IOException {
        Optional<LaneModel> here =
                playing.get(lane).filter(model -> model.loaded().id().hash().equals(id.hash()));
        if (here.isPresent()) {
            return here;
        }
        for (Path folder : shipped) {
            if (ModelId.of(folder).hash().equals(id.hash())) {
                return Optional.of(load(lane, folder));
            }
        }
        return Optional.empty();
    }

    /** The model that plays the lane now, else one of the same name. */
    private Optional<LaneModel> instead(String lane, ModelId id) throws IOException {
        Optional<LaneModel> here = playing.get(lane);
        if (here.isPresent()) {
            return here;
        }
        for (Path folder : shipped) {
            if (folder.getFileName().toString().equals(id.name())) {
                return Optional.of(load(lane, folder));
            }
        }
        return Optional.empty();
    }

    private LaneModel load(String lane, Path folder) throws IOException {
        LaneModel model = playing.load(lane, folder);
        loaded.add(model);
        return model;
    }

    /** Those that were found, by lane. */
    public Map<String, LoadedModel> models() {
        Map<String, LoadedModel> models = new LinkedHashMap<>();
        found.forEach((lane, model) -> models.put(lane, model.loaded()));
        return models;
    }

    /**
     * Lets those that were found play, and no other but the one of Smriti's own lane.
     *
     * @return what played before, to be closed once nothing uses it any more
     */
    public List<LaneModel> accept() {
        List<LaneModel> before = new ArrayList<>();
        for (String lane : LANES) {
            if (found.containsKey(lane)) {
                LaneModel model = found.get(lane);
                playing.put(model).filter(old -> old != model).ifPresent(before::add);
            } else if (!lane.equals(LaneInfo.SMRITI)) {
                playing.remove(lane).ifPresent(before::add);
            }
        }
        loaded.clear();
        return before;
    }

    @Override
    public void close() {
        loaded.forEach(LaneModel::close);
    }
}
