package org.smriti.app.view.acts;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.text.Message;
import org.smriti.app.text.Texts;

/**
 * Something that a person can do in the window.
 *
 * @param id in English words with hyphens; that of its command, if it has one
 * @param group key of the title in the texts under which it is listed
 * @param command whose keys do it, if there is one
 * @param title in the language of the texts
 * @param on whether it is switched on or chosen now; nothing for what only happens once
 * @param hindrance why it cannot be done now, {@link Message#NONE} if it can
 * @param action does it, on the JavaFX thread
 */
public record Act(
        String id,
        String group,
        Optional<UserCommand> command,
        Function<Texts, String> title,
        Optional<BooleanSupplier> on,
        Supplier<Message> hindrance,
        Runnable action) {

    /** What a command does. */
    public static Act of(UserCommand command, Runnable action) {
        return new Act(
                command.id(),
                command.group().key(),
                Optional.of(command),
                texts -> texts.get(command.key()),
                Optional.empty(),
                () -> Message.NONE,
                action);
    }

    /** What no command does. */
    public static Act of(String id, String group, Function<Texts, String> title, Runnable action) {
        return new Act(id, group, Optional.empty(), title, Optional.empty(), () -> Message.NONE, action);
    }

    /** The same, but only while nothing hinders it. */
    public Act unless(Supplier<Message> hindered) {
        return new Act(id, group, command, title, on, hindered, action);
    }

    /** The same, with a mark while it is switched on or chosen. */
    public Act on(BooleanSupplier now) {
        return new Act(id, group, command, title, Optional.of(now), hindrance, action);
    }

    /** Whether it can be done now. */
    public boolean isPossible() {
        return hindrance.get().equals(Message.NONE);
    }

    /** Whether it is switched on or chosen now. */
    public boolean isOn() {
        return on.filter(BooleanSupplier::getAsBoolean).isPresent();
    }
}
