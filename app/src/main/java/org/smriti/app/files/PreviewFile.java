package org.smriti.app.files;

import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.json.JsonFields;

/** A preview as {@code preview.json}; its picture is an entry of its own. */
final class PreviewFile {

    private static final int LARGEST_SIDE = 512;
    private static final int MOST_MODELS = 8;
    private static final int LONGEST = 80; // characters of a name, which is to fit into a line

    private PreviewFile() {}

    static String text(Preview preview) throws IOException {
        StringWriter text = new StringWriter();
        JsonWriter json = new JsonWriter(text);
        json.setHtmlSafe(true);
        json.beginObject();
        json.name("world").value(preview.world());
        if (preview.seed().isPresent()) {
            json.name("seed").value(preview.seed().getAsLong());
        }
        json.name("steps").value(preview.steps());
        json.name("branches").value(preview.branches());
        json.name("models").beginArray();
        for (String model : preview.models()) {
            json.value(model);
        }
        json.endArray();
        json.name("side").value(preview.side());
        json.endObject();
        return text.toString();
    }

    /** Reads a preview without its picture. */
    static Preview read(JsonFields json) throws FileFormatException {
        List<String> models = json.get("models").texts();
        if (models.size() > MOST_MODELS) {
            throw json.get("models").isNot("at most " + MOST_MODELS + " models");
        }
        return new Preview(
                line(json.text("world")),
                json.has("seed") ? OptionalLong.of(json.whole("seed")) : OptionalLong.empty(),
                json.integer("steps", 0, Integer.MAX_VALUE),
                json.integer("branches", 1, Integer.MAX_VALUE),
                models.stream().map(PreviewFile::line).toList(),
                json.integer("side", 1, LARGEST_SIDE),
                Optional.empty());
    }

    private static String line(String text) {
        String line = text.replaceAll("\\p{Cntrl}", "?");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST - 1) + "…";
    }
}
