package org.smriti.app.keys;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;

/**
 * Which keys give which command; no key gives two. Only hands may have the keys of other commands, of those that can be done without: in a
 * world with hands these keys are theirs alone, elsewhere they are the others', see {@link #with}.
 *
 * @param strokes keys of every command
 */
public record KeyMap(Map<UserCommand, List<KeyCodeCombination>> strokes) {

    /** The keys before a person has chosen any. */
    public static final KeyMap USUAL = new KeyMap(Map.of());

    private static final List<KeyCodeCombination> LETTERS = Arrays.stream(KeyCode.values())
            .filter(KeyCode::isLetterKey)
            .map(KeyCodeCombination::new)
            .toList();

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

    /** Whether two commands may have the same key: a hand, and what need not have a key where there are hands. */
    private static boolean share(UserCommand one, UserCommand other) {
        return isHand(one) && !other.isNeeded() || isHand(other) && !one.isNeeded();
    }

    /** The keys of a command, the one that is shown first. */
    public List<KeyCodeCombination> of(UserCommand command) {
        return strokes.get(command);
    }

    /** The key of a command that is shown first, as it stands on the keyboard; an empty text if it has none. */
    public String label(UserCommand command) {
        return of(command).stream().findFirst().map(Strokes::label).orElse("");
    }

    /** The command of a key, if it has one. Meant for a map made by {@link #with}: in others a hand may share the key. */
    public Optional<UserCommand> command(KeyCodeCombination stroke) {
        return owners(stroke).findFirst();
    }

    /** The commands that cannot keep a key when another gets it. */
    public List<UserCommand> rivals(UserCommand command, KeyCodeCombination stroke) {
        return owners(stroke)
                .filter(owner -> owner != command && !share(owner, command))
                .toList();
    }

    /**
     * The command that has the same key in other worlds: for a hand, where there are no hands; for any other command, where there are.
     * Nothing if none has.
     */
    public Optional<UserCommand> sharer(UserCommand command, KeyCodeCombination stroke) {
        return owners(stroke).filter(owner -> share(owner, command)).findFirst();
    }

    private Stream<UserCommand> owners(KeyCodeCombination stroke) {
        return Arrays.stream(UserCommand.values()).filter(command -> of(command).contains(stroke));
    }

    /** The command that keeps a key, as it could not take in exchange the one that another gives up for it; nothing if there is none. */
    public Optional<UserCommand> keeper(UserCommand command, KeyCodeCombination old, KeyCodeCombination stroke) {
        return rivals(command, stroke).stream()
                .filter(rival ->
                        !rival.accepts(old) || rivals(rival, old).stream().anyMatch(other -> other != command))
                .findFirst();
    }

    /** Replaces a key of a command by another one; commands that cannot keep the other key get the replaced one. */
    public KeyMap rebind(UserCommand command, KeyCodeCombination old, KeyCodeCombination stroke) {
        Map<UserCommand, List<KeyCodeCombination>> next = new EnumMap<>(strokes);
        rivals(command, stroke).forEach(rival -> next.put(rival, exchanged(of(rival), old, stroke)));
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
        KeyMap keys = makingRoom(strokes);
        List<String> twice = keys.twice();
        return twice.isEmpty()
                ? new Read(keys, refused)
                : new Read(
                        USUAL, Stream.concat(refused.stream(), twice.stream()).toList());
    }

    /** What was chosen, and other keys for those commands that were left as usual and cannot have their usual ones beside it. */
    private static KeyMap makingRoom(Map<UserCommand, List<KeyCodeCombination>> chosen) {
        List<KeyCodeCombination> spare = Stream.concat(
                        chosen.keySet().stream().flatMap(command -> command.usual().stream()), LETTERS.stream())
                .toList();
        KeyMap keys = new KeyMap(chosen);
        for (UserCommand command : UserCommand.values()) {
            if (!chosen.containsKey(command)) {
                keys = keys.beside(chosen.keySet(), command, spare);
            }
        }
        return keys;
    }

    /** Leaves to a command those of its keys that none of these others needs, or else gives it a spare one. */
    private KeyMap beside(Set<UserCommand> others, UserCommand command, List<KeyCodeCombination> spare) {
        List<KeyCodeCombination> left = of(command).stream()
                .filter(stroke -> rivals(command, stroke).stream().noneMatch(others::contains))
                .toList();
        Map<UserCommand, List<KeyCodeCombination>> next = new EnumMap<>(strokes);
        if (left.isEmpty()) {
            spare.stream()
                    .filter(stroke ->
                            command.accepts(stroke) && rivals(command, stroke).isEmpty())
                    .findFirst()
                    .ifPresent(stroke -> next.put(command, List.of(stroke)));
        } else {
            next.put(command, left);
        }
        return new KeyMap(next);
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

    /** Names of the keys that two commands have which cannot share them. */
    private List<String> twice() {
        return Arrays.stream(UserCommand.values())
                .flatMap(command -> of(command).stream()
                        .filter(stroke -> !rivals(command, stroke).isEmpty()))
                .distinct()
                .map(Strokes::name)
                .toList();
    }
}
