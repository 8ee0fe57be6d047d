package org.smriti.app.view.bag;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.smriti.app.session.TinyCraft;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.text.Language;
import org.smriti.app.text.Texts;
import org.smriti.model.world.Action;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.craft.rules.Refusal;
import org.smriti.model.world.maze.MazeAction;

class OutcomesTest {

    private final ObjectProperty<Language> language = new SimpleObjectProperty<>(Language.ENGLISH);
    private final Texts texts = new Texts(language);

    private String after(Action... actions) {
        List<Tick> ticks = TinyCraft.ticks(actions);
        return Outcomes.of(texts, ticks, ticks.size() - 1);
    }

    private static Action[] then(Action first, Action second, int times) {
        Action[] all = new Action[times + 1];
        Arrays.fill(all, second);
        all[0] = first;
        return all;
    }

    @Test
    void whatWasDoneIsSaidAndWhatCannotBe() {
        assertEquals("", after());
        assertEquals("took wood", after(CraftAction.USE));
        assertEquals("made a table", after(CraftAction.USE, CraftAction.CRAFT));
        assertEquals("placed a table", after(CraftAction.USE, CraftAction.CRAFT, CraftAction.PLACE));
        assertEquals("nothing to place", after(CraftAction.PLACE));
        assertEquals("nothing to make here", after(CraftAction.CRAFT));
    }

    @Test
    void itIsSaidForAFewSteps() {
        assertEquals("took wood", after(then(CraftAction.USE, MazeAction.NOOP, 4)));
        assertEquals("", after(then(CraftAction.USE, MazeAction.NOOP, 20)));
    }

    @Test
    void whatAHeldKeyDidCountsForMoreThanThatItThenCouldNot() {
        assertEquals("made a table", after(CraftAction.USE, CraftAction.CRAFT, CraftAction.CRAFT));
        assertEquals(
                "nothing to make here", after(CraftAction.USE, CraftAction.CRAFT, MazeAction.NOOP, CraftAction.CRAFT));
    }

    @Test
    void anEarlierStepSaysWhatCameOfIt() {
        List<Tick> ticks = TinyCraft.ticks(CraftAction.USE, CraftAction.CRAFT);
        assertEquals("took wood", Outcomes.of(texts, ticks, 1));
        assertEquals("", Outcomes.of(texts, ticks, 0));
        assertEquals("", Outcomes.of(texts, Collections.emptyList(), -1));
    }

    @ParameterizedTest
    @EnumSource
    void everyThingAndEveryRefusalHasAName(Language any) {
        language.set(any);
        for (Item item : Item.values()) {
            assertFalse(texts.get("item." + item.label()).isBlank());
        }
        for (Refusal refusal : Refusal.values()) {
            assertFalse(texts.get("outcome." + refusal.label()).isBlank());
        }
    }
}
