package org.smriti.app.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ai.djl.ndarray.NDManager;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.tick.AttentionSummary;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.memory.Profile;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.config.AttentionSpan;
import org.smriti.model.nn.config.BlockSize;
import org.smriti.model.nn.config.LayerConfig;
import org.smriti.model.nn.config.NetConfig;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.maze.MazeAction;
import org.smriti.model.world.maze.sim.MazeSimulation;
import org.smriti.model.world.maze.sim.MazeWorlds;

class SessionStudyTest {

    private static final String TRACK = "Smriti";
    private static final StepSettings DRAFT = new StepSettings(Mode.FOLLOW, new Pace.Live(Profile.DRAFT));

    private final NDManager manager = NDManager.newBaseManager();
    private final Session session = session();
    private final Session twin = session();

    private Session session() {
        LayerConfig layer = new LayerConfig(Optional.of(new BlockSize(2, 2)), AttentionSpan.LOCAL);
        NetConfig config =
                new NetConfig(16, 4, 0, 8, 16, 2, 8, 24, 5, 1, 6, 80, NetConfig.PoseMode.ON, List.of(layer, layer));
        Session made =
                new Session(MazeSimulation.start(MazeWorlds.named("maze-9x9").maze(4), 4), 16, 4);
        made.join(TRACK, WorldModel.random(Variant.HYBRID, config, 1, manager));
        return made;
    }

    private static void walk(Session session, int steps) {
        for (int i = 0; i < steps; i++) {
            session.tick(i % 3 == 0 ? MazeAction.LEFT : MazeAction.FORWARD, DRAFT);
        }
    }

    @AfterEach
    void close() {
        session.close();
        twin.close();
        manager.close();
    }

    @Test
    void theStepComesOutAsItDidAndTheSessionGoesOnAsIfItHadNotBeenStudied() {
        walk(session, 33);
        walk(twin, 33);

        Study study = session.study(TRACK, 28, 1, OptionalInt.empty());
        Study longer = session.study(TRACK, 28, 4, OptionalInt.empty());

        assertArrayEquals(
                session.prediction(TRACK, 28).orElseThrow().rgb(),
                study.frames().getLast());
        assertEquals(
                session.prediction(TRACK, 28).orElseThrow().psnr(), study.psnr().getLast());
        assertEquals(4, longer.frames().size());
        walk(session, 7);
        walk(twin, 7);
        assertArrayEquals(
                twin.prediction(TRACK, 39).orElseThrow().rgb(),
                session.prediction(TRACK, 39).orElseThrow().rgb());
    }

    @Test
    void aStepBeforeAForkIsLookedIntoWhereItHappened() {
        walk(session, 12);
        session.forkAt(8);
        walk(session, 6);

        assertArrayEquals(
                session.prediction(TRACK, 6).orElseThrow().rgb(),
                session.study(TRACK, 6, 1, OptionalInt.empty()).frames().getLast());
        assertArrayEquals(
                session.prediction(TRACK, 13).orElseThrow().rgb(),
                session.study(TRACK, 13, 1, OptionalInt.empty()).frames().getLast());
    }

    @Test
    void anAttentionSummaryIsOfThePredictedFrameAndTheFollowedPatch() {
        walk(session, 12);

        TrackTick live = session.tick(MazeAction.FORWARD, DRAFT.traced(true).following(5))
                .tracks()
                .get(TRACK);
        Study study = session.study(TRACK, 12, 1, OptionalInt.of(5));

        for (List<AttentionSummary> summaries : List.of(live.summaries(), study.summaries())) {
            assertEquals(2, summaries.size());
            assertEquals(7, summaries.getFirst().own());
            assertEquals(8, summaries.getFirst().byFrame().length);
            assertEquals(5, summaries.getFirst().patch());
            assertEquals(8 * 16, summaries.getFirst().byPatch().length);
        }
        assertArrayEquals(
                live.summaries().getFirst().byFrame(),
                study.summaries().getFirst().byFrame(),
                1e-5f);
    }

    @Test
    void nothingIsTracedUnlessAsked() {
        walk(session, 3);
        assertEquals(
                List.of(),
                session.tick(MazeAction.FORWARD, DRAFT).tracks().get(TRACK).summaries());
        session.study(TRACK, 2, 1, OptionalInt.empty());
        assertEquals(
                List.of(),
                session.tick(MazeAction.FORWARD, DRAFT).tracks().get(TRACK).summaries());
    }

    @Test
    void whatIsNotThereCannotBeLookedInto() {
        walk(session, 3);
        String message = assertThrows(
                        IllegalArgumentException.class, () -> session.study("Rival", 1, 1, OptionalInt.empty()))
                .getMessage();
        assertTrue(message.contains("Rival"));
        assertThrows(IllegalArgumentException.class, () -> session.study(TRACK, 3, 1, OptionalInt.empty()));
    }
}
