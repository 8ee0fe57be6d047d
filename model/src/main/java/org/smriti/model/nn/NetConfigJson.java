package org.smriti.model.nn;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@link NetConfig} as JSON, as it stands in a model folder's {@code config.json}. */
public final class NetConfigJson {

    private NetConfigJson() {}

    /** To JSON. */
    public static JsonObject write(NetConfig config) {
        JsonObject json = new JsonObject();
        json.addProperty("resolution", config.resolution());
        json.addProperty("patch", config.patch());
        json.addProperty("bottleneck", config.bottleneck());
        json.addProperty("width", config.width());
        json.addProperty("heads", config.heads());
        json.addProperty("stateDim", config.stateDim());
        json.addProperty("mlpWidth", config.mlpWidth());
        json.addProperty("chunkFrames", config.chunkFrames());
        json.addProperty("convWidth", config.convWidth());
        json.addProperty("fieldOfView", config.fieldOfView());
        json.addProperty("pose", config.pose().name().toLowerCase(Locale.ROOT));
        JsonArray layers = new JsonArray();
        for (LayerConfig layer : config.layers()) {
            JsonObject one = new JsonObject();
            layer.scan().ifPresent(block -> {
                JsonArray size = new JsonArray();
                size.add(block.height());
                size.add(block.width());
                one.add("block", size);
            });
            one.addProperty("attention", layer.attention().name().toLowerCase(Locale.ROOT));
            layers.add(one);
        }
        json.add("layers", layers);
        return json;
    }

    /**
     * From JSON.
     *
     * @throws IllegalArgumentException naming the field that is missing or off
     */
    public static NetConfig read(JsonObject json) {
        List<LayerConfig> layers = new ArrayList<>();
        for (JsonElement element : field(json, "layers").getAsJsonArray()) {
            JsonObject layer = element.getAsJsonObject();
            Optional<BlockSize> block = Optional.ofNullable(layer.getAsJsonArray("block"))
                    .map(size ->
                            new BlockSize(size.get(0).getAsInt(), size.get(1).getAsInt()));
            layers.add(new LayerConfig(block, choice(AttentionSpan.class, layer, "attention")));
        }
        return new NetConfig(
                number(json, "resolution"),
                number(json, "patch"),
                number(json, "bottleneck"),
                number(json, "width"),
                number(json, "heads"),
                number(json, "stateDim"),
                number(json, "mlpWidth"),
                number(json, "chunkFrames"),
                number(json, "convWidth"),
                field(json, "fieldOfView").getAsDouble(),
                choice(NetConfig.PoseMode.class, json, "pose"),
                layers);
    }

    private static JsonElement field(JsonObject json, String name) {
        JsonElement element = json.get(name);
        if (element == null || element.isJsonNull()) {
            throw new IllegalArgumentException("the network's configuration lacks \"" + name + "\"");
        }
        return element;
    }

    private static int number(JsonObject json, String name) {
        try {
            return field(json, name).getAsInt();
        } catch (NumberFormatException | UnsupportedOperationException | IllegalStateException e) {
            throw new IllegalArgumentException("\"" + name + "\" of the network's configuration is not a number", e);
        }
    }

    private static <E extends Enum<E>> E choice(Class<E> type, JsonObject json, String name) {
        String word = field(json, name).getAsString();
        for (E value : type.getEnumConstants()) {
            if (value.name().toLowerCase(Locale.ROOT).equals(word)) {
                return value;
            }
        }
        throw new IllegalArgumentException("\"" + name + "\" of the network's configuration is '" + word + "'");
    }
}
