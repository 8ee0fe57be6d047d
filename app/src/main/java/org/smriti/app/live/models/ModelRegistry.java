package org.smriti.app.live.models;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;
import org.smriti.app.state.ModelKind;
import org.smriti.model.io.folder.ModelFolder;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.config.NetConfigJson;

/** The models that can be chosen, by name: those that ship, and those that were opened. Belongs to the model thread. */
public final class ModelRegistry {

    private final Assets assets;
    private final Map<String, Path> opened = new LinkedHashMap<>();

    /**
     * A model whose configuration can be read.
     *
     * @param variant its architecture; an empty one if the configuration does not say
     */
    public record Candidate(Path folder, String variant, NetConfig net) {

        private ModelKind kind() {
            return new ModelKind(variant, Optional.of(new ModelKind.Worlds(net.resolution(), net.actions())));
        }
    }

    /** Has the models of these assets. */
    public ModelRegistry(Assets assets) {
        this.assets = assets;
    }

    /** The folder of the shipped ones. */
    public Path shelf() {
        return assets.folder().resolve("models");
    }

    /** Folders of all models, the shipped ones first. */
    public List<Path> folders() throws IOException {
        return Stream.concat(
                        assets.models().stream()
                                .map(ShippedModel::path)
                                .filter(shipped -> !opened.containsKey(name(shipped))),
                        opened.values().stream())
                .toList();
    }

    /** What is known of each, by name, in the same order. */
    public Map<String, ModelKind> kinds() throws IOException {
        Map<String, ModelKind> kinds = new LinkedHashMap<>();
        folders()
                .forEach(folder -> kinds.put(
                        name(folder),
                        candidate(folder)
                                .map(Candidate::kind)
                                .orElseGet(() -> new ModelKind(variant(folder), Optional.empty()))));
        return kinds;
    }

    /** The architecture of the model in a folder; an empty one if its configuration cannot be read. */
    public String variant(Path folder) {
        try {
            return variant(ModelFolder.readConfig(folder));
        } catch (IOException e) {
            return ""; // choosing the model says what is wrong
        }
    }

    private static String variant(JsonObject config) {
        JsonElement variant = config.get("variant");
        return variant != null && variant.isJsonPrimitive() ? variant.getAsString() : "";
    }

    /** The models whose networks suit, in the same order; none of those whose configurations cannot be read. */
    public List<Candidate> suitable(Predicate<NetConfig> suits) throws IOException {
        return folders().stream()
                .flatMap(folder -> candidate(folder).stream())
                .filter(candidate -> suits.test(candidate.net()))
                .toList();
    }

    private static Optional<Candidate> candidate(Path folder) {
        try {
            JsonFields config = JsonFields.read(folder.resolve("config.json"), "what a training run writes");
            NetConfig net = NetConfigJson.read(config.object("net"));
            return Optional.of(new Candidate(folder, variant(config.json()), net));
        } catch (IOException e) {
            return Optional.empty(); // choosing the model says what is wrong
        }
    }

    /** The folder of the model of that name, which need not exist. */
    public Path folder(String name) {
        return opened.getOrDefault(name, shelf().resolve(name));
    }

    /** Adds a model, in the place of one of the same name. */
    public void add(Path folder) {
        opened.put(name(folder), folder);
    }

    /** What the model of a folder is called. */
    public static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
