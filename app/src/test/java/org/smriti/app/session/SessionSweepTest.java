package org.smriti.app.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.session.TinyWorld.FOLLOWING;
import static org.smriti.app.session.Walks.assertSame;
import static org.smriti.app.session.Walks.walk;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.world.maze.MazeAction;

class SessionSweepTest extends TinySessions {

    private static final DenoisingSettings REGENERATION = new DenoisingSettings(1, 99);

    /** A session of two models and so many steps. */
    private Session walked(int steps) {
        Session session = session();
        session.join(RIVAL, window);
        walk(session, steps);
        return session;
    }

    private static List<Integer> prefixes(Sweep sweep) {
        return sweep.points().stream().map(Sweep.Point::prefix).toList();
    }

    @Test
    void eachPointIsTheMeanOfTheFramesRegeneratedAfterThatPrefix() {
        Session session = walked(26);
        Sweep sweep = session.sweep(
                14, new Sweep.Plan(List.of(0, 7, Sweep.Plan.ALL), 20, REGENERATION, 0.2f), Progress.UNHEARD);

        assertEquals(14, sweep.at());
        assertEquals(List.of(0, 7, 14), prefixes(sweep));
        for (Sweep.Point point : sweep.points()) {
            session.checkout(0);
            List<Tick> origin = session.regenerate(
                    14, new Branch.Origin.Regenerated(point.prefix(), REGENERATION, 0.2f), Progress.UNHEARD);
            for (String track : Set.of(MODEL, RIVAL)) {
                double mean = origin.stream()
                        .mapToDouble(
                                tick -> tick.tracks().get(track).prediction().psnr())
                        .average()
                        .orElseThrow();
                assertEquals(mean, point.psnr().get(track), 1e-9);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSessionGoesOnAsWithoutTheSweep(Mode mode) {
        Session session = walked(18);
        Session never = walked(18);
        walk(session, 10, FOLLOWING.with(mode));
        walk(never, 10, FOLLOWING.with(mode));
        session.sweep(15, Sweep.Plan.usual(REGENERATION), Progress.UNHEARD);

        assertEquals(never.branches(), session.branches());
        assertEquals(never.length(), session.length());
        assertEquals(0, session.branch());
        assertSame(walk(never, 8, FOLLOWING.with(mode)), walk(session, 8, FOLLOWING.with(mode)));
        session.forkAt(27);
        never.forkAt(27);
        assertSame(walk(never, 4, FOLLOWING.with(mode)), walk(session, 4, FOLLOWING.with(mode)));
        assertEquals(1, session.branches().getLast().id());
    }

    @Test
    void anOperatedModelStaysOperated() {
        Session session = walked(12);
        Session never = walked(12);
        session.operate(MODEL, new Surgery.ZeroState(0));
        never.operate(MODEL, new Surgery.ZeroState(0));
        Sweep sweep = session.sweep(6, Sweep.Plan.usual(REGENERATION), Progress.UNHEARD);

        assertEquals(Set.of(MODEL, RIVAL), sweep.points().getFirst().psnr().keySet());
        assertSame(walk(never, 6), walk(session, 6));
    }

    @Test
    void aTracedModelStaysTraced() {
        Session session = session();
        session.join(RIVAL, window);
        walk(session, 12, FOLLOWING.traced(true));
        session.sweep(6, Sweep.Plan.usual(REGENERATION), Progress.UNHEARD);

        TrackTick tick = session.tick(MazeAction.FORWARD, FOLLOWING.traced(true))
                .tracks()
                .get(MODEL);
        assertEquals(8, tick.summaries().getFirst().byFrame().length);
    }

    @Test
    void prefixesAreClippedToWhatIsThereAndDistinct() {
        Session session = walked(9);
        Sweep.Plan plan = Sweep.Plan.usual(REGENERATION);

        assertEquals(List.of(0, 1, 5, 7), prefixes(session.sweep(7, plan, Progress.UNHEARD)));
        assertEquals(List.of(0, 1, 5), prefixes(session.sweep(5, plan, Progress.UNHEARD)));
        assertEquals(List.of(0), prefixes(session.sweep(0, plan, Progress.UNHEARD)));
    }

    @Test
    void noMoreFramesAreMadeThanAskedFor() {
        Session session = walked(30);
        List<Integer> totals = new ArrayList<>();
        session.sweep(5, new Sweep.Plan(List.of(0, 3), 4, REGENERATION, 0), (done, total) -> totals.add(total));

        assertEquals(Set.of(2 * 4), Set.copyOf(totals));
    }

    @Test
    void progressNeverGoesBack() {
        Session session = walked(30);
        List<Integer> dones = new ArrayList<>();
        session.sweep(12, Sweep.Plan.usual(REGENERATION), (done, total) -> dones.add(done));

        assertEquals(dones.stream().sorted().toList(), dones);
        assertEquals(0, dones.getFirst());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 9, 12, 29})
    void whatWasDoneWhenItIsStoppedStays(int stopAfter) {
        Session session = walked(19);
        Session never = walked(19);
        Sweep.Plan plan = new Sweep.Plan(List.of(0, 1, 5), 10, REGENERATION, 0);
        Sweep all = session.sweep(9, plan, Progress.UNHEARD);
        Sweep stopped = session.sweep(9, plan, (done, total) -> done < stopAfter);

        assertEquals(all.points().subList(0, stopped.points().size()), stopped.points());
        assertTrue(stopped.points().size() * 10 <= stopAfter + 10);
        assertTrue(stopped.points().size() >= stopAfter / 10);
        assertSame(walk(never, 6), walk(session, 6));
    }

    @Test
    void whatMakesNoSenseIsRefused() {
        Session session = walked(5);
        Sweep.Plan plan = Sweep.Plan.usual(REGENERATION);
        assertThrows(IllegalArgumentException.class, () -> session.sweep(5, plan, Progress.UNHEARD));
        assertThrows(IllegalArgumentException.class, () -> session.sweep(-1, plan, Progress.UNHEARD));
        assertThrows(IllegalArgumentException.class, () -> new Sweep.Plan(List.of(), 5, REGENERATION, 0));
        assertThrows(IllegalArgumentException.class, () -> new Sweep.Plan(List.of(-1), 5, REGENERATION, 0));
        assertThrows(IllegalArgumentException.class, () -> new Sweep.Plan(List.of(1), 0, REGENERATION, 0));
        assertThrows(IllegalArgumentException.class, () -> new Sweep.Plan(List.of(1), 5, REGENERATION, 1.5f));
    }
}
