package org.smriti.model.io.json;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.smriti.model.io.FileFormatException;

/** Reads public records of numbers, texts, lists, maps and other such records, as Gson writes them. */
final class JsonRecords {

    private JsonRecords() {}

    /** A record; all of its components must be there, and nothing else. */
    static <R extends Record> R read(JsonFields fields, Class<R> type) throws FileFormatException {
        RecordComponent[] components = type.getRecordComponents();
        fields.only(Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new));
        List<Object> values = new ArrayList<>();
        for (RecordComponent component : components) {
            values.add(value(fields.get(component.getName()), component.getGenericType()));
        }
        return fields.make(() -> make(type, components, values));
    }

    private static Object value(JsonValue json, Type type) throws FileFormatException {
        if (type == int.class) {
            return json.integer();
        }
        if (type == long.class) {
            return json.whole();
        }
        if (type == double.class) {
            return json.real();
        }
        if (type == String.class) {
            return json.text();
        }
        if (type instanceof Class<?> one && one.isRecord()) {
            return read(json.object(), one.asSubclass(Record.class));
        }
        ParameterizedType many = (ParameterizedType) type;
        Type each = many.getActualTypeArguments()[many.getActualTypeArguments().length - 1];
        return many.getRawType() == List.class ? list(json, each) : map(json.object(), each);
    }

    private static List<Object> list(JsonValue json, Type type) throws FileFormatException {
        List<Object> list = new ArrayList<>();
        for (JsonValue element : json.list()) {
            list.add(value(element, type));
        }
        return list;
    }

    private static Map<String, Object> map(JsonFields json, Type type) throws FileFormatException {
        Map<String, Object> map = new LinkedHashMap<>();
        for (String name : json.names()) {
            map.put(name, value(json.get(name), type));
        }
        return map;
    }

    private static <R extends Record> R make(Class<R> type, RecordComponent[] components, List<Object> values) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            Constructor<R> constructor = type.getDeclaredConstructor(types);
            return constructor.newInstance(values.toArray());
        } catch (InvocationTargetException e) {
            throw e.getCause() instanceof IllegalArgumentException refusal ? refusal : new IllegalStateException(e);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record that is not public", e);
        }
    }
}
