package org.smriti.app.view.surgery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import javafx.beans.property.SimpleObjectProperty;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.Surgery;
import org.smriti.app.text.Language;
import org.smriti.app.text.Texts;

class SurgeryLogTest {

    private final SurgeryLog log = new SurgeryLog(new Texts(new SimpleObjectProperty<>(Language.ENGLISH)));

    @Test
    void whatWasDoneToSeveralLayersInARowIsToldAtOnce() {
        List<Surgery> done = List.of(
                new Surgery.ZeroState(0),
                new Surgery.ZeroState(2),
                new Surgery.FreezeState(1),
                new Surgery.Window(5),
                new Surgery.ZeroState(1));

        assertEquals(
                List.of("layers 1, 3 zeroed", "layer 2 frozen", "window 5", "layer 2 zeroed"), log.entries(done, 4));
    }

    @Test
    void allLayersAreCalledAll() {
        assertEquals(
                List.of("all layers frozen", "state of step 7"),
                log.entries(
                        List.of(new Surgery.FreezeState(1), new Surgery.FreezeState(0), new Surgery.SwapState(0, 8)),
                        2));
        assertEquals(List.of("layer 1 thawed"), log.entries(List.of(new Surgery.ThawState(0)), 1));
        assertEquals(List.of(), log.entries(List.of(), 4));
    }
}
