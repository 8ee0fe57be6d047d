package org.smriti.app.tour;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The fields of a JSON object in a tour's file; whatever is not as it should be is one line that names the field.
 *
 * @param json the object
 * @param path where it lies, for a person
 */
record Fields(JsonObject json, String path) {

    /** An object that has no other fields than these. */
    Fields only(String... names) throws TourFormatException {
        for (String name : json.keySet()) {
            if (!Set.of(names).contains(name)) {
                throw new TourFormatException(
                        path + "." + name + ": nothing of that name is known here, only " + String.join(", ", names));
            }
        }
        return this;
    }

    boolean has(String name) {
        return json.has(name);
    }

    String text(String name) throws TourFormatException {
        if (json.get(name) instanceof JsonPrimitive text
                && text.isString()
                && !text.getAsString().isBlank()) {
            return text.getAsString().strip();
        }
        throw off(name, "a text");
    }

    /** A whole number that is not negative. */
    int count(String name) throws TourFormatException {
        try {
            if (json.get(name) instanceof JsonPrimitive number && number.isNumber()) {
                int count = number.getAsBigDecimal().intValueExact();
                if (count >= 0) {
                    return count;
                }
            }
        } catch (ArithmeticException e) {
            throw off(name, "a whole number"); // of another kind
        }
        throw off(name, "a whole number, not negative");
    }

    /** A text in both languages. */
    Words words(String name) throws TourFormatException {
        Fields both = object(name).only("en", "te");
        return new Words(both.text("en"), both.text("te"));
    }

    Fields object(String name) throws TourFormatException {
        return optional(name).orElseThrow(() -> off(name, "an object"));
    }

    /** An object, or nothing if there is no such field. */
    Optional<Fields> optional(String name) throws TourFormatException {
        if (!has(name)) {
            return Optional.empty();
        }
        if (json.get(name) instanceof JsonObject object) {
            return Optional.of(new Fields(object, path + "." + name));
        }
        throw off(name, "an object");
    }

    /** The objects of a list, at least one. */
    List<Fields> objects(String name) throws TourFormatException {
        if (!(json.get(name) instanceof JsonArray array) || array.isEmpty()) {
            throw off(name, "a list of objects, at least one");
        }
        List<Fields> objects = new ArrayList<>();
        for (JsonElement element : array) {
            String place = name + "[" + objects.size() + "]";
            if (!(element instanceof JsonObject object)) {
                throw off(place, "an object");
            }
            objects.add(new Fields(object, path + "." + place));
        }
        return objects;
    }

    TourFormatException off(String name, String expected) {
        return new TourFormatException(path + "." + name + ": expected " + expected);
    }
}
