package org.smriti.app.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A text by its key, so that it is shown in the language chosen at that time.
 *
 * @param key of the texts
 * @param arguments put in for {0}, {1}, …
 */
public record Message(String key, List<Object> arguments) {

    /** An empty text. */
    public static final Message NONE = of("nothing");

    /** A message of the text of a key; an argument that is null, such as the message of an exception without one, becomes a dash. */
    public static Message of(String key, Object... arguments) {
        return new Message(
                key,
                Arrays.stream(arguments)
                        .map(argument -> Objects.requireNonNullElse(argument, "–"))
                        .toList());
    }
}
