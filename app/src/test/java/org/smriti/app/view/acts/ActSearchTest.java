package org.smriti.app.view.acts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.text.Language;
import org.smriti.app.text.Message;
import org.smriti.app.text.Texts;

class ActSearchTest {

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final ActSearch search = new ActSearch(new Texts(language));
    private final List<Act> acts = List.of(
            Act.of(UserCommand.RATE, () -> {}),
            Act.of("rate-15", "keys.walk", texts -> texts.get("note.rate", 15), () -> {}),
            Act.of(UserCommand.LOOK_BACK, () -> {}),
            Act.of(UserCommand.BOOKMARK, () -> {}),
            Act.of("stroll", "keys.look", texts -> "walk on", () -> {}));

    private List<String> find(String query) {
        return search.find(acts, query).stream().map(Act::id).toList();
    }

    @Test
    void everyWordMustBeThereInAnyOrder() {
        assertEquals(List.of("rate-15", "rate"), find("second 15")); // the shorter title first
        assertEquals(List.of("rate-15", "rate"), find(" 15  SECOND "));
        assertEquals(List.of(), find("second 15 bookmark"));
    }

    @Test
    void wordsOfTheTitleComeBeforeWordsOfTheGroup() {
        assertEquals(List.of("stroll", "rate-15", "rate"), find("walk")); // the last two are listed under Walk
        assertEquals(List.of("bookmark", "stroll", "look-back"), find("look"));
    }

    @Test
    void nothingAskedForIsEverythingAsItStands() {
        assertEquals(acts.stream().map(Act::id).toList(), find(" "));
    }

    @Test
    void everyLanguageUnderstandsEnglish() {
        language.set(Language.TELUGU);
        assertEquals(List.of("bookmark"), find("bookmark"));
        assertEquals(List.of("bookmark"), find("గుర్తు"));
    }

    @Test
    void whatCannotBeDoneIsNotDoneButExplained() {
        ObjectProperty<Message> note = new SimpleObjectProperty<>(Message.NONE);
        ObjectProperty<Message> why = new SimpleObjectProperty<>(Message.of("act.no-rival"));
        int[] done = {0};
        Acts all = new Acts(note);
        all.add(List.of(Act.of(UserCommand.UNDO, () -> done[0]++).unless(why::get)));

        Act undo = all.of(UserCommand.UNDO).orElseThrow();
        all.run(undo);
        assertEquals(0, done[0]);
        assertEquals(Message.of("act.no-rival"), note.get());
        why.set(Message.NONE);
        all.run(undo);
        assertEquals(1, done[0]);
    }
}
