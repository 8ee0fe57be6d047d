package org.smriti.app.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.session.TinyWorld.FOLLOWING;
import static org.smriti.app.session.TinyWorld.IMAGINING;
import static org.smriti.app.session.Walks.assertSame;
import static org.smriti.app.session.Walks.walk;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.smriti.app.session.tick.AttentionSummary;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.Profile;
import org.smriti.model.world.maze.MazeAction;

class SessionSurgeryTest extends TinySessions {

    /** A session of so many steps. */
    private Session walked(int steps) {
        Session session = session();
        walk(session, steps);
        return session;
    }

    private static byte[] predicted(Tick tick, String track) {
        return tick.tracks().get(track).prediction().rgb();
    }

    private static boolean differ(Tick tick) {
        return !Arrays.equals(predicted(tick, MODEL), predicted(tick, Tick.TWIN));
    }

    /** The same ticks with the twin's results on the track of the model. */
    private static List<Tick> ofTwin(List<Tick> ticks) {
        return ticks.stream()
                .map(tick -> new Tick(
                        tick.branch(), tick.step(), Map.of(MODEL, tick.tracks().get(Tick.TWIN))))
                .toList();
    }

    static Stream<Surgery> surgeriesThatShow() {
        return Stream.of(
                new Surgery.ZeroState(0),
                new Surgery.ZeroState(1),
                new Surgery.Window(5),
                new Surgery.Window(0),
                new Surgery.SwapState(0, 5));
    }

    @ParameterizedTest
    @MethodSource("surgeriesThatShow")
    void theOperatedPredictsSomethingElseAndTheTwinWhatItWouldHave(Surgery surgery) {
        Session session = walked(12);
        Session never = walked(12);
        session.operate(MODEL, surgery);
        List<Tick> ticks = walk(session, 9);

        assertFalse(Arrays.equals(predicted(ticks.getFirst(), MODEL), predicted(ticks.getFirst(), Tick.TWIN)));
        assertSame(walk(never, 9), ofTwin(ticks));
        assertEquals(Optional.of(MODEL), session.operated());
    }

    @ParameterizedTest
    @EnumSource
    void afterHealingNothingIsLeftOfIt(Mode mode) {
        Session session = walked(12);
        Session never = walked(12);
        session.operate(MODEL, new Surgery.ZeroState(0));
        session.operate(MODEL, new Surgery.FreezeState(1));
        session.operate(MODEL, new Surgery.Window(0));
        walk(session, 8, FOLLOWING.with(mode));
        walk(never, 8, FOLLOWING.with(mode));
        session.heal(MODEL);

        assertSame(walk(never, 9, FOLLOWING.with(mode)), walk(session, 9, FOLLOWING.with(mode)));
        assertEquals(Optional.empty(), session.operated());
        session.forkAt(16);
        never.forkAt(16);
        assertSame(walk(never, 6, FOLLOWING.with(mode)), walk(session, 6, FOLLOWING.with(mode)));
    }

    @Test
    void anOperatedOneThatImaginesLivesOnItsOwnPredictions() {
        Session session = walked(10);
        session.operate(MODEL, new Surgery.ZeroState(0));
        session.operate(MODEL, new Surgery.SwapState(0, 10));
        assertFalse(differ(session.tick(MazeAction.FORWARD, IMAGINING)), "all states are back");
        session.operate(MODEL, new Surgery.Window(0));
        walk(session, 4, IMAGINING);
        session.operate(MODEL, new Surgery.Window(10));
        session.operate(MODEL, new Surgery.SwapState(0, 15));

        assertTrue(differ(session.tick(MazeAction.FORWARD, IMAGINING)), "it has imagined another past");
    }

    @Test
    void aFrozenStateKeepsItsNormUntilThawed() {
        Session session = walked(12);
        session.operate(MODEL, new Surgery.FreezeState(1));
        List<Tick> frozen = walk(session, 9);
        session.operate(MODEL, new Surgery.ThawState(1));
        List<Tick> thawed = walk(session, 5);

        float[] first = norms(frozen.getFirst(), MODEL, 1);
        frozen.forEach(tick -> assertArrayEquals(first, norms(tick, MODEL, 1)));
        assertFalse(Arrays.equals(norms(frozen.getFirst(), MODEL, 0), norms(frozen.getLast(), MODEL, 0)));
        assertFalse(Arrays.equals(first, norms(frozen.getLast(), Tick.TWIN, 1)));
        assertFalse(Arrays.equals(first, norms(thawed.getLast(), MODEL, 1)));
    }

    private static float[] norms(Tick tick, String track, int layer) {
        return tick.tracks().get(track).stateNorms().get(layer);
    }

    @ParameterizedTest
    @CsvSource({"10, 13", "13, 13", "28, 28"})
    void aModelGivenTheStatesItHasPredictsTheSame(int steps, int length) {
        Session session = walked(length);
        session.operate(MODEL, new Surgery.SwapState(0, steps));

        walk(session, 7).forEach(tick -> assertFalse(differ(tick)));
    }

    @Test
    void aStateMayComeFromAnotherBranch() {
        Session session = walked(20);
        session.forkAt(10);
        for (int i = 0; i < 10; i++) {
            session.tick(MazeAction.LEFT, FOLLOWING);
        }
        session.operate(MODEL, new Surgery.SwapState(0, 20));
        assertTrue(differ(session.tick(MazeAction.LEFT, FOLLOWING)));
        session.operate(MODEL, new Surgery.SwapState(1, 20));
        assertFalse(differ(session.tick(MazeAction.LEFT, FOLLOWING)));
    }

    static Stream<Consumer<Session>> waysToGoElsewhere() {
        return Stream.of(
                session -> session.forkAt(8),
                session -> session.forkAt(18),
                session -> session.checkout(0),
                session -> session.regenerate(
                        15, new Branch.Origin.Regenerated(4, new DenoisingSettings(1, 5), 0), Progress.UNHEARD));
    }

    @ParameterizedTest
    @MethodSource("waysToGoElsewhere")
    void goingElsewhereHeals(Consumer<Session> way) {
        Session session = walked(12);
        Session never = walked(20);
        session.operate(MODEL, new Surgery.ZeroState(0));
        walk(session, 8);
        way.accept(session);
        way.accept(never);

        assertEquals(Optional.empty(), session.operated());
        assertSame(walk(never, 6), walk(session, 6));
    }

    @Test
    void aSessionIsSavedHealed() {
        Session session = walked(12);
        Session never = walked(12);
        session.operate(MODEL, new Surgery.ZeroState(0));
        walk(session, 8, IMAGINING);
        walk(never, 8, IMAGINING);
        Session resumed =
                Session.resume(session.transcript(IMAGINING), TinyWorld.room(), Map.of(MODEL, model), Progress.UNHEARD);
        opened(resumed);

        assertEquals(List.of(MODEL), session.transcript(IMAGINING).tracks());
        assertSame(walk(never, 6, IMAGINING), walk(resumed, 6, IMAGINING));
        assertEquals(
                Set.of(MODEL, Tick.TWIN),
                session.tick(MazeAction.FORWARD, IMAGINING).tracks().keySet());
    }

    @Test
    void aStepIsStudiedAsItsTwinMadeIt() {
        Session session = walked(12);
        session.operate(MODEL, new Surgery.ZeroState(0));
        Tick tick = session.tick(MazeAction.FORWARD, FOLLOWING);

        assertArrayEquals(
                predicted(tick, Tick.TWIN),
                session.study(MODEL, 12, 2, OptionalInt.empty()).frames().getLast());
        assertArrayEquals(
                predicted(tick, Tick.TWIN),
                session.prediction(MODEL, 12).orElseThrow().rgb());
    }

    @Test
    void bothAreWatchedEachOnItsOwn() {
        Session session = walked(12);
        session.operate(MODEL, new Surgery.Window(0));
        Tick tick = session.tick(MazeAction.FORWARD, FOLLOWING.traced(true).following(5));
        AttentionSummary operated = tick.tracks().get(MODEL).summaries().getFirst();
        AttentionSummary twin = tick.tracks().get(Tick.TWIN).summaries().getFirst();

        assertArrayEquals(new float[] {0, 0, 1}, operated.byFrame(), 1e-6f);
        assertEquals(5, operated.patch());
        assertEquals(8, twin.byFrame().length);
        assertFalse(twin.byFrame()[0] == 0);
    }

    @Test
    void bothFollowOneScheduleAtALivePace() {
        Session session = walked(10);
        session.operate(MODEL, new Surgery.ZeroState(0));
        for (Tick tick : walk(session, 10, FOLLOWING.with(new Pace.Live(Profile.BALANCED)))) {
            TrackTick operated = tick.tracks().get(MODEL);
            TrackTick twin = tick.tracks().get(Tick.TWIN);
            assertEquals(twin.prediction().steps(), operated.prediction().steps());
            assertEquals(twin.upcoming().size(), operated.upcoming().size());
        }
    }

    @Test
    void oneIsOperatedOnAtATime() {
        Session session = session();
        session.join(RIVAL, window);
        walk(session, 12);
        session.operate(MODEL, new Surgery.ZeroState(0));
        session.operate(RIVAL, new Surgery.Window(0));
        Tick tick = session.tick(MazeAction.FORWARD, FOLLOWING);

        assertEquals(Optional.of(RIVAL), session.operated());
        assertEquals(Set.of(MODEL, RIVAL, Tick.TWIN), tick.tracks().keySet());
        assertFalse(Arrays.equals(predicted(tick, RIVAL), predicted(tick, Tick.TWIN)));
        session.heal(MODEL);
        assertEquals(Optional.of(RIVAL), session.operated());
        session.leave(RIVAL);
        assertEquals(Optional.empty(), session.operated());
        assertEquals(
                Set.of(MODEL),
                session.tick(MazeAction.FORWARD, FOLLOWING).tracks().keySet());
    }

    @Test
    void whatCannotBeDoneChangesNothing() {
        Session session = walked(12);
        for (Surgery impossible : List.of(
                new Surgery.ZeroState(2),
                new Surgery.FreezeState(-1),
                new Surgery.SwapState(0, 13),
                new Surgery.SwapState(1, 5),
                new Surgery.SwapState(0, 4))) {
            assertThrows(IllegalArgumentException.class, () -> session.operate(MODEL, impossible));
        }
        assertThrows(IllegalArgumentException.class, () -> session.operate(RIVAL, new Surgery.ZeroState(0)));
        assertThrows(IllegalArgumentException.class, () -> new Surgery.Window(7));
        assertThrows(IllegalArgumentException.class, () -> session.join(Tick.TWIN, window));

        assertEquals(Optional.empty(), session.operated());
        assertEquals(
                Set.of(MODEL),
                session.tick(MazeAction.FORWARD, FOLLOWING).tracks().keySet());
    }
}
