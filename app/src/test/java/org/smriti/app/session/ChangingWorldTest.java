package org.smriti.app.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.smriti.app.session.TinyWorld.FOLLOWING;
import static org.smriti.app.session.TinyWorld.IMAGINING;
import static org.smriti.app.session.Walks.assertSame;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Walk;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Bag;

/** Sessions in a world that the agent changes: wherever one goes back to, blocks and bag are what they were there. */
class ChangingWorldTest {

    private static final String MODEL = "Smriti";
    private static final int LENGTH = 40;

    private static NDManager manager;
    private static WorldModel model;

    private Session session;
    private List<Tick> walked;

    @BeforeAll
    static void load(@TempDir Path folder) throws IOException {
        manager = NDManager.newBaseManager();
        model = TinyWorld.model(folder, Variant.HYBRID, 3, CraftAction.ALL.size(), manager);
    }

    @AfterAll
    static void unload() {
        manager.close();
    }

    @BeforeEach
    void gather() {
        session = gathered(LENGTH);
        walked = session.ticks();
        CraftState last = (CraftState) walked.getLast().step().agent();
        assertNotEquals(Bag.EMPTY, last.bag(), "nothing was gathered: choose another seed");
        assertFalse(last.valley().changed().isEmpty());
    }

    @AfterEach
    void close() {
        session.close();
    }

    private static Session gathered(int steps) {
        Session session = new Session(TinyWorld.yard(), TinyWorld.SIZE, 7);
        session.join(MODEL, model);
        walk(session, steps, FOLLOWING);
        return session;
    }

    private static List<Tick> walk(Session session, int steps, StepSettings settings) {
        Policy policy = session.world().policy(Walk.GATHER, Course.of(0, LENGTH));
        return IntStream.range(0, steps)
                .mapToObj(_ -> session.tick(session.ask(policy), settings))
                .toList();
    }

    private static List<AgentState> agents(List<Tick> ticks) {
        return ticks.stream().map(tick -> tick.step().agent()).toList();
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 9, 17, 28, 39})
    void aBranchBeginsInTheWorldAsItWasThere(int steps) {
        session.forkAt(steps);
        assertEquals(walked.get(steps - 1).step().agent(), session.stand().snapshot());
        Session never = gathered(steps);
        assertSame(walk(never, 9, IMAGINING), walk(session, 9, IMAGINING));
        never.close();

        session.checkout(0);
        assertEquals(walked.getLast().step().agent(), session.stand().snapshot());
        assertEquals(agents(walked), agents(session.ticks()));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 20})
    void whatIsRegeneratedHappensInTheSameWorld(int prefix) {
        session.regenerate(20, new Branch.Origin.Regenerated(prefix, new DenoisingSettings(1, 5), 0), Progress.UNHEARD);

        assertEquals(agents(walked), agents(session.ticks()));
        for (int i = 0; i < LENGTH; i++) {
            assertArrayEquals(walked.get(i).step().truth(), session.step(i).truth(), "step " + i);
        }
        assertEquals(walked.getLast().step().agent(), session.stand().snapshot());
    }

    @Test
    void anOperationOnTheModelLeavesTheWorldAlone() {
        Session never = gathered(LENGTH);
        session.operate(MODEL, new Surgery.ZeroState(0));
        assertEquals(agents(walk(never, 12, IMAGINING)), agents(walk(session, 12, IMAGINING)));
        session.heal(MODEL);
        assertSame(walk(never, 6, IMAGINING), walk(session, 6, IMAGINING));
        never.close();
    }

    @Test
    void aModelThatComesLaterIsShownTheWorldAsItWas() {
        Session late = new Session(TinyWorld.yard(), TinyWorld.SIZE, 7);
        walk(late, LENGTH, FOLLOWING);
        late.join(MODEL, model);

        assertSame(walk(session, 6, IMAGINING), walk(late, 6, IMAGINING));
        late.close();
    }

    @Test
    void aSessionIsTakenUpAgainByItsActionsAlone() {
        walk(session, 5, IMAGINING);
        session.forkAt(25);
        walk(session, 8, FOLLOWING);
        session.regenerate(20, new Branch.Origin.Regenerated(4, new DenoisingSettings(1, 5), 0), Progress.UNHEARD);
        Transcript transcript = session.transcript(IMAGINING);
        assertTrue(transcript.branches().stream()
                .flatMap(line -> line.turns().stream())
                .allMatch(turn -> turn.placed().isEmpty()));

        Session again = Session.resume(transcript, TinyWorld.yard(), Map.of(MODEL, model), Progress.UNHEARD);

        assertEquals(session.branches(), again.branches());
        for (int branch : List.of(2, 1, 0)) {
            session.checkout(branch);
            again.checkout(branch);
            for (int i = 0; i < session.length(); i++) {
                Step before = session.step(i);
                Step after = again.step(i);
                assertEquals(before.agent(), after.agent());
                assertEquals(before.lastSeen(), after.lastSeen());
                assertArrayEquals(before.truth(), after.truth());
            }
            assertSame(walk(session, 5, IMAGINING), walk(again, 5, IMAGINING));
        }
        again.close();
    }
}
