package org.smriti.app.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.Branch;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Event;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.Updater;
import org.smriti.app.view.charts.RecordedCommands;
import org.smriti.app.view.charts.Synthetic;
import org.smriti.model.memory.DenoisingSettings;

class TutorTest {

    /** Records the worlds that were opened. */
    private static final class Opening extends RecordedCommands {
        private final List<String> worlds = new ArrayList<>();

        @Override
        public void open(String world, long seed) {
            worlds.add(world);
        }
    }

    private static final Words WORDS = new Words("en", "te");

    private final ExplorerState state = new ExplorerState();
    private final Updater updater = new Updater(state);
    private final Opening commands = new Opening();
    private final Tutor tutor = new Tutor(state, commands);
    private final List<Event> walk = new Synthetic().walk(60); // five turns to the left of twelve steps

    private void happen(int from, int to) {
        updater.apply(walk.subList(from, to));
    }

    private static TourStep step(Goal goal, Preparation... preparations) {
        return new TourStep(WORDS, List.of(preparations), Optional.empty(), goal);
    }

    private static Tour tour(TourStep... steps) {
        return new Tour("t", WORDS, List.of(steps));
    }

    private int at() {
        tutor.pulse();
        return tutor.stop().get().orElseThrow().at();
    }

    @Test
    void aStepWaitsUntilThePersonHasActed() {
        happen(0, 2);
        tutor.begin(tour(step(new Goal.Stepped(5)), step(new Goal.Read())));
        happen(2, 6);
        assertEquals(0, at());
        happen(6, 7);
        assertEquals(1, at());
    }

    @Test
    void whatHappenedBeforeTheStepDoesNotCount() {
        happen(0, 40);
        tutor.begin(tour(step(new Goal.Turned(20)), step(new Goal.Read())));
        assertEquals(0, at());
        happen(40, 61);
        assertEquals(1, at());
    }

    @Test
    void aFreshWorldStartsTheCountAgain() {
        happen(0, 40);
        tutor.begin(tour(step(new Goal.Stepped(3), new Preparation.Open("room", 1)), step(new Goal.Read())));
        assertEquals(List.of("room"), commands.worlds);
        happen(0, 2);
        assertEquals(0, at()); // the first step of the new world is its start
        happen(2, 4);
        assertEquals(0, at());
        happen(4, 5);
        assertEquals(1, at());
    }

    @Test
    void chartModePlayheadAndOldSightsAreGoals() {
        happen(0, 31);
        Mark before = new Mark(0, 0);
        assertFalse(new Goal.Chart("recall").isMet(state, before));
        new Preparation.Chart("recall").perform(state, commands);
        assertTrue(new Goal.Chart("recall").isMet(state, before));
        assertFalse(new Goal.Mode(Mode.IMAGINE).isMet(state, before));
        updater.apply(List.of(new Event.Moded(Mode.IMAGINE)));
        assertTrue(new Goal.Mode(Mode.IMAGINE).isMet(state, before));
        assertFalse(new Goal.LookedBack(10).isMet(state, before));
        state.lookAt(3);
        assertTrue(new Goal.LookedBack(10).isMet(state, before));
        assertFalse(new Goal.Imagined(1).isMet(state, before));
        assertEquals(
                state.ticks().getLast().step().lastSeen().older() >= 0.1, new Goal.Revisited(10).isMet(state, before));
    }

    @Test
    void onlyARegenerationWithTheWantedPrefixCounts() {
        Branch.Origin nothing = new Branch.Origin.Regenerated(0, new DenoisingSettings(1, 1), 0);
        Branch.View live = new Branch.View(0, Optional.empty(), new Branch.Origin.Live(), 30);
        updater.apply(List.of(new Event.Arrived(0, List.of(), List.of(live))));
        Mark before = Mark.of(state);
        Branch.View regenerated = new Branch.View(1, Optional.of(new Branch.Fork(0, 10)), nothing, 30);
        updater.apply(List.of(new Event.Arrived(1, List.of(), List.of(live, regenerated))));
        assertTrue(new Goal.Regenerated(0, 0).isMet(state, before));
        assertFalse(new Goal.Regenerated(5, 99).isMet(state, before));
        assertFalse(new Goal.Regenerated(0, 0).isMet(state, Mark.of(state)));
    }

    @Test
    void goingBackWaitsForThePersonToGoOn() {
        happen(0, 2);
        tutor.begin(tour(step(new Goal.Stepped(1)), step(new Goal.Read())));
        happen(2, 5);
        assertEquals(1, at());
        tutor.back();
        happen(5, 20);
        assertEquals(0, at());
        tutor.next();
        assertEquals(1, at());
    }

    @Test
    void afterTheLastStepTheTourIsOver() {
        tutor.begin(tour(step(new Goal.Read())));
        tutor.back();
        assertEquals(0, at());
        tutor.next();
        assertTrue(tutor.stop().get().isEmpty());
        tutor.restart();
        assertTrue(tutor.stop().get().isEmpty());
    }
}
