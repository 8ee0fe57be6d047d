package org.smriti.app.session;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.smriti.app.session.TinyWorld.FOLLOWING;

import ai.djl.ndarray.NDManager;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.smriti.app.session.tick.Tick;
import org.smriti.app.session.tick.TrackTick;
import org.smriti.model.memory.DenoisingSettings;
import org.smriti.model.memory.WorldModel;
import org.smriti.model.nn.variant.Variant;
import org.smriti.model.world.maze.MazeAction;

class SessionFailureTest {

    @TempDir
    Path folder;

    /** At different places of a chunk: the first model has predicted and remembered the step already when the second one fails. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 4, 7, 24})
    void aStepThatAModelFailsAtIsNotTaken(int steps) throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel own = TinyWorld.model(folder.resolve("own"), Variant.HYBRID, 3, manager);
                WorldModel rival = TinyWorld.model(folder.resolve("rival"), Variant.WINDOW, 4, manager);
                Session spared = TinyWorld.session();
                Session session = TinyWorld.session()) {
            spared.join("Smriti", own);
            session.join("Smriti", own);
            session.join("Rival", rival);
            for (int i = 0; i < steps; i++) {
                spared.tick(MazeAction.FORWARD, FOLLOWING);
                session.tick(MazeAction.FORWARD, FOLLOWING);
            }
            rival.close();
            assertThrows(RuntimeException.class, () -> session.tick(MazeAction.LEFT, FOLLOWING));
            assertThrows(RuntimeException.class, () -> session.tick(MazeAction.LEFT, FOLLOWING));
            assertEquals(steps, session.length());
            session.leave("Rival");
            for (int i = 0; i < 7; i++) {
                assertSame(spared.tick(MazeAction.RIGHT, FOLLOWING), session.tick(MazeAction.RIGHT, FOLLOWING));
            }
        }
    }

    @Test
    void aRegenerationThatAModelFailsAtLeavesNoBranch() throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel own = TinyWorld.model(folder.resolve("own"), Variant.HYBRID, 3, manager);
                WorldModel rival = TinyWorld.model(folder.resolve("rival"), Variant.WINDOW, 4, manager);
                Session spared = TinyWorld.session();
                Session session = TinyWorld.session()) {
            spared.join("Smriti", own);
            session.join("Smriti", own);
            session.join("Rival", rival);
            for (int i = 0; i < 12; i++) {
                spared.tick(MazeAction.FORWARD, FOLLOWING);
                session.tick(MazeAction.FORWARD, FOLLOWING);
            }
            Progress breaking = (done, _) -> {
                if (done > 0) {
                    rival.close();
                }
                return true;
            };
            Branch.Origin.Regenerated how = new Branch.Origin.Regenerated(0, new DenoisingSettings(1, 5), 0);
            assertThrows(RuntimeException.class, () -> session.regenerate(3, how, breaking));
            assertEquals(1, session.branches().size());
            assertEquals(12, session.length());
            session.leave("Rival");
            for (int i = 0; i < 7; i++) {
                assertSame(spared.tick(MazeAction.RIGHT, FOLLOWING), session.tick(MazeAction.RIGHT, FOLLOWING));
            }
        }
    }

    /** The step failed, and so did going back: the model that joins then must not hide that the others are out of place. */
    @Test
    void whatJoinsAfterAFailureDoesNotLeaveTheOthersBehind() throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel own = TinyWorld.model(folder.resolve("own"), Variant.HYBRID, 3, manager);
                WorldModel rival = TinyWorld.model(folder.resolve("rival"), Variant.WINDOW, 4, manager);
                WorldModel other = TinyWorld.model(folder.resolve("other"), Variant.WINDOW, 4, manager);
                Session spared = TinyWorld.session();
                Session session = TinyWorld.session()) {
            spared.join("Smriti", own);
            session.join("Rival", rival);
            session.join("Smriti", own);
            for (int i = 0; i < 7; i++) {
                spared.tick(MazeAction.FORWARD, FOLLOWING);
                session.tick(MazeAction.FORWARD, FOLLOWING);
            }
            rival.close();
            assertThrows(
                    RuntimeException.class,
                    () -> session.regenerate(
                            2, new Branch.Origin.Regenerated(0, new DenoisingSettings(1, 5), 0), Progress.UNHEARD));
            session.join("Rival", other);
            for (int i = 0; i < 7; i++) {
                assertSame(spared.tick(MazeAction.RIGHT, FOLLOWING), session.tick(MazeAction.RIGHT, FOLLOWING));
            }
        }
    }

    @Test
    void whatFailedCanBeWrittenDown() throws IOException {
        try (NDManager manager = NDManager.newBaseManager();
                WorldModel own = TinyWorld.model(folder.resolve("own"), Variant.HYBRID, 3, manager);
                Session session = TinyWorld.session()) {
            session.join("Smriti", own);
            session.tick(MazeAction.FORWARD, FOLLOWING);
            own.close();
            assertThrows(RuntimeException.class, () -> session.tick(MazeAction.LEFT, FOLLOWING));
            assertEquals(
                    1,
                    session.transcript(FOLLOWING).branches().getFirst().turns().size());
        }
    }

    private static void assertSame(Tick one, Tick other) {
        assertEquals(one.step().index(), other.step().index());
        assertEquals(one.step().agent(), other.step().agent());
        assertEquals(one.step().lastSeen(), other.step().lastSeen());
        assertArrayEquals(one.step().truth(), other.step().truth());
        TrackTick mine = one.tracks().get("Smriti");
        TrackTick theirs = other.tracks().get("Smriti");
        assertArrayEquals(mine.prediction().rgb(), theirs.prediction().rgb());
        assertEquals(mine.memoryFrames(), theirs.memoryFrames());
    }
}
