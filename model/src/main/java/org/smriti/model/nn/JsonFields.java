package org.smriti.model.nn;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a JSON object; whatever is not as it should be is one line that names the field.
 *
 * @param json the object
 * @param path where it lies, in front of a field's name: empty, or ending with a dot
 */
record JsonFields(JsonObject json, String path) {

    /** Whether there is such a field. */
    boolean has(String name) {
        return json.has(name);
    }

    /** A whole number in the range of an int. */
    int integer(String name) {
        return integer(required(name), path + name);
    }

    /** A finite number. */
    double real(String name) {
        if (!(required(name) instanceof JsonPrimitive number && number.isNumber())
                || !Double.isFinite(number.getAsDouble())) {
            throw off(path + name, "a number");
        }
        return number.getAsDouble();
    }

    /** One of an enum's constants, in lower case. */
    <E extends Enum<E>> E choice(Class<E> type, String name) {
        List<String> words = new ArrayList<>();
        for (E constant : type.getEnumConstants()) {
            String word = constant.name().toLowerCase(Locale.ROOT);
            if (required(name) instanceof JsonPrimitive text
                    && text.getAsString().equals(word)) {
                return constant;
            }
            words.add(word);
        }
        throw off(path + name, "one of " + String.join(", ", words));
    }

    /** The objects of an array. */
    List<JsonFields> objects(String name) {
        if (!(required(name) instanceof JsonArray array)) {
            throw off(path + name, "a list");
        }
        List<JsonFields> objects = new ArrayList<>();
        for (JsonElement element : array) {
            String place = path + name + "[" + objects.size() + "]";
            if (!(element instanceof JsonObject object)) {
                throw off(place, "an object");
            }
            objects.add(new JsonFields(object, place + "."));
        }
        return objects;
    }

    /** So many whole numbers; nothing where the field is absent. */
    Optional<int[]> integers(String name, int count) {
        JsonElement element = json.get(name);
        if (element == null || element.isJsonNull()) {
            return Optional.empty();
        }
        if (!(element instanceof JsonArray array) || array.size() != count) {
            throw off(path + name, "a list of " + count + " whole numbers");
        }
        int[] numbers = new int[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = integer(array.get(i), path + name + "[" + i + "]");
        }
        return Optional.of(numbers);
    }

    private JsonElement required(String name) {
        JsonElement element = json.get(name);
        if (element == null || element.isJsonNull()) {
            throw new IllegalArgumentException("the network's configuration lacks \"" + path + name + "\"");
        }
        return element;
    }

    private static int integer(JsonElement element, String place) {
        try {
            if (element instanceof JsonPrimitive number && number.isNumber()) {
                return number.getAsBigDecimal().intValueExact();
            }
        } catch (ArithmeticException | NumberFormatException e) {
            throw off(place, "a whole number");
        }
        throw off(place, "a whole number");
    }

    private static IllegalArgumentException off(String place, String expected) {
        return new IllegalArgumentException("\"" + place + "\" of the network's configuration is not " + expected);
    }
}
