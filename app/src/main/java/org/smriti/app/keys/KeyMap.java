package org.smriti.app.keys;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.input.KeyCodeCombination;

/**
 * Which key does what; no key does two things.
 *
 * @param strokes of every deed, at least one each
 */
public record KeyMap(Map<UserCommand, List<KeyCodeCombination>> strokes) {

    /** As nobody has chosen yet. */
    public static final KeyMap USUAL = new KeyMap(Map.of());

    /**
     * What could be read.
     *
     * @param refused what could not, as it stands in the file
     */
    public record Read(KeyMap keys, List<String> refused) {}

    /** Those strokes; the usual ones for every deed that is not among them. */
    public KeyMap {
        Map<UserCommand, List<KeyCodeCombination>> all = new EnumMap<>(UserCommand.class);
        for (UserCommand command : UserCommand.values()) {
            all.put(command, List.copyOf(strokes.getOrDefault(command, command.usual())));
        }
        strokes = Map.copyOf(all);
    }

    /** The keys that do something, the most usual first. */
    public List<KeyCodeCombination> of(UserCommand command) {
        return strokes.get(command);
    }

    /** What a key does. */
    public Optional<UserCommand> command(KeyCodeCombination stroke) {
        return Arrays.stream(UserCommand.values())
                .filter(command -> of(command).contains(stroke))
                .findFirst();
    }

    /** Gives a deed another key in place of one it has; who had that other key gets the one that is given up. */
    public KeyMap rebind(UserCommand command, KeyCodeCombination old, KeyCodeCombination stroke) {
        Map<UserCommand, List<KeyCodeCombination>> next = new EnumMap<>(strokes);
        command(stroke).ifPresent(other -> next.put(other, exchanged(of(other), old, stroke)));
        next.put(command, exchanged(of(command), old, stroke));
        return new KeyMap(next);
    }

    private static List<KeyCodeCombination> exchanged(
            List<KeyCodeCombination> strokes, KeyCodeCombination one, KeyCodeCombination other) {
        return strokes.stream()
                .map(stroke -> stroke.equals(one) ? other : stroke.equals(other) ? one : stroke)
                .toList();
    }

    /** What was chosen, by the names that files have; the usual keys are not told. */
    public Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (UserCommand command : UserCommand.values()) {
            if (!of(command).equals(command.usual())) {
                chosen.put(command.id(), of(command).stream().map(Strokes::name).toList());
            }
        }
        return chosen;
    }

    /** Reads what was chosen. A deed whose keys cannot be read keeps its usual ones; so do all if a key were to do two things. */
    public static Read read(Map<String, List<String>> chosen) {
        Map<UserCommand, List<KeyCodeCombination>> strokes = new EnumMap<>(UserCommand.class);
        List<String> refused = chosen.entrySet().stream()
                .filter(entry -> !put(strokes, entry))
                .map(Map.Entry::getKey)
                .toList();
        KeyMap keys = new KeyMap(strokes);
        List<String> twice = keys.twice();
        return twice.isEmpty()
                ? new Read(keys, refused)
                : new Read(
                        USUAL, Stream.concat(refused.stream(), twice.stream()).toList());
    }

    private static boolean put(
            Map<UserCommand, List<KeyCodeCombination>> strokes, Map.Entry<String, List<String>> entry) {
        List<String> names = Optional.ofNullable(entry.getValue()).orElse(List.of());
        List<KeyCodeCombination> read = names.stream()
                .flatMap(name -> Stream.ofNullable(name).flatMap(one -> Strokes.parse(one).stream()))
                .distinct()
                .toList();
        Optional<UserCommand> command = Arrays.stream(UserCommand.values())
                .filter(one -> one.id().equals(entry.getKey()))
                .filter(one -> !read.isEmpty()
                        && read.size() == names.size()
                        && read.stream().allMatch(one::accepts))
                .findFirst();
        command.ifPresent(one -> strokes.put(one, read));
        return command.isPresent();
    }

    private List<String> twice() {
        Set<KeyCodeCombination> seen = new HashSet<>();
        return Arrays.stream(UserCommand.values())
                .flatMap(command -> of(command).stream())
                .filter(stroke -> !seen.add(stroke))
                .map(Strokes::name)
                .toList();
    }
}
