package org.smriti.app.runtime;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.smriti.app.assets.Assets;
import org.smriti.app.assets.ShippedModel;

/** The models that can play, by name: those that ship, and those that somebody opened. Belongs to the model thread. */
final class Repertoire {

    private final Assets assets;
    private final Map<String, Path> opened = new LinkedHashMap<>();

    Repertoire(Assets assets) {
        this.assets = assets;
    }

    /** Where the shipped ones lie. */
    Path shelf() {
        return assets.folder().resolve("models");
    }

    /** All there are, the shipped ones first. */
    List<Path> folders() throws IOException {
        return Stream.concat(
                        assets.models().stream()
                                .map(ShippedModel::path)
                                .filter(shipped -> !opened.containsKey(name(shipped))),
                        opened.values().stream())
                .toList();
    }

    /** Their names, in the same order. */
    List<String> names() throws IOException {
        return folders().stream().map(Repertoire::name).toList();
    }

    /** Where the model of a name lies; nothing needs to be there. */
    Path folder(String name) {
        return opened.getOrDefault(name, shelf().resolve(name));
    }

    /** Adds a model; one of the same name gives way to it. */
    void add(Path folder) {
        opened.put(name(folder), folder);
    }

    static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
