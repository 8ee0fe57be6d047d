package org.smriti.app.state;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.Study;
import org.smriti.app.view.charts.Synthetic;

class UpdaterTest {

    private final Synthetic session = new Synthetic();
    private final ExplorerState state = new ExplorerState();
    private final Updater updater = new Updater(state);

    @Test
    void theLatestLatenciesAreKeptUntilAnotherSessionBegins() {
        updater.apply(session.walk(7));
        assertEquals(7, state.latencies().size());
        for (int i = 0; i < 200; i++) {
            updater.apply(session.walk(7).subList(1, 8));
        }
        assertEquals(1000, state.latencies().size());

        updater.apply(session.walk(0));

        assertTrue(state.latencies().isEmpty());
        assertTrue(state.ticks().isEmpty());
    }

    @Test
    void aStudyEndsWithItsSession() {
        updater.apply(session.walk(3));
        Study study = session.study(state.ticks().get(1), 2);
        updater.apply(List.of(new Event.Studied(study)));
        assertEquals(study, state.study().get().orElseThrow());

        updater.apply(session.walk(1));

        assertTrue(state.study().get().isEmpty());
    }

    @Test
    void listsOfTheModelThreadCanBeReadButNotChanged() {
        updater.apply(session.walk(3));
        assertThrows(UnsupportedOperationException.class, state.ticks()::clear);
        assertThrows(UnsupportedOperationException.class, state.latencies()::clear);
        assertEquals(3, state.ticks().size());
    }
}
