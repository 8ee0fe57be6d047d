package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.smriti.app.files.LoadedModel;
import org.smriti.app.files.ModelId;
import org.smriti.app.state.LaneInfo;

/**
 * Finds the models for a session that is opened: those that play already, else those that ship. Belongs to the model thread.
 *
 * <p>What it has loaded is its own until it is {@link #accept accepted}; closing gives up the rest.
 */
final class Casting implements AutoCloseable {

    /** Lanes that the window shows, in this order. */
    private static final List<String> LANES = List.of(LaneInfo.SMRITI, LaneInfo.RIVAL);

    private final Cast cast;
    private final List<Path> shipped;
    private final Map<String, Part> found = new LinkedHashMap<>();
    private final List<Part> loaded = new ArrayList<>();

    Casting(Cast cast, List<Path> shipped) {
        this.cast = cast;
        this.shipped = shipped;
    }

    /** Looks for the very models that a session was made with, and where they are not here takes others. */
    void search(Map<String, ModelId> wanted) throws IOException {
        for (String lane : LANES) {
            if (wanted.containsKey(lane)) {
                Optional<Part> part = exactly(lane, wanted.get(lane));
                if (part.isEmpty()) {
                    part = instead(lane, wanted.get(lane));
                }
                part.ifPresent(here -> found.put(lane, here));
            }
        }
    }

    private Optional<Part> exactly(String lane, ModelId id) throws IOException {
        Optional<Part> playing =
                cast.part(lane).filter(part -> part.loaded().id().hash().equals(id.hash()));
        if (playing.isPresent()) {
            return playing;
        }
        for (Path folder : shipped) {
            if (ModelId.of(folder).hash().equals(id.hash())) {
                return Optional.of(load(lane, folder));
            }
        }
        return Optional.empty();
    }

    /** The model that plays the lane now, else one of the same name. */
    private Optional<Part> instead(String lane, ModelId id) throws IOException {
        Optional<Part> playing = cast.part(lane);
        if (playing.isPresent()) {
            return playing;
        }
        for (Path folder : shipped) {
            if (folder.getFileName().toString().equals(id.name())) {
                return Optional.of(load(lane, folder));
            }
        }
        return Optional.empty();
    }

    private Part load(String lane, Path folder) throws IOException {
        Part part = cast.load(lane, folder);
        loaded.add(part);
        return part;
    }

    /** Those that were found, by lane. */
    Map<String, LoadedModel> models() {
        Map<String, LoadedModel> models = new LinkedHashMap<>();
        found.forEach((lane, part) -> models.put(lane, part.loaded()));
        return models;
    }

    /**
     * Lets those that were found play, and nobody else but Smriti's own lane.
     *
     * @return what played before, to be closed once nothing uses it any more
     */
    List<Part> accept() {
        List<Part> before = new ArrayList<>();
        for (String lane : LANES) {
            if (found.containsKey(lane)) {
                Part part = found.get(lane);
                cast.give(part).filter(old -> old != part).ifPresent(before::add);
            } else if (!lane.equals(LaneInfo.SMRITI)) {
                cast.take(lane).ifPresent(before::add);
            }
        }
        loaded.clear();
        return before;
    }

    @Override
    public void close() {
        loaded.forEach(Part::close);
    }
}
