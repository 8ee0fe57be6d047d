package org.smriti.app.view;

import java.util.function.Function;
import javafx.util.StringConverter;

/** Shows values by their labels. */
final class Labels<T> extends StringConverter<T> {

    private final Function<T, String> label;
    private final Function<String, T> named;

    Labels(Function<T, String> label, Function<String, T> named) {
        this.label = label;
        this.named = named;
    }

    @Override
    public String toString(T value) {
        return value == null ? "" : label.apply(value);
    }

    @Override
    public T fromString(String text) {
        return named.apply(text);
    }
}
