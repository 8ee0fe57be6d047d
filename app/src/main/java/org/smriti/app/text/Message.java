package org.smriti.app.text;

import java.util.List;

/**
 * Something to say in whatever language is chosen when it is read.
 *
 * @param key of the texts
 * @param arguments put in for {0}, {1}, …
 */
public record Message(String key, List<Object> arguments) {

    /** Says nothing. */
    public static final Message NONE = of("nothing");

    /** Says the text of a key. */
    public static Message of(String key, Object... arguments) {
        return new Message(key, List.of(arguments));
    }
}
