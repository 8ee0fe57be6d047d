package org.smriti.model.io.json;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.smriti.model.io.TextPosition;

/**
 * Finds the line and column of a place in a text, by reading it once more: only a refusal needs them. Gson tells where it is by {@link
 * JsonReader#toString} alone; if that ever changes, there is no position.
 */
final class PlaceFinder {

    private static final Pattern TOLD = Pattern.compile("at line (\\d+) column (\\d+)");

    private final List<String> lines;
    private final JsonReader reader;

    private PlaceFinder(String text) {
        lines = List.of(text.split("\n", -1));
        reader = new JsonReader(new StringReader(text));
        reader.setStrictness(Strictness.LENIENT);
    }

    /**
     * Where the value at the end of a path begins; if there is none, where the last value on the way to it begins.
     *
     * @param path from the document down
     */
    static Optional<TextPosition> find(String text, List<JsonPlace> path) {
        return new PlaceFinder(text).find(path);
    }

    private Optional<TextPosition> find(List<JsonPlace> path) {
        Optional<TextPosition> found = Optional.empty();
        try {
            found = start();
            for (JsonPlace step : path) {
                if (!enter(step)) {
                    return found;
                }
                found = start();
            }
        } catch (IOException e) {
            return found; // what follows is no JSON
        }
        return found;
    }

    /** Goes to the value of a member or an element; false if there is no such. */
    private boolean enter(JsonPlace step) throws IOException {
        if (step.name().isEmpty() && reader.peek() == JsonToken.BEGIN_ARRAY) {
            reader.beginArray();
            for (int i = 0; i < step.index() && reader.hasNext(); i++) {
                reader.skipValue();
            }
            return reader.hasNext();
        }
        if (reader.peek() == JsonToken.BEGIN_OBJECT) {
            reader.beginObject();
            while (reader.hasNext()) {
                if (reader.nextName().equals(step.name())) {
                    return true;
                }
                reader.skipValue();
            }
        }
        return false;
    }

    /** Where the value that comes next begins. Gson has then passed the sign that opens it, or all of a whole number or word. */
    private Optional<TextPosition> start() throws IOException {
        String opening = switch (reader.peek()) {
            case BEGIN_OBJECT, BEGIN_ARRAY -> "{[";
            case STRING -> "\"'";
            default -> "";
        };
        return next(reader).map(next -> {
            String before = lines.get(next.line() - 1).substring(0, next.column() - 1);
            return new TextPosition(next.line(), 1 + begin(before, opening));
        });
    }

    /** Where the last value of a piece of a line begins, of which there are its opening sign or signs of a word. */
    private static int begin(String before, String opening) {
        int begin = before.length();
        if (begin > 0 && opening.indexOf(before.charAt(begin - 1)) >= 0) {
            return begin - 1;
        }
        while (begin > 0 && isOfWord(before.charAt(begin - 1))) {
            begin--;
        }
        return begin;
    }

    private static boolean isOfWord(char sign) {
        return Character.isLetterOrDigit(sign) || "+-.".indexOf(sign) >= 0;
    }

    /** Where a reader has read last: what it stumbled over. */
    static Optional<TextPosition> last(JsonReader reader) {
        return next(reader).map(next -> new TextPosition(next.line(), Math.max(1, next.column() - 1)));
    }

    /** Where a reader reads on. */
    private static Optional<TextPosition> next(JsonReader reader) {
        Matcher told = TOLD.matcher(reader.toString());
        return told.find()
                ? Optional.of(new TextPosition(Integer.parseInt(told.group(1)), Integer.parseInt(told.group(2))))
                : Optional.empty();
    }
}
