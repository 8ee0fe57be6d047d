package org.smriti.app.live;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.TinyCraft;
import org.smriti.app.session.TinyWorld;
import org.smriti.model.world.Action;
import org.smriti.model.world.World;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.maze.MazeAction;

class HeldActionTest {

    private static final Optional<Action> NOTHING = Optional.empty();

    private long now;
    private final HeldAction held = new HeldAction(() -> now);

    private Optional<Action> next() {
        return held.next(TinyCraft.YARD);
    }

    private void tap(Action action) {
        held.hold(action);
        held.hold(MazeAction.NOOP);
    }

    @Test
    void aTapBetweenTwoStepsActsOnce() {
        tap(CraftAction.USE);
        assertEquals(Optional.of(CraftAction.USE), next());
        assertEquals(NOTHING, next());
    }

    @Test
    void twoTapsBetweenTwoStepsActOneAfterTheOther() {
        tap(CraftAction.USE);
        tap(CraftAction.PLACE);
        assertEquals(Optional.of(CraftAction.USE), next());
        assertEquals(Optional.of(CraftAction.PLACE), next());
        assertEquals(NOTHING, next());
    }

    @Test
    void aTapOverSeveralStepsActsOnce() {
        held.hold(CraftAction.PLACE);
        assertEquals(Optional.of(CraftAction.PLACE), next());
        now += HeldAction.PAUSE - 1;
        assertEquals(NOTHING, next());
        held.hold(MazeAction.NOOP);
        now += 1;
        assertEquals(NOTHING, next());
    }

    @Test
    void whatIsHeldOnActsAtEachStepAfterAPause() {
        held.hold(CraftAction.CRAFT);
        now += HeldAction.PAUSE;
        assertEquals(Optional.of(CraftAction.CRAFT), next());
        assertEquals(NOTHING, next());
        now += HeldAction.PAUSE;
        assertEquals(Optional.of(CraftAction.CRAFT), next());
        assertEquals(Optional.of(CraftAction.CRAFT), next());
    }

    @Test
    void walkingAndLookingIntoTheBagLastAsLongAsTheyAreHeld() {
        for (Action action : new Action[] {MazeAction.FORWARD, CraftAction.INVENTORY}) {
            held.hold(action);
            assertEquals(Optional.of(action), next());
            assertEquals(Optional.of(action), next());
            held.hold(MazeAction.NOOP);
            assertEquals(NOTHING, next());
        }
        tap(CraftAction.INVENTORY);
        assertEquals(Optional.of(CraftAction.INVENTORY), next());
        assertEquals(NOTHING, next());
        tap(MazeAction.FORWARD);
        assertEquals(NOTHING, next());
    }

    @Test
    void aTapWhileWalkingDoesNotEndTheWalk() {
        held.hold(MazeAction.FORWARD);
        held.hold(CraftAction.USE);
        held.hold(MazeAction.FORWARD);
        assertEquals(Optional.of(CraftAction.USE), next());
        assertEquals(Optional.of(MazeAction.FORWARD), next());
    }

    @Test
    void aStepThatIsAskedForTakesOnlyWhatIsHeldThen() {
        tap(CraftAction.USE);
        assertEquals(NOTHING, held.now(TinyCraft.YARD));
        assertEquals(NOTHING, next());
        held.hold(CraftAction.USE);
        assertEquals(Optional.of(CraftAction.USE), held.now(TinyCraft.YARD));
        assertEquals(Optional.of(CraftAction.USE), held.now(TinyCraft.YARD));
        assertEquals(NOTHING, next());
    }

    @Test
    void whatAnotherWorldKnowsIsNotTakenInThisOne() {
        World room = TinyWorld.room().world();
        held.hold(CraftAction.USE);
        assertEquals(NOTHING, held.next(room));
        assertEquals(NOTHING, held.now(room));
    }
}
