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
public record KeyMap(Map<Deed, List<KeyCodeCombination>> strokes) {

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
        Map<Deed, List<KeyCodeCombination>> all = new EnumMap<>(Deed.class);
        for (Deed deed : Deed.values()) {
            all.put(deed, List.copyOf(strokes.getOrDefault(deed, deed.usual())));
        }
        strokes = Map.copyOf(all);
    }

    /** The keys that do something, the most usual first. */
    public List<KeyCodeCombination> of(Deed deed) {
        return strokes.get(deed);
    }

    /** What a key does. */
    public Optional<Deed> deed(KeyCodeCombination stroke) {
        return Arrays.stream(Deed.values())
                .filter(deed -> of(deed).contains(stroke))
                .findFirst();
    }

    /** Gives a deed another key in place of one it has; who had that other key gets the one that is given up. */
    public KeyMap rebind(Deed deed, KeyCodeCombination old, KeyCodeCombination stroke) {
        Map<Deed, List<KeyCodeCombination>> next = new EnumMap<>(strokes);
        deed(stroke).ifPresent(other -> next.put(other, exchanged(of(other), old, stroke)));
        next.put(deed, exchanged(of(deed), old, stroke));
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
        for (Deed deed : Deed.values()) {
            if (!of(deed).equals(deed.usual())) {
                chosen.put(deed.id(), of(deed).stream().map(Strokes::name).toList());
            }
        }
        return chosen;
    }

    /** Reads what was chosen. A deed whose keys cannot be read keeps its usual ones; so do all if a key were to do two things. */
    public static Read read(Map<String, List<String>> chosen) {
        Map<Deed, List<KeyCodeCombination>> strokes = new EnumMap<>(Deed.class);
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

    private static boolean put(Map<Deed, List<KeyCodeCombination>> strokes, Map.Entry<String, List<String>> entry) {
        List<String> names = Optional.ofNullable(entry.getValue()).orElse(List.of());
        List<KeyCodeCombination> read = names.stream()
                .flatMap(name -> Stream.ofNullable(name).flatMap(one -> Strokes.parse(one).stream()))
                .distinct()
                .toList();
        Optional<Deed> deed = Arrays.stream(Deed.values())
                .filter(one -> one.id().equals(entry.getKey()))
                .filter(one -> !read.isEmpty()
                        && read.size() == names.size()
                        && read.stream().allMatch(one::accepts))
                .findFirst();
        deed.ifPresent(one -> strokes.put(one, read));
        return deed.isPresent();
    }

    private List<String> twice() {
        Set<KeyCodeCombination> seen = new HashSet<>();
        return Arrays.stream(Deed.values())
                .flatMap(deed -> of(deed).stream())
                .filter(stroke -> !seen.add(stroke))
                .map(Strokes::name)
                .toList();
    }
}
