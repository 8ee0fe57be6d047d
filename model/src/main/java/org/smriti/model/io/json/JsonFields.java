package org.smriti.model.io.json;

import com.google.gson.JsonObject;
import com.google.gson.Strictness;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.smriti.model.io.FileFormatException;
import org.smriti.model.io.TextFiles;

/**
 * The members of a JSON object in a file. What is missing or of another kind is refused in one line that names the file, the place in
 * it as {@code branches[2].take.noise}, what stands there and what was expected; where all of the file is JSON, line and column too.
 * Members that nothing asks for are ignored.
 */
public final class JsonFields {

    /** No file that is all JSON may be larger. */
    private static final long LARGEST = 16 << 20;

    /** Most values in a file: one takes up to a hundred bytes of memory, but may be two bytes of text. */
    private static final int MOST_VALUES = 4_000_000;

    private final JsonPlace place;
    private final JsonObject json;

    JsonFields(JsonPlace place, JsonObject json) {
        this.place = place;
        this.json = json;
    }

    /** Makes a value from fields. */
    @FunctionalInterface
    public interface Maker<T> {

        /** Makes it; an {@link IllegalArgumentException} says in one line why it cannot be. */
        T make() throws FileFormatException;
    }

    /**
     * Reads a file.
     *
     * @param what it should be, for messages
     * @throws FileFormatException if it is not one JSON object, or too large
     * @throws NoSuchFileException if there is none
     */
    public static JsonFields read(Path file, String what) throws IOException {
        return parse(file, text(file, LARGEST, what), what);
    }

    /**
     * The text of a file that is all JSON, for {@link #parse(Path, String, String)}.
     *
     * @param largest most bytes that it may have
     * @param what it should be, for messages
     * @throws FileFormatException if it is larger, or no UTF-8
     * @throws NoSuchFileException if there is none
     */
    public static String text(Path file, long largest, String what) throws IOException {
        JsonPlace root = JsonPlace.root(file, "", what);
        if (Files.size(file) > largest) {
            throw root.off(Files.size(file) + " bytes", "at most " + largest);
        }
        try {
            return TextFiles.read(file);
        } catch (CharacterCodingException e) {
            throw root.refused("bytes that are no UTF-8");
        }
    }

    /**
     * Reads a file whose text is known already; messages name line and column.
     *
     * @param what it should be, for messages
     * @throws FileFormatException if it is not one JSON object
     */
    public static JsonFields parse(Path file, String text, String what) throws FileFormatException {
        return JsonTree.read(JsonPlace.whole(file, text, what), text, Strictness.LENIENT, MOST_VALUES)
                .object(what);
    }

    /**
     * Reads a part of a file that is JSON.
     *
     * @param part of the file, for messages
     * @param what the part should be, for messages
     * @param strictness whether all that JSON does not allow is refused
     */
    public static JsonFields parse(Path file, String part, String text, String what, Strictness strictness)
            throws FileFormatException {
        return JsonTree.read(JsonPlace.root(file, part, what), text, strictness, MOST_VALUES)
                .object(what);
    }

    /** The fields of an object that was read already; messages name the file. */
    public static JsonFields of(Path file, JsonObject json, String what) {
        return new JsonFields(JsonPlace.root(file, "", what), json);
    }

    /** The object as Gson has it. */
    public JsonObject json() {
        return json;
    }

    /** Names of all members, in their order. */
    public Set<String> names() {
        return json.keySet();
    }

    /** These fields, refused if there are other members than these. */
    public JsonFields only(String... names) throws FileFormatException {
        List<String> known = List.of(names);
        for (String name : json.keySet()) {
            if (!known.contains(name)) {
                throw place.member(name).off("unknown", "nothing but " + String.join(", ", known));
            }
        }
        return this;
    }

    /** Whether there is such a member; null counts as none. */
    public boolean has(String name) {
        return get(name).isPresent();
    }

    /** A member, present or not. */
    public JsonValue get(String name) {
        return new JsonValue(place.member(name), json.get(name));
    }

    /** A whole number in the range of an int. */
    public int integer(String name) throws FileFormatException {
        return get(name).integer();
    }

    /** A whole number from {@code least} to {@code most}. */
    public int integer(String name, int least, int most) throws FileFormatException {
        return get(name).integer(least, most);
    }

    /** A whole number in the range of a long. */
    public long whole(String name) throws FileFormatException {
        return get(name).whole();
    }

    /** A finite number. */
    public double real(String name) throws FileFormatException {
        return get(name).real();
    }

    /** A text, maybe empty. */
    public String text(String name) throws FileFormatException {
        return get(name).text();
    }

    /** One of an enum's constants, in lower case. */
    public <E extends Enum<E>> E choice(Class<E> type, String name) throws FileFormatException {
        return get(name).choice(type);
    }

    /** An object. */
    public JsonFields object(String name) throws FileFormatException {
        return get(name).object();
    }

    /** The elements of a list. */
    public List<JsonValue> list(String name) throws FileFormatException {
        return get(name).list();
    }

    /** A public record of numbers, texts, lists, maps and other such records; these are all the members. */
    public <R extends Record> R record(Class<R> type) throws FileFormatException {
        return JsonRecords.read(this, type);
    }

    /** Makes a value from these fields; if the maker refuses, that is told with this place. */
    public <T> T make(Maker<T> maker) throws FileFormatException {
        try {
            return maker.make();
        } catch (IllegalArgumentException e) {
            throw place.refused(String.valueOf(e.getMessage()));
        }
    }

    /** To be thrown where the fields cannot stand together. */
    public FileFormatException refused(String problem) {
        return place.refused(problem);
    }
}
