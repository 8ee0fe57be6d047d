package org.smriti.app.keys;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCodeCombination;

/**
 * Which keys give which command; no key gives two. Only hands may have the keys of other commands: in a world with hands these keys are
 * theirs alone, elsewhere they are the others', see {@link #with}.
 *
 * @param strokes keys of every command
 */
public record KeyMap(Map<UserCommand, List<KeyCodeCombination>> strokes) {

    /** The keys before a person has chosen any. */
    public static final KeyMap USUAL = new KeyMap(Map.of());

    /**
     * The keys that were read.
     *
     * @param refused names that could not be read, as they stand in the file
     */
    public record Read(KeyMap keys, List<String> refused) {}

    /** Adds the usual keys of every command that has none here. */
    public KeyMap {
        Map<UserCommand, List<KeyCodeCombination>> all = new EnumMap<>(UserCommand.class);
        for (UserCommand command : UserCommand.values()) {
            all.put(command, List.copyOf(strokes.getOrDefault(command, command.usual())));
        }
        strokes = Map.copyOf(all);
    }

    /** The keys as they are where there are these hands: others have no keys there that these have, and other hands have none at all. */
    public KeyMap with(Set<UserCommand> hands) {
        Set<KeyCodeCombination> taken =
                hands.stream().flatMap(hand -> of(hand).stream()).collect(Collectors.toSet());
        Map<UserCommand, List<KeyCodeCombination>> there = new EnumMap<>(UserCommand.class);
        strokes.forEach((command, keys) -> there.put(
                command,
                keys.stream()
                        .filter(stroke -> isHand(command) ? hands.contains(command) : !taken.contains(stroke))
                        .toList()));
        return new KeyMap(there);
    }

    private static boolean isHand(UserCommand command) {
        return command.group() == UserCommand.Group.HANDS;
    }

    /** The keys of a command, the one that is shown first. */
    public List<KeyCodeCombination> of(UserCommand command) {
        return strokes.get(command);
    }

    /** The key of a command that is shown first, as it stands on the keyboard; an empty text if it has none. */
    public String label(UserCommand command) {
        return of(command).stream().findFirst().map(Strokes::label).orElse("");
    }

    /** The command of a key, if it has one; the first, where hands and others have it. */
    public Optional<UserCommand> command(KeyCodeCombination stroke) {
        return owners(stroke).findFirst();
    }

    /** The command that cannot keep a key when another gets it, if there is one. */
    public Optional<UserCommand> rival(UserCommand command, KeyCodeCombination stroke) {
        return owners(stroke)
                .filter(owner -> owner != command && isHand(owner) == isHand(command))
                .findFirst();
    }

    /** The command that has the same key where there are no hands, or for one that is no hand where there are; nothing if none has. */
    public Optional<UserCommand> sharer(UserCommand command, KeyCodeCombination stroke) {
        return owners(stroke).filter(owner -> isHand(owner) != isHand(command)).findFirst();
    }

    private Stream<UserCommand> owners(KeyCodeCombination stroke) {
        return Arrays.stream(UserCommand.values()).filter(command -> of(command).contains(stroke));
    }

    /** Replaces a key of a command by another one; a command that cannot keep the other key gets the replaced one. */
    public KeyMap rebind(UserCommand command, KeyCodeCombination old, KeyCodeCombination stroke) {
        Map<UserCommand, List<KeyCodeCombination>> next = new EnumMap<>(strokes);
        rival(command, stroke).ifPresent(other -> next.put(other, exchanged(of(other), old, stroke)));
        next.put(command, exchanged(of(command), old, stroke));
        return new KeyMap(next);
    }

    private static List<KeyCodeCombination> exchanged(
            List<KeyCodeCombination> strokes, KeyCodeCombination one, KeyCodeCombination other) {
        return strokes.stream()
                .map(stroke -> stroke.equals(one) ? other : stroke.equals(other) ? one : stroke)
                .toList();
    }

    /** Names of the keys that differ from the usual ones, by the command's id, as they are written to a file. */
    public Map<String, List<String>> chosen() {
        Map<String, List<String>> chosen = new LinkedHashMap<>();
        for (UserCommand command : UserCommand.values()) {
            if (!of(command).equals(command.usual())) {
                chosen.put(command.id(), of(command).stream().map(Strokes::name).toList());
            }
        }
        return chosen;
    }

    /**
     * Reads what {@link #chosen} gave, perhaps in an earlier version. A command whose keys cannot be read keeps its usual ones; so do all if
     * a key is there twice. A key that was chosen for one command and is by now a usual one of another remains with the one it was chosen
     * for; the other gets a key that thereby is free.
     */
    public static Read read(Map<String, List<String>> chosen) {
        Map<UserCommand, List<KeyCodeCombination>> strokes = new EnumMap<>(UserCommand.class);
        List<String> refused = chosen.entrySet().stream()
                .filter(entry -> !put(strokes, entry))
                .map(Map.Entry::getKey)
                .toList();
        Map<Boolean, List<UserCommand>> byHand =
                Arrays.stream(UserCommand.values()).collect(Collectors.partitioningBy(KeyMap::isHand));
        byHand.values().forEach(alike -> strokes.putAll(makingRoom(alike, strokes)));
        KeyMap keys = new KeyMap(strokes);
        List<String> twice = byHand.values().stream().flatMap(keys::twice).toList();
        return twice.isEmpty()
                ? new Read(keys, refused)
                : new Read(
                        USUAL, Stream.concat(refused.stream(), twice.stream()).toList());
    }

    /** Keys of those commands that were left as usual and whose usual keys were chosen for others of them. */
    private static Map<UserCommand, List<KeyCodeCombination>> makingRoom(
            List<UserCommand> alike, Map<UserCommand, List<KeyCodeCombination>> chosen) {
        List<UserCommand> changed = alike.stream().filter(chosen::containsKey).toList();
        Set<KeyCodeCombination> taken = new HashSet<>();
        changed.forEach(command -> taken.addAll(chosen.get(command)));
        List<KeyCodeCombination> free = changed.stream()
                .flatMap(command -> command.usual().stream())
                .filter(stroke -> !taken.contains(stroke))
                .collect(Collectors.toCollection(ArrayList::new));
        Map<UserCommand, List<KeyCodeCombination>> made = new EnumMap<>(UserCommand.class);
        for (UserCommand command : alike) {
            if (!chosen.containsKey(command) && command.usual().stream().anyMatch(taken::contains)) {
                List<KeyCodeCombination> left = command.usual().stream()
                        .filter(stroke -> !taken.contains(stroke))
                        .collect(Collectors.toCollection(ArrayList::new));
                if (left.isEmpty()) {
                    free.stream().filter(command::accepts).findFirst().ifPresent(left::add);
                    free.removeAll(left);
                }
                if (!left.isEmpty()) {
                    made.put(command, left);
                }
            }
        }
        return made;
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

    private Stream<String> twice(List<UserCommand> alike) {
        Set<KeyCodeCombination> seen = new HashSet<>();
        return alike.stream()
                .flatMap(command -> of(command).stream())
                .filter(stroke -> !seen.add(stroke))
                .map(Strokes::name);
    }
}
