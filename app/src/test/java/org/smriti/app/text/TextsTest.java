package org.smriti.app.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.MessageFormat;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.World;
import org.smriti.model.world.craft.sim.CraftWorlds;
import org.smriti.model.world.maze.sim.MazeWorlds;

class TextsTest {

    private static final Pattern PLACE = Pattern.compile("\\{(\\d+)[^}]*}");

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final Texts texts = new Texts(language);

    private static ResourceBundle bundle(Language language) {
        return ResourceBundle.getBundle("org.smriti.app.text.texts", language.locale());
    }

    private static Set<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @EnumSource
    void everyLanguageHasEveryTextWithTheSamePlacesForArguments(Language other) {
        ResourceBundle english = bundle(Language.ENGLISH);
        assertEquals(english.keySet(), bundle(other).keySet());
        for (String key : english.keySet()) {
            assertEquals(places(english.getString(key)), places(bundle(other).getString(key)), key);
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyTextIsAPattern(Language any) {
        ResourceBundle bundle = bundle(any);
        for (String key : bundle.keySet()) {
            new MessageFormat(bundle.getString(key)); // throws on an unclosed brace
        }
    }

    @ParameterizedTest
    @EnumSource
    void nothingStandsBetweenLettersThatTheWindowCannotMeasure(Language any) {
        ResourceBundle bundle = bundle(any);
        for (String key : bundle.keySet()) {
            assertFalse(
                    bundle.getString(key).contains("\u200c"), key); // JavaFX draws what follows it over what precedes
        }
    }

    @ParameterizedTest
    @EnumSource
    void everyWorldAndEveryKindOfModelIsExplained(Language any) {
        language.set(any);
        List<World> worlds = Stream.concat(MazeWorlds.all().stream(), new CraftWorlds().worlds().stream())
                .toList();
        for (World world : worlds) {
            assertTrue(texts.find("world." + world.name()).isPresent(), world.name());
        }
        for (Variant variant : Variant.values()) {
            assertTrue(texts.find("model." + variant.label()).isPresent(), variant.label());
        }
        assertEquals(Optional.empty(), texts.find("model.of-someone-else"));
    }

    @Test
    void whatIsBoundFollowsTheLanguage() {
        var bound = texts.of("work.loading", "hybrid");
        assertEquals("Loading hybrid", bound.get());
        language.set(Language.TELUGU);
        assertNotEquals("Loading hybrid", bound.get());
    }

    @Test
    void numbersStandAsTheyAre() {
        assertEquals("Going to branch 1234", texts.get("work.going-to-branch", 1234));
    }

    @ParameterizedTest
    @CsvSource({
        "0, just now",
        "59, just now",
        "60, 1 minute ago",
        "3599, 59 minutes ago",
        "3600, 1 hour ago",
        "86399, 23 hours ago",
        "172800, 2 days ago",
        "-5, just now" // a clock that was put back
    })
    void howLongAgoIsSaidInWords(long seconds, String expected) {
        Instant now = Instant.ofEpochSecond(1_000_000);
        assertEquals(expected, texts.ago(now.minusSeconds(seconds), now));
    }

    @Test
    void aMessageIsReadInTheLanguageOfTheReader() {
        ObjectProperty<Message> message = new SimpleObjectProperty<>(Message.NONE);
        var shown = texts.of(message);
        assertEquals("", shown.get());
        message.set(Message.of("failed.world", "here"));
        assertEquals("here", shown.get());
    }
}
