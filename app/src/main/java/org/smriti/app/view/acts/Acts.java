package org.smriti.app.view.acts;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.text.Message;

/** The catalogue of all acts of the window. Those of commands are always the same; others depend on what is open, such as its models. */
public final class Acts {

    private final ObjectProperty<Message> note;
    private final Map<UserCommand, Act> byCommand = new EnumMap<>(UserCommand.class);
    private final List<Supplier<List<Act>>> sources = new ArrayList<>();
    private Consumer<Act> done = act -> {};

    /**
     * An empty catalogue.
     *
     * @param note where it is said why an act cannot be done
     */
    public Acts(ObjectProperty<Message> note) {
        this.note = note;
    }

    /** Tells the listener of each act that was done. */
    public void whenDone(Consumer<Act> listener) {
        done = listener;
    }

    /** Adds acts of commands. */
    public void add(List<Act> acts) {
        acts.forEach(act -> byCommand.put(act.command().orElseThrow(), act));
    }

    /** Adds acts that are asked for anew each time. */
    public void offer(Supplier<List<Act>> source) {
        sources.add(source);
    }

    /** What a command does; nothing if that is left to a menu. */
    public Optional<Act> of(UserCommand command) {
        return Optional.ofNullable(byCommand.get(command));
    }

    /** All acts, those of commands first. */
    public List<Act> all() {
        return Stream.concat(
                        byCommand.values().stream(),
                        sources.stream().map(Supplier::get).flatMap(List::stream))
                .toList();
    }

    /** The act of that id, if there is one now. */
    public Optional<Act> named(String id) {
        return all().stream().filter(act -> act.id().equals(id)).findFirst();
    }

    /** The acts whose ids begin in the same way, such as those of all models. */
    public List<Act> beginningWith(String prefix) {
        return all().stream().filter(act -> act.id().startsWith(prefix)).toList();
    }

    /** Does an act, or says why it cannot be done. */
    public void run(Act act) {
        if (act.isPossible()) {
            act.action().run();
            done.accept(act);
        } else {
            note.set(act.hindrance().get());
        }
    }
}
