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
import org.smriti.app.live.models.LoadedModels.TrackModel;
import org.smriti.app.state.TrackInfo;

/**
 * Finds the models for a session that is opened: those that play already, else those that ship. Belongs to the model thread.
 *
 * <p>What it has loaded is its own until it is {@link #accept accepted}; closing closes the rest.
 */
public final class SessionModels implements AutoCloseable {

    /** Tracks that the window shows, in this order. */
    private static final List<String> TRACKS = List.of(TrackInfo.SMRITI, TrackInfo.RIVAL);

    private final LoadedModels playing;
    private final List<Path> shipped;
    private final Map<String, TrackModel> found = new LinkedHashMap<>();
    private final List<TrackModel> loaded = new ArrayList<>();

    /** Has found none yet; the shipped ones are folders. */
    public SessionModels(LoadedModels playing, List<Path> shipped) {
        this.playing = playing;
        this.shipped = shipped;
    }

    /** Looks for the very models that a session was made with, and where they are not here takes others. */
    public void search(Map<String, ModelId> wanted) throws IOException {
        for (String track : TRACKS) {
            if (wanted.containsKey(track)) {
                Optional<TrackModel> model = exactly(track, wanted.get(track));
                if (model.isEmpty()) {
                    model = instead(track, wanted.get(track));
                }
                model.ifPresent(here -> found.put(track, here));
            }
        }
    }

    private Optional<TrackModel> exactly(String track, ModelId id) throws IOException {
        Optional<TrackModel> here =
                playing.get(track).filter(model -> model.loaded().id().hash().equals(id.hash()));
        if (here.isPresent()) {
            return here;
        }
        for (Path folder : shipped) {
            if (ModelId.of(folder).hash().equals(id.hash())) {
                return Optional.of(load(track, folder));
            }
        }
        return Optional.empty();
    }

    /** The model that plays the track now, else one of the same name. */
    private Optional<TrackModel> instead(String track, ModelId id) throws IOException {
        Optional<TrackModel> here = playing.get(track);
        if (here.isPresent()) {
            return here;
        }
        for (Path folder : shipped) {
            if (folder.getFileName().toString().equals(id.name())) {
                return Optional.of(load(track, folder));
            }
        }
        return Optional.empty();
    }

    private TrackModel load(String track, Path folder) throws IOException {
        TrackModel model = playing.load(track, folder);
        loaded.add(model);
        return model;
    }

    /** Those that were found, by track. */
    public Map<String, LoadedModel> models() {
        Map<String, LoadedModel> models = new LinkedHashMap<>();
        found.forEach((track, model) -> models.put(track, model.loaded()));
        return models;
    }

    /**
     * Lets those that were found play, and no other but the one of Smriti's own track.
     *
     * @return what played before, to be closed once nothing uses it any more
     */
    public List<TrackModel> accept() {
        List<TrackModel> before = new ArrayList<>();
        for (String track : TRACKS) {
            if (found.containsKey(track)) {
                TrackModel model = found.get(track);
                playing.put(model).filter(old -> old != model).ifPresent(before::add);
            } else if (!track.equals(TrackInfo.SMRITI)) {
                playing.remove(track).ifPresent(before::add);
            }
        }
        loaded.clear();
        return before;
    }

    @Override
    public void close() {
        loaded.forEach(TrackModel::close);
    }
}
