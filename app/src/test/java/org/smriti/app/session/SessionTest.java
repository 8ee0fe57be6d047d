package org.smriti.app.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.session.TinyWorld.FOLLOWING;
import static org.smriti.app.session.TinyWorld.IMAGINING;
import static org.smriti.app.session.TinyWorld.SEED;
import static org.smriti.app.session.Walks.assertSame;
import static org.smriti.app.session.Walks.walk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.session.tick.Disturbance;
import org.smriti.app.session.tick.Provenance;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.FrameCondition;
import org.smriti.model.memory.Memory;
import org.smriti.model.memory.Observation;
import org.smriti.model.memory.Profile;
import org.smriti.model.world.Pose;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.SpinPolicy;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.CameraJump;
import org.smriti.model.world.perturb.FrameSpan;

class SessionTest extends TinySessions {

    private static final DenoisingSettings REGENERATION = new DenoisingSettings(2, 99);

    private static byte[] predicted(Tick tick) {
        return tick.tracks().get(MODEL).prediction().rgb();
    }

    private static List<byte[]> predicted(List<Tick> ticks) {
        return ticks.stream().map(SessionTest::predicted).toList();
    }

    private static void assertFrames(List<byte[]> expected, List<byte[]> actual) {
        assertArrayEquals(expected.toArray(), actual.toArray());
    }

    private static boolean equal(List<byte[]> one, List<byte[]> other) {
        return Arrays.deepEquals(one.toArray(), other.toArray());
    }

    private static Branch.Origin.Regenerated origin(int prefix) {
        return new Branch.Origin.Regenerated(prefix, REGENERATION, 0);
    }

    @Test
    void theSameSeedActionsAndModesGiveTheSameFrames() {
        Session one = session();
        Session other = session();
        for (Mode mode : List.of(Mode.FOLLOW, Mode.IMAGINE, Mode.FOLLOW)) {
            assertSame(walk(one, 8, FOLLOWING.with(mode)), walk(other, 8, FOLLOWING.with(mode)));
        }
    }

    @Test
    void changingTheModeGoesOnFromWhereItIs() {
        Session session = session();
        List<Tick> before = walk(session, 7);
        List<Tick> imagined = walk(session, 6, IMAGINING);
        Tick after = session.tick(MazeAction.FORWARD, FOLLOWING);

        assertEquals(13, after.step().index());
        assertEquals(14, after.tracks().get(MODEL).memoryFrames());
        assertEquals(
                Provenance.OBSERVED,
                before.getLast().tracks().get(MODEL).prediction().kept());
        assertEquals(
                Provenance.IMAGINED,
                imagined.getFirst().tracks().get(MODEL).prediction().kept());
        assertEquals(Provenance.OBSERVED, after.tracks().get(MODEL).prediction().kept());
        assertEquals(1, session.branches().size());
    }

    @Test
    void anImaginingModelIsShownNothingNew() {
        Session session = session();
        walk(session, 3, IMAGINING);
        Session other = session();
        other.perturb(new Blackout(new FrameSpan(0, 3)));

        assertFrames(
                IntStream.range(0, 3)
                        .mapToObj(
                                i -> session.prediction(MODEL, i).orElseThrow().rgb())
                        .toList(),
                predicted(walk(other, 3, IMAGINING)));
    }

    @Test
    void anImaginingModelIsToldOfItsPredictionsThatTheyAreItsOwn() {
        Session session = session();
        List<Tick> shown = walk(session, 6);
        List<Tick> imagined = walk(session, 3, IMAGINING);
        List<byte[]> expected = new ArrayList<>();
        try (Memory memory = model.blank()) {
            shown.forEach(tick ->
                    model.observe(memory, tick.step().given(), tick.step().condition()));
            for (Tick tick : imagined) {
                FrameCondition condition = tick.step().condition();
                DenoisingSettings settings =
                        new DenoisingSettings(2, SEED * 1_000_003 + tick.step().index());
                byte[] frame =
                        model.predict(memory, List.of(condition), settings).getFirst();
                model.observe(memory, Observation.imagined(frame, condition));
                expected.add(frame);
            }
        }

        assertFrames(expected, predicted(imagined));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 5, 13, 27, 30})
    void goingBackAndRepeatingTheActionsGivesTheSameFrames(int at) {
        Session session = session();
        List<Tick> there = walk(session, 30);
        session.forkAt(at);
        assertEquals(at, session.length());
        assertSame(there.subList(at, 30), walk(session, 30 - at));
        assertEquals(new Branch.Fork(0, at), session.branches().get(1).fork().orElseThrow());
    }

    @Test
    void goingBackAmongImaginedStepsGoesOnFromWhatWasImagined() {
        Session session = session();
        walk(session, 6);
        List<Tick> imagined = walk(session, 24, IMAGINING);
        session.forkAt(18);
        assertSame(imagined.subList(12, 24), walk(session, 12, IMAGINING));
    }

    @Test
    void aBranchThatIsCheckedOutGoesOnAsIfNeverLeft() {
        Session session = session();
        walk(session, 28);
        session.forkAt(12);
        walk(session, 5);
        session.checkout(0);
        assertEquals(28, session.length());
        Session never = session();
        walk(never, 28);

        assertSame(walk(never, 7), walk(session, 7));
        assertThrows(IllegalArgumentException.class, () -> session.checkout(5));
        assertEquals(0, session.branch());
    }

    @Test
    void regeneratingKeepsTheOldBranch() {
        Session session = session();
        List<Tick> there = walk(session, 14);
        List<Tick> origin = session.regenerate(8, origin(3), Progress.UNHEARD);

        assertEquals(6, origin.size());
        assertEquals(14, session.length());
        for (int i = 0; i < 14; i++) {
            Provenance expected = i < 8 ? Provenance.OBSERVED : Provenance.REGENERATED;
            assertEquals(expected, session.prediction(MODEL, i).orElseThrow().kept());
        }
        assertEquals(there.getLast().step().agent(), origin.getLast().step().agent());
        assertEquals(3 + 6, origin.getLast().tracks().get(MODEL).memoryFrames());
        session.checkout(0);
        assertFrames(
                predicted(there),
                IntStream.range(0, 14)
                        .mapToObj(
                                i -> session.prediction(MODEL, i).orElseThrow().rgb())
                        .toList());
        assertSame(walkOn(14, 3), walk(session, 3));
    }

    /** The steps that follow the first {@code after} ones of an uninterrupted walk. */
    private List<Tick> walkOn(int after, int steps) {
        Session session = session();
        walk(session, after);
        return walk(session, steps);
    }

    @Test
    void askedForTwiceBeforeAStepADisturbanceActsOnce() {
        Session session = session();
        session.perturb(Disturbance.EXPOSURE.from(0));
        session.perturb(Disturbance.EXPOSURE.from(0));
        assertEquals(List.of(Disturbance.EXPOSURE), session.armed());

        Tick disturbed = walk(session, 1).getFirst();

        assertEquals(1, disturbed.step().disturbances().size());
    }

    @Test
    void regeneratingFromNothingKnowsNothingOfThePast() {
        Session bright = session();
        Session dark = session();
        dark.perturb(new Blackout(new FrameSpan(0, 9)));
        walk(bright, 20);
        walk(dark, 20);
        List<byte[]> brightNothing = predicted(bright.regenerate(9, origin(0), Progress.UNHEARD));
        List<byte[]> darkNothing = predicted(dark.regenerate(9, origin(0), Progress.UNHEARD));
        bright.checkout(0);
        dark.checkout(0);

        assertFrames(brightNothing, darkNothing);
        assertFalse(equal(
                predicted(bright.regenerate(9, origin(1), Progress.UNHEARD)),
                predicted(dark.regenerate(9, origin(1), Progress.UNHEARD))));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 9, 12})
    void regeneratingFromEverythingIsWhatTheModelImaginesFromThere(int at) {
        Session session = session();
        List<Tick> there = walk(session, 20);
        List<byte[]> expected;
        try (Memory memory = model.blank()) {
            there.subList(0, at)
                    .forEach(tick -> model.observe(
                            memory, tick.step().given(), tick.step().condition()));
            expected = model.predict(
                    memory,
                    there.subList(at, 20).stream()
                            .map(tick -> tick.step().condition())
                            .toList(),
                    new DenoisingSettings(REGENERATION.steps(), REGENERATION.seed() + at));
        }

        assertFrames(expected, predicted(session.regenerate(at, origin(at), Progress.UNHEARD)));
    }

    @Test
    void regeneratedStepsAreRememberedAsTheModelsOwnWhetherGoneOnFromAtOnceOrCheckedOutLater() {
        Session session = session();
        walk(session, 12);
        List<Tick> made = session.regenerate(6, origin(6), Progress.UNHEARD);
        Tick atOnce = walk(session, 1).getFirst();
        session.checkout(0);
        session.checkout(1);
        session.forkAt(12);
        Tick later = walk(session, 1).getFirst();

        assertEquals(12, atOnce.step().index());
        assertEquals(6, made.size());
        assertArrayEquals(predicted(atOnce), predicted(later));
    }

    @Test
    void whatWasNotInThePrefixCountsAsNeverSeen() {
        Session session = session();
        walk(session, 12);
        List<Tick> nothing = session.regenerate(6, origin(0), Progress.UNHEARD);

        nothing.forEach(tick -> assertEquals(1, tick.step().lastSeen().never()));
    }

    @Test
    void noiseOnThePrefixChangesTheRegeneratedFrames() {
        Session session = session();
        walk(session, 12);
        List<byte[]> clear = predicted(session.regenerate(6, origin(6), Progress.UNHEARD));
        session.checkout(0);
        List<byte[]> noisy = predicted(
                session.regenerate(6, new Branch.Origin.Regenerated(6, REGENERATION, 0.5f), Progress.UNHEARD));

        assertFalse(equal(clear, noisy));
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "0, 5", "7, 0", "7, 3"})
    void aRegenerationThatIsStoppedLeavesAUsableSession(int at, int stopAfter) {
        Session session = session();
        walk(session, 20);
        List<Tick> made = session.regenerate(at, origin(0), (done, total) -> done < stopAfter);

        assertEquals(at + made.size(), session.length());
        assertTrue(made.size() < 20 - at);
        int here = session.length();
        List<Tick> on = walk(session, 6);
        assertEquals(here, on.getFirst().step().index());
        session.checkout(0);
        assertSame(walkOn(20, 2), walk(session, 2));
        session.checkout(1);
        assertEquals(here + 6, session.length());
    }

    @Test
    void aRegeneratedBranchCanBeLeftAnywhereAndPlayedOn() {
        Session session = session();
        walk(session, 20);
        session.regenerate(12, new Branch.Origin.Regenerated(4, REGENERATION, 0.5f), Progress.UNHEARD);
        for (int at : List.of(18, 12, 10, 5)) {
            session.checkout(1);
            session.forkAt(at);
            List<Tick> on = walk(session, 9);
            session.forkAt(at + 4);
            assertSame(on.subList(4, 9), walk(session, 5));
        }
    }

    @Test
    void anImpossibleRegenerationIsRefused() {
        Session session = session();
        walk(session, 5);
        assertThrows(IllegalArgumentException.class, () -> session.regenerate(5, origin(0), Progress.UNHEARD));
        assertThrows(IllegalArgumentException.class, () -> session.regenerate(3, origin(4), Progress.UNHEARD));
        assertThrows(IllegalArgumentException.class, () -> session.forkAt(0));
        assertThrows(IllegalArgumentException.class, () -> session.forkAt(6));
        assertEquals(1, session.branches().size());
    }

    @Test
    void aModelThatJoinsLateHasSeenWhatWasGiven() {
        Session late = session();
        late.perturb(new Blackout(new FrameSpan(3, 2)));
        walk(late, 13);
        late.join("Rival", window);
        Session early = session();
        early.perturb(new Blackout(new FrameSpan(3, 2)));
        early.join("Rival", window);
        walk(early, 13);

        assertEquals(Optional.empty(), late.prediction("Rival", 12));
        assertSame(walk(early, 6), walk(late, 6));
    }

    /** A model that joins is shown what the camera saw, also for steps that others imagined; from then on these count as seen. */
    @Test
    void aModelThatReplacesAnImaginingOneHasSeenTheTruth() {
        Session session = session();
        walk(session, 3);
        walk(session, 6, IMAGINING);
        session.join(MODEL, model);
        Session resumed = opened(Session.resume(
                session.transcript(FOLLOWING), TinyWorld.room(), Map.of(MODEL, model), Progress.UNHEARD));

        assertSame(walk(resumed, 6), walk(session, 6));
    }

    @Test
    void aModelCanLeaveAndJoinAgain() {
        Session session = session();
        session.join("Rival", window);
        walk(session, 8);
        session.leave("Rival");
        session.forkAt(6);
        Tick tick = session.tick(MazeAction.FORWARD, FOLLOWING);

        assertEquals(Set.of(MODEL), tick.tracks().keySet());
        session.join("Rival", window);
        assertEquals(
                8,
                session.tick(MazeAction.FORWARD, FOLLOWING)
                        .tracks()
                        .get("Rival")
                        .memoryFrames());
    }

    @Test
    void aDisturbanceChangesWhatIsGivenAndNotWhatIsTrue() {
        Session plain = session();
        Session disturbed = session();
        disturbed.perturb(new Blackout(new FrameSpan(4, 2)));
        disturbed.perturb(new CameraJump(new FrameSpan(8, 1), 0, 0, 1));
        List<Tick> expected = walk(plain, 10);
        List<Tick> actual = walk(disturbed, 10);

        for (int i = 0; i < 10; i++) {
            Step one = expected.get(i).step();
            Step other = actual.get(i).step();
            assertArrayEquals(one.truth(), other.truth());
            assertEquals(one.condition(), other.condition());
            boolean touched = i == 4 || i == 5 || i == 8;
            assertEquals(!touched, Arrays.equals(one.given(), other.given()), "step " + i);
            assertEquals(i == 8, !one.camera().equals(other.camera()));
            assertEquals(
                    switch (i) {
                        case 4, 5 -> List.of(new Disturbance.Acting(Disturbance.BLACKOUT, 6 - i));
                        case 8 -> List.of(new Disturbance.Acting(Disturbance.CAMERA_JUMP, 1));
                        default -> List.of();
                    },
                    other.disturbances());
            assertArrayEquals(other.given(), actual.get(i).shown(MODEL).orElseThrow());
        }
        assertFalse(Arrays.equals(predicted(expected.get(6)), predicted(actual.get(6))));
    }

    @Test
    void aModelIsShownNothingOfWhatItImaginesOrMakesAnew() {
        Session session = session();
        List<Tick> followed = walk(session, 6);
        List<Tick> imagined = walk(session, 2, IMAGINING);
        session.perturb(Disturbance.BLACKOUT.from(8));
        Tick dark = walk(session, 1).getFirst();

        assertArrayEquals(
                followed.getLast().step().truth(),
                followed.getLast().shown(MODEL).orElseThrow());
        assertEquals(Optional.empty(), imagined.getLast().shown(MODEL));
        assertArrayEquals(
                new byte[dark.step().truth().length], dark.shown(MODEL).orElseThrow());
        assertEquals(
                List.of(new Disturbance.Acting(Disturbance.BLACKOUT, Disturbance.LASTS)),
                dark.step().disturbances());
        session.join("Rival", window); // which was there at none of these steps, and is shown the camera's frames
        assertTrue(session.ticks().get(7).shown("Rival").isPresent());

        Tick again = session.regenerate(8, origin(2), Progress.UNHEARD).getFirst();
        assertEquals(Optional.empty(), again.shown(MODEL));
        assertEquals(dark.step().disturbances(), again.step().disturbances());
    }

    @Test
    void theMemoryOfAHybridDoesNotGrow() {
        Session session = session();
        List<Tick> ticks = walk(session, 60);
        long bytes = ticks.get(19).tracks().get(MODEL).memoryBytes();
        for (int i = 19; i < 60; i += 5) {
            assertEquals(bytes, ticks.get(i).tracks().get(MODEL).memoryBytes());
        }
    }

    @Test
    void anAgentCanBePutSomewhere() {
        Session session = session();
        Pose start = session.tick(MazeAction.NOOP, FOLLOWING).step().pose();
        Pose turned = new Pose(start.x(), start.y(), start.heading() + 1);
        Step put = session.tick(MazeAction.LEFT, turned, FOLLOWING).step();
        Step next = session.tick(MazeAction.NOOP, FOLLOWING).step();

        assertEquals(turned, put.pose());
        assertEquals(turned, next.pose());
        assertArrayEquals(put.truth(), next.truth());
        session.forkAt(2);
        assertArrayEquals(
                next.truth(), session.tick(MazeAction.NOOP, FOLLOWING).step().truth());
    }

    @Test
    void itAsksAPolicyWithoutMoving() {
        Session session = session();
        session.tick(MazeAction.NOOP, FOLLOWING);
        assertEquals(MazeAction.LEFT, session.ask(SpinPolicy.left()));
        assertEquals(1, session.length());
    }

    @Test
    void aPaceLooksAheadAndATraceShowsTheLayers() {
        Session session = session();
        walk(session, 5);
        StepSettings traced = new StepSettings(Mode.FOLLOW, new Pace.Fixed(1, 5)).traced(true);
        Tick first = session.tick(MazeAction.FORWARD, traced);
        Tick second = session.tick(MazeAction.FORWARD, traced);
        Tick third = session.tick(MazeAction.FORWARD, new StepSettings(Mode.FOLLOW, new Pace.Live(Profile.DRAFT)));

        assertEquals(4, first.tracks().get(MODEL).upcoming().size());
        assertEquals(3, second.tracks().get(MODEL).upcoming().size());
        assertEquals(2, second.tracks().get(MODEL).summaries().size());
        assertEquals(0, third.tracks().get(MODEL).summaries().size());
        assertEquals(0, third.tracks().get(MODEL).upcoming().size());
        assertNotEquals(0, third.tracks().get(MODEL).stateNorms().getFirst().length);
    }
}
