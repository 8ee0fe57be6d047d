package org.smriti.app.settings;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.smriti.app.keys.KeyMap;
import org.smriti.app.text.Language;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.io.json.JsonValue;

/** The members of the file: a member that is missing or has an impossible value means the default. */
record Stored(
        Double x,
        Double y,
        Double width,
        Double height,
        String extent,
        String appearance,
        Double text,
        Double side,
        String pixels,
        String profile,
        String world,
        String rival,
        List<String> recent,
        Double rate,
        String language,
        Map<String, List<String>> keys) {

    private static final int MOST_RECENT = 10;
    private static final double FASTEST = 60;

    static Stored of(Settings settings) {
        WindowPlace window = settings.window();
        return new Stored(
                window.isPlaced() ? window.x() : null,
                window.isPlaced() ? window.y() : null,
                window.width(),
                window.height(),
                name(window.extent()),
                name(settings.appearance()),
                settings.looks().text(),
                settings.looks().side(),
                name(settings.looks().pixels()),
                settings.profile().orElse(null),
                settings.world(),
                settings.rival().orElse(null),
                settings.recent().stream().map(Path::toString).toList(),
                settings.rate(),
                name(settings.language()),
                settings.keys().chosen());
    }

    /**
     * What stands in a file.
     *
     * @throws FileFormatException if a value is of another kind
     */
    static Stored read(JsonFields file) throws FileFormatException {
        return new Stored(
                real(file.get("x")),
                real(file.get("y")),
                real(file.get("width")),
                real(file.get("height")),
                text(file.get("extent")),
                text(file.get("appearance")),
                real(file.get("text")),
                real(file.get("side")),
                text(file.get("pixels")),
                text(file.get("profile")),
                text(file.get("world")),
                text(file.get("rival")),
                texts(file.get("recent")),
                real(file.get("rate")),
                text(file.get("language")),
                keys(file.get("keys")));
    }

    private static Double real(JsonValue value) throws FileFormatException {
        return value.isPresent() ? value.real() : null;
    }

    private static String text(JsonValue value) throws FileFormatException {
        return value.isPresent() ? value.text() : null;
    }

    private static List<String> texts(JsonValue value) throws FileFormatException {
        if (!value.isPresent()) {
            return List.of();
        }
        List<String> texts = new ArrayList<>();
        for (JsonValue element : value.list()) {
            texts.add(text(element));
        }
        return texts;
    }

    private static Map<String, List<String>> keys(JsonValue value) throws FileFormatException {
        Map<String, List<String>> keys = new LinkedHashMap<>();
        if (value.isPresent()) {
            JsonFields commands = value.object();
            for (String command : commands.names()) {
                keys.put(command, texts(commands.get(command)));
            }
        }
        return keys;
    }

    private static String name(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }

    Settings settings() {
        return new Settings(
                window(),
                choice(Appearance.class, appearance, Settings.DEFAULT.appearance()),
                looks(),
                Optional.ofNullable(profile),
                Objects.requireNonNullElse(world, Settings.DEFAULT.world()),
                Optional.ofNullable(rival),
                recent.stream().flatMap(Stored::path).limit(MOST_RECENT).toList(),
                rate != null && rate > 0 && rate <= FASTEST ? rate : Settings.DEFAULT.rate(),
                choice(Language.class, language, Settings.DEFAULT.language()),
                readKeys().keys());
    }

    /** Names of commands whose keys are refused. */
    List<String> refusedKeys() {
        return readKeys().refused();
    }

    private KeyMap.Read readKeys() {
        return KeyMap.read(keys);
    }

    private WindowPlace window() {
        WindowPlace usual = WindowPlace.USUAL;
        WindowPlace stored = new WindowPlace(
                Objects.requireNonNullElse(x, usual.x()),
                Objects.requireNonNullElse(y, usual.y()),
                Objects.requireNonNullElse(width, usual.width()),
                Objects.requireNonNullElse(height, usual.height()),
                choice(Extent.class, extent, usual.extent()));
        return stored.isPossible() ? stored : usual;
    }

    private Looks looks() {
        Looks usual = Looks.USUAL;
        Looks stored = new Looks(
                Objects.requireNonNullElse(text, usual.text()),
                Objects.requireNonNullElse(side, usual.side()),
                choice(Looks.Pixels.class, pixels, usual.pixels()));
        return stored.isPossible() ? stored : usual;
    }

    private static <E extends Enum<E>> E choice(Class<E> type, String name, E otherwise) {
        return Stream.of(type.getEnumConstants())
                .filter(value -> name(value).equals(name))
                .findFirst()
                .orElse(otherwise);
    }

    private static Stream<Path> path(String name) {
        try {
            return name == null ? Stream.empty() : Stream.of(Path.of(name));
        } catch (InvalidPathException e) {
            return Stream.empty(); // of another system
        }
    }
}
