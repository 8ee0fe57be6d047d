package org.smriti.app.text;

import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.MissingResourceException;
import java.util.Optional;
import java.util.ResourceBundle;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.value.ObservableValue;

/** The texts of the window in the language chosen; bindings follow the language. */
public final class Texts {

    private static final String BUNDLE = "org.smriti.app.text.texts";

    private final ObservableValue<Language> language;

    /** Gives texts in the language that the observable has at the time. */
    public Texts(ObservableValue<Language> language) {
        this.language = language;
    }

    /**
     * The text of a key.
     *
     * @param arguments put in for {0}, {1}, …; a number stands as it is, without separators
     * @throws MissingResourceException if there is no such key
     */
    public String get(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = String.valueOf(arguments[i]);
        }
        return MessageFormat.format(bundle().getString(key), plain);
    }

    /** The text of a key, if there is one: for names that others give, such as those of worlds. */
    public Optional<String> find(String key) {
        return bundle().containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    /** A profile's name for a person; as it is called in files, where the language has none. */
    public String profile(String name) {
        return find("profile." + name).orElse(name);
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle(
                BUNDLE,
                language.getValue().locale(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /**
     * The text of a key for one thing or for any other number of them: that of {@code key.one} or of {@code key.many}.
     *
     * @param count put in for {0}
     * @param arguments put in for {1}, {2}, …
     */
    public String count(String key, long count, Object... arguments) {
        Object[] all = new Object[arguments.length + 1];
        all[0] = count;
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return get(key + (count == 1 ? ".one" : ".many"), all);
    }

    /** A number for a person, to so many decimals. */
    public static String number(int decimals, double value) {
        return String.format(Locale.ROOT, "%." + decimals + "f", value);
    }

    /** Date and time of an instant in the person's time zone. */
    public String moment(Instant at) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT)
                .withLocale(language.getValue().locale())
                .format(at.atZone(ZoneId.systemDefault()));
    }

    /** How long before now an instant was, in words. */
    public String ago(Instant at, Instant now) {
        Duration since = Duration.between(at, now);
        if (since.toMinutes() < 1) {
            return get("ago.now");
        }
        if (since.toHours() < 1) {
            return count("ago.minutes", since.toMinutes());
        }
        return since.toDays() < 1 ? count("ago.hours", since.toHours()) : count("ago.days", since.toDays());
    }

    /** The text of a message. */
    public String get(Message message) {
        return get(message.key(), message.arguments().toArray());
    }

    /** A binding to the text of a key. */
    public StringBinding of(String key, Object... arguments) {
        return Bindings.createStringBinding(() -> get(key, arguments), language);
    }

    /** A binding to the text of a message that may change. */
    public StringBinding of(ObservableValue<Message> message) {
        return Bindings.createStringBinding(() -> get(message.getValue()), message, language);
    }
}
