package org.smriti.app.view.acts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import org.smriti.app.text.Language;
import org.smriti.app.text.Texts;

/** Finds acts by words in any order: those of their titles and groups, in the language of the window and in English. */
final class ActSearch {

    private static final Texts ENGLISH = new Texts(new SimpleObjectProperty<>(Language.ENGLISH));

    private final Texts texts;

    /** Searches titles in that language, and in English. */
    ActSearch(Texts texts) {
        this.texts = texts;
    }

    /** The acts that have every word of a query or a part of it; first those whose title has words that begin so, and the shorter titles; all as they stand if nothing is asked. */
    List<Act> find(List<Act> acts, String query) {
        List<String> words = words(query);
        if (words.isEmpty()) {
            return acts;
        }
        return acts.stream()
                .filter(act -> words.stream().allMatch(everything(act)::contains))
                .sorted(Comparator.<Act>comparingInt(act -> distance(act, words))
                        .thenComparingInt(act -> words(act.title().apply(texts)).size()))
                .toList();
    }

    private static List<String> words(String text) {
        return Stream.of(text.toLowerCase(Locale.ROOT).split("[\\s\\p{Punct}›…]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private String everything(Act act) {
        return String.join(
                        " ",
                        act.title().apply(texts),
                        act.title().apply(ENGLISH),
                        act.id(),
                        texts.get(act.group()),
                        ENGLISH.get(act.group()))
                .toLowerCase(Locale.ROOT);
    }

    /** How many of the words do not begin a word of the title. */
    private int distance(Act act, List<String> words) {
        List<String> title = Stream.of(texts, ENGLISH)
                .map(act.title())
                .flatMap(text -> words(text).stream())
                .toList();
        return (int) words.stream()
                .filter(word -> title.stream().noneMatch(one -> one.startsWith(word)))
                .count();
    }
}
