package org.smriti.model.io.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import org.smriti.model.io.FileFormatException;

/** Reads text into Gson's tree. Gson's own parser keeps the last of two members of one name; this one refuses them. */
final class JsonTree {

    private final JsonPlace root;
    private final JsonReader reader;
    private final int most;
    private JsonPlace place; // of what was read last
    private int values;

    private JsonTree(JsonPlace root, String text, Strictness strictness, int most) {
        this.root = root;
        this.most = most;
        place = root;
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(strictness);
    }

    /** The one value that a text consists of, with at most so many others in it. */
    static JsonValue read(JsonPlace root, String text, Strictness strictness, int most) throws FileFormatException {
        return new JsonTree(root, text, strictness, most).read();
    }

    private JsonValue read() throws FileFormatException {
        try {
            JsonElement all = value(root);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw root.refused("more than one value");
            }
            return new JsonValue(root, all);
        } catch (FileFormatException e) {
            throw e;
        } catch (JsonParseException | IOException e) {
            FileFormatException told = place.refused("not JSON", PlaceFinder.last(reader));
            told.initCause(e);
            throw told;
        }
    }

    private JsonElement value(JsonPlace where) throws IOException {
        place = where;
        if (values++ > most) {
            throw root.refused("more than " + most + " values");
        }
        return switch (reader.peek()) {
            case BEGIN_OBJECT -> object(where);
            case BEGIN_ARRAY -> array(where);
            default -> JsonParser.parseReader(reader);
        };
    }

    private JsonObject object(JsonPlace where) throws IOException {
        JsonObject object = new JsonObject();
        reader.beginObject();
        while (reader.hasNext()) {
            String name = reader.nextName();
            if (object.has(name)) {
                throw where.member(name).refused("stands there twice", PlaceFinder.last(reader));
            }
            object.add(name, value(where.member(name)));
        }
        reader.endObject();
        place = where;
        return object;
    }

    private JsonArray array(JsonPlace where) throws IOException {
        JsonArray array = new JsonArray();
        reader.beginArray();
        while (reader.hasNext()) {
            array.add(value(where.element(array.size())));
        }
        reader.endArray();
        place = where;
        return array;
    }
}
