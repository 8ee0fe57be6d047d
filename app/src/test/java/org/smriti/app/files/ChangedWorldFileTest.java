package org.smriti.app.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.smriti.app.session.Progress;
import org.smriti.app.session.Session;
import org.smriti.app.session.TinyWorld;
import org.smriti.app.session.tick.Step;
import org.smriti.app.session.tick.Tick;
import org.smriti.model.world.Course;
import org.smriti.model.world.Policy;
import org.smriti.model.world.Walk;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.perturb.Blackout;
import org.smriti.model.world.perturb.FrameSpan;

/** The file of a session in a world that its agent changes, of which only name, seed and actions are kept. */
class ChangedWorldFileTest {

    @TempDir
    Path folder;

    private static void gather(Session session, int steps) {
        Policy policy = session.world().policy(Walk.GATHER, Course.of(0, steps));
        for (int i = 0; i < steps; i++) {
            session.tick(session.ask(policy), TinyWorld.FOLLOWING);
        }
    }

    @Test
    void blocksAndBagComeBackAtEveryStep() throws IOException {
        SessionFile file = new SessionFile(folder.resolve("yard.smriti"));
        try (Session before = new Session(TinyWorld.yard(), TinyWorld.SIZE, 7)) {
            before.perturb(new Blackout(new FrameSpan(5, 2)));
            gather(before, 40);
            before.tick(CraftAction.INVENTORY, TinyWorld.FOLLOWING);
            before.forkAt(30);
            gather(before, 12);
            file.write(new SavedSession(
                    "craft-yard",
                    810_003,
                    Optional.empty(),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    before.transcript(TinyWorld.FOLLOWING)));
            try (Session after = file.open(file.read(), Map.of(), OtherModels.REFUSE, Progress.UNHEARD)) {
                assertEquals(before.branches(), after.branches());
                for (int branch : List.of(1, 0)) {
                    before.checkout(branch);
                    after.checkout(branch);
                    assertSame(before.ticks(), after.ticks());
                    assertNotEquals(Bag.EMPTY, ((CraftState) after.stand().snapshot()).bag());
                    gather(before, 5);
                    gather(after, 5);
                    assertSame(before.ticks(), after.ticks());
                }
            }
        }
    }

    private static void assertSame(List<Tick> before, List<Tick> after) {
        assertEquals(before.size(), after.size());
        for (int i = 0; i < before.size(); i++) {
            Step one = before.get(i).step();
            Step other = after.get(i).step();
            assertEquals(one.agent(), other.agent());
            assertEquals(one.lastSeen(), other.lastSeen());
            assertArrayEquals(one.truth(), other.truth());
            assertArrayEquals(one.given(), other.given());
        }
    }
}
