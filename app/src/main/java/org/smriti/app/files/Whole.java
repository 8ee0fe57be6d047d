package org.smriti.app.files;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;

/** Finds what is missing in a document: a parser leaves null where a field does not stand. */
final class Whole {

    private Whole() {}

    /**
     * Checks it, and all that is in it.
     *
     * @throws IllegalArgumentException naming what is missing
     */
    static void check(Object part, String where) {
        switch (part) {
            case null -> throw new IllegalArgumentException(where + " is missing");
            case Record record -> {
                for (RecordComponent component : record.getClass().getRecordComponents()) {
                    check(
                            value(record, component),
                            where.isEmpty() ? component.getName() : where + "." + component.getName());
                }
            }
            case List<?> list -> {
                for (int i = 0; i < list.size(); i++) {
                    check(list.get(i), where + "[" + i + "]");
                }
            }
            case Map<?, ?> map -> map.forEach((key, value) -> check(value, where + "." + key));
            default -> {}
        }
    }

    private static Object value(Record record, RecordComponent component) {
        try {
            return component.getAccessor().invoke(record);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("a record that does not tell of itself", e);
        }
    }
}
