package org.smriti.model.nn.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;
import org.smriti.model.nn.Nets;
import org.smriti.model.nn.variant.Variant;

class NetConfigJsonTest {

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBack(Variant variant) throws FileFormatException {
        NetConfig config = variant.of(Nets.tiny(4));
        String text = NetConfigJson.write(config).toString();

        assertEquals(
                config, NetConfigJson.read(fields(JsonParser.parseString(text).getAsJsonObject())));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "resolution",
                "patch",
                "bottleneck",
                "width",
                "heads",
                "stateDim",
                "mlpWidth",
                "chunkFrames",
                "convWidth",
                "fieldOfView",
                "pose",
                "layers"
            })
    void aMissingFieldIsNamed(String field) {
        JsonObject json = NetConfigJson.write(Nets.tiny(1));
        json.remove(field);

        String message = refused(json);
        assertTrue(message.startsWith("config.json: " + field + ": missing; expected "), message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "width | \"16\" | '16'; expected a whole number",
                "width | 16.5 | 16.5; expected a whole number",
                "width | 1e10 | 1e10; expected a whole number",
                "width | true | true; expected a whole number",
                "width | [16] | a list of 1; expected a whole number",
                "width | {} | an object; expected a whole number",
                "fieldOfView | [80] | a list of 1; expected a number",
                "fieldOfView | \"wide\" | 'wide'; expected a number",
                "fieldOfView | 1e999 | 1e999; expected a number",
                "pose | 3 | 3; expected one of on, off",
                "pose | [\"on\"] | a list of 1; expected one of on, off",
                "pose | \"maybe\" | 'maybe'; expected one of on, off",
                "layers | {} | an object; expected a list",
                "layers | 4 | 4; expected a list"
            })
    void aFieldOfAnotherKindIsNamed(String field, String value, String problem) {
        JsonObject json = NetConfigJson.write(Nets.tiny(1));
        json.add(field, JsonParser.parseString(value));

        assertEquals("config.json: " + field + ": " + problem, refused(json));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "3 | layers[0]",
                "{\"block\": 1, \"attention\": \"local\"} | layers[0].block",
                "{\"block\": [1], \"attention\": \"local\"} | layers[0].block",
                "{\"block\": [1, 2, 3], \"attention\": \"local\"} | layers[0].block",
                "{\"block\": [1, null], \"attention\": \"local\"} | layers[0].block[1]",
                "{\"block\": [[], 1], \"attention\": \"local\"} | layers[0].block[0]",
                "{\"block\": [1, 1]} | layers[0].attention",
                "{\"attention\": null} | layers[0].attention",
                "{\"attention\": []} | layers[0].attention",
                "{\"attention\": \"global\"} | layers[0].attention"
            })
    void anOddLayerIsNamed(String layer, String place) {
        JsonObject json = NetConfigJson.write(Nets.tiny(1));
        json.getAsJsonArray("layers").set(0, JsonParser.parseString(layer));

        String message = refused(json);

        assertTrue(message.startsWith("config.json: " + place + ": "), message);
    }

    @Test
    void nullIsAsGoodAsAbsent() {
        JsonObject json = NetConfigJson.write(Variant.WINDOW.of(Nets.tiny(1)));
        JsonElement layer = json.getAsJsonArray("layers").get(0);
        layer.getAsJsonObject().add("block", JsonNull.INSTANCE);
        json.add("heads", JsonNull.INSTANCE);

        assertEquals("config.json: heads: null; expected a whole number", refused(json));
    }

    @ParameterizedTest
    @CsvSource({
        "patch,3,patch must divide the resolution",
        "patch,0,patch must divide the resolution",
        "heads,3,width must be an even multiple of heads",
        "heads,0,width must be an even multiple of heads",
        "stateDim,6,stateDim must be a multiple of four",
        "mlpWidth,0,sizes must be positive",
        "convWidth,0,sizes must be positive",
        "fieldOfView,180,fieldOfView must lie between 0 and 180 degrees",
        "width,1073741824,sizes must be at most 8192",
        "chunkFrames,8000,a chunk must have at most 2048 tokens"
    })
    void sizesThatDoNotFitAreRefused(String field, double value, String message) {
        JsonObject json = NetConfigJson.write(Nets.tiny(1));
        json.addProperty(field, value);

        assertEquals("config.json: file: " + message + "; expected a network", refused(json));
    }

    @Test
    void aBlockThatDoesNotTileTheGridIsRefused() {
        JsonObject json = NetConfigJson.write(Nets.tiny(1));
        json.getAsJsonArray("layers").set(1, JsonParser.parseString("{\"block\": [3, 1], \"attention\": \"local\"}"));

        assertEquals("config.json: file: block 3×1 must tile the grid of 4×4; expected a network", refused(json));
    }

    @Test
    void aModelFromBeforeThereWasAnOverlapHasNone() throws FileFormatException {
        JsonObject json = NetConfigJson.write(Nets.tiny(1));
        json.remove("overlap");

        assertEquals(Nets.tiny(1), NetConfigJson.read(fields(json)));
    }

    @Test
    void anOverlapOfMoreThanHalfAPatchIsRefused() {
        JsonObject json = NetConfigJson.write(Nets.tiny(1));
        json.addProperty("overlap", 2);

        assertEquals("config.json: file: overlap must be at most half a patch; expected a network", refused(json));
    }

    private static JsonFields fields(JsonObject json) {
        return JsonFields.of(Path.of("config.json"), json, "a network");
    }

    private static String refused(JsonObject json) {
        String message = assertThrows(FileFormatException.class, () -> NetConfigJson.read(fields(json)))
                .getMessage();
        assertFalse(message.contains("\n"), message);
        return message;
    }
}
