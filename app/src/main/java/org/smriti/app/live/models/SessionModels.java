package org.smriti.app.live.models;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.smriti.app.files.LoadedModel;
import org.smriti.app.files.ModelId;
import org.smriti.app.live.models.LoadedModels.TrackModel;
import org.smriti.app.state.TrackInfo;
import org.smriti.model.nn.config.NetConfig;

/**
 * Finds the models for a session that is opened: those that are loaded already, else those in the folders. Belongs to the model thread.
 *
 * <p>Models that it loads are its own until they are {@link #accept accepted}; closing it closes its own.
 */
public final class SessionModels implements AutoCloseable {

    /** Tracks that the window shows, in this order. */
    private static final List<String> TRACKS = List.of(TrackInfo.SMRITI, TrackInfo.RIVAL);

    private final LoadedModels current;
    private final List<Path> shipped;
    private final Map<String, TrackModel> found = new LinkedHashMap<>();
    private final List<TrackModel> loaded = new ArrayList<>();

    /** Has found none yet. */
    public SessionModels(LoadedModels current, List<Path> shipped) {
        this.current = current;
        this.shipped = shipped;
    }

    /**
     * Looks for the models that a session was made with; for one that is not here, it takes another.
     *
     * @param suits whether a network takes the frames and the actions of the session
     */
    public void search(Map<String, ModelId> wanted, Predicate<NetConfig> suits) throws IOException {
        for (String track : TRACKS) {
            if (wanted.containsKey(track)) {
                Optional<TrackModel> model = exactly(track, wanted.get(track));
                if (model.isEmpty()) {
                    model = instead(track, wanted.get(track), suits);
                }
                model.ifPresent(here -> found.put(track, here));
            }
        }
    }

    private Optional<TrackModel> exactly(String track, ModelId id) throws IOException {
        Optional<TrackModel> here =
                current.get(track).filter(model -> model.loaded().id().hash().equals(id.hash()));
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

    /** The model that has the track now, else one of the same name, if it takes the frames and the actions; else none. */
    private Optional<TrackModel> instead(String track, ModelId id, Predicate<NetConfig> suits) throws IOException {
        Optional<TrackModel> here =
                current.get(track).filter(model -> suits.test(model.model().config()));
        if (here.isPresent()) {
            return here;
        }
        for (Path folder : shipped) {
            if (folder.getFileName().toString().equals(id.name())) {
                return Optional.of(load(track, folder))
                        .filter(model -> suits.test(model.model().config()));
            }
        }
        return Optional.empty();
    }

    private TrackModel load(String track, Path folder) throws IOException {
        TrackModel model = current.load(track, folder);
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
     * Gives the models that were found their tracks, and takes the other tracks away, except for Smriti's.
     *
     * @return the models that had these tracks before, to be closed once nothing uses them any more
     */
    public List<TrackModel> accept() {
        List<TrackModel> before = new ArrayList<>();
        for (String track : TRACKS) {
            if (found.containsKey(track)) {
                TrackModel model = found.get(track);
                current.put(model).filter(old -> old != model).ifPresent(before::add);
            } else if (!track.equals(TrackInfo.SMRITI)) {
                current.remove(track).ifPresent(before::add);
            }
        }
        loaded.removeIf(model -> found.containsValue(model)); // the others are closed
        return before;
    }

    @Override
    public void close() {
        loaded.forEach(TrackModel::close);
    }
}
