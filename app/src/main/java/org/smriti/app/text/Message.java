package org.smriti.app.text;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Something to say in whatever language is chosen when it is read.
 *
 * @param key of the texts
 * @param arguments put in for {0}, {1}, …
 */
public record Message(String key, List<Object> arguments) {

    /** Says nothing. */
    public static final Message NONE = of("nothing");

    /** Says the text of a key; an argument that is null, such as the message of an error that has none, is a dash. */
    public static Message of(String key, Object... arguments) {
        return new Message(
                key,
                Arrays.stream(arguments)
                        .map(argument -> Objects.requireNonNullElse(argument, "–"))
                        .toList());
    }
}
