package org.smriti.model.io.json;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.smriti.model.io.FileFormatException;

/** A value of a JSON document that knows where it stands; each method refuses any other kind of value in one line. */
public final class JsonValue {

    private static final int LONGEST_TEXT = 80;

    private final JsonPlace place;
    private final JsonElement json; // null where there is none

    JsonValue(JsonPlace place, JsonElement json) {
        this.place = place;
        this.json = json;
    }

    /** Whether there is a value; null counts as none. */
    public boolean isPresent() {
        return json != null && !json.isJsonNull();
    }

    /** Whether it is a text. */
    public boolean isText() {
        return json instanceof JsonPrimitive text && text.isString();
    }

    /** Whether it is a list. */
    public boolean isList() {
        return json instanceof JsonArray;
    }

    /** A whole number in the range of an int. */
    public int integer() throws FileFormatException {
        return (int) whole(Integer.MIN_VALUE, Integer.MAX_VALUE, "a whole number");
    }

    /** A whole number from {@code least} to {@code most}. */
    public int integer(int least, int most) throws FileFormatException {
        String range = most == Integer.MAX_VALUE
                ? "a whole number, at least " + least
                : least == most ? "" + least : "a whole number from " + least + " to " + most;
        return (int) whole(least, most, range);
    }

    /** A whole number in the range of a long. */
    public long whole() throws FileFormatException {
        return whole(Long.MIN_VALUE, Long.MAX_VALUE, "a whole number");
    }

    private long whole(long least, long most, String expected) throws FileFormatException {
        try {
            if (json instanceof JsonPrimitive number && number.isNumber()) {
                long value = number.getAsBigDecimal().longValueExact();
                if (value >= least && value <= most) {
                    return value;
                }
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw isNot(expected);
        }
        throw isNot(expected);
    }

    /** A finite number. */
    public double real() throws FileFormatException {
        if (json instanceof JsonPrimitive number && number.isNumber() && Double.isFinite(number.getAsDouble())) {
            return number.getAsDouble();
        }
        throw isNot("a number");
    }

    /** A number from {@code least} to {@code most}. */
    public double real(double least, double most) throws FileFormatException {
        double value = real();
        if (value < least || value > most) {
            throw isNot("a number from " + least + " to " + most);
        }
        return value;
    }

    /** A text, maybe empty. */
    public String text() throws FileFormatException {
        if (isText()) {
            return json.getAsString();
        }
        throw isNot("a text");
    }

    /** What a maker makes of a text; its {@link IllegalArgumentException} says in one line why it cannot. */
    public <T> T made(Function<String, T> maker) throws FileFormatException {
        String text = text();
        try {
            return maker.apply(text);
        } catch (IllegalArgumentException e) {
            throw refused(String.valueOf(e.getMessage()));
        }
    }

    /** One of an enum's constants, in lower case. */
    public <E extends Enum<E>> E choice(Class<E> type) throws FileFormatException {
        E[] all = type.getEnumConstants();
        if (isText()) {
            for (E constant : all) {
                if (word(constant).equals(json.getAsString())) {
                    return constant;
                }
            }
        }
        throw isNot("one of " + Arrays.stream(all).map(JsonValue::word).collect(Collectors.joining(", ")));
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    /** An object. */
    public JsonFields object() throws FileFormatException {
        return object("an object");
    }

    /** An object, which a refusal calls as it is told. */
    public JsonFields object(String expected) throws FileFormatException {
        if (json instanceof JsonObject object) {
            return new JsonFields(place, object);
        }
        throw isNot(expected);
    }

    /** The elements of a list. */
    public List<JsonValue> list() throws FileFormatException {
        if (!(json instanceof JsonArray array)) {
            throw isNot("a list");
        }
        return IntStream.range(0, array.size())
                .mapToObj(i -> new JsonValue(place.element(i), array.get(i)))
                .toList();
    }

    /** The elements of a list of so many. */
    public List<JsonValue> list(int count) throws FileFormatException {
        if (json instanceof JsonArray array && array.size() == count) {
            return list();
        }
        throw isNot("a list of " + count);
    }

    /** The texts of a list. */
    public List<String> texts() throws FileFormatException {
        List<String> texts = new ArrayList<>();
        for (JsonValue element : list()) {
            texts.add(element.text());
        }
        return texts;
    }

    /** To be thrown where something else was expected than stands here. */
    public FileFormatException isNot(String expected) {
        return place.off(found(), expected);
    }

    /** To be thrown where what stands here is of the right kind, but cannot be. */
    public FileFormatException refused(String problem) {
        return place.refused(problem);
    }

    private String found() {
        return switch (json) {
            case null -> "missing";
            case JsonNull _ -> "null";
            case JsonObject _ -> "an object";
            case JsonArray array -> "a list of " + array.size();
            default -> shown(json.getAsString());
        };
    }

    private String shown(String text) {
        String start = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) + "…" : text;
        return isText() ? "'" + start + "'" : start;
    }
}
