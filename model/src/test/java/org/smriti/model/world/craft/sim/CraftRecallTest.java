package org.smriti.model.world.craft.sim;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.smriti.model.world.AgentState;
import org.smriti.model.world.ObjectKind;
import org.smriti.model.world.ObjectRecall;
import org.smriti.model.world.Pose;
import org.smriti.model.world.VisibleObject;
import org.smriti.model.world.Worlds;
import org.smriti.model.world.craft.CraftAction;
import org.smriti.model.world.craft.DrawnValley;
import org.smriti.model.world.craft.Valley;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Block;
import org.smriti.model.world.craft.rules.Item;
import org.smriti.model.world.maze.Cell;

class CraftRecallTest {

    private static final CraftCamera CAMERA = new CraftCamera(64);
    private static final Pose WEST_LOOKING_EAST = new Pose(0.5, 2.5, 0);
    private static final Pose BESIDE_THE_TREE = new Pose(1.5, 2.5, 0);
    private static final Cell TREE = new Cell(2, 2);

    private final CraftSimulation agent = CraftSimulation.startAt(
            Worlds.named("craft-yard"), DrawnValley.of(".....", ".....", "..T..", ".....", "..O.."), WEST_LOOKING_EAST);
    private final ObjectRecall recall = new CraftRecall(CAMERA);

    private static byte[] frame(CraftState state) {
        byte[] rgb = new byte[CAMERA.frameBytes()];
        CAMERA.render(state, state.pose(), rgb);
        return rgb;
    }

    private List<VisibleObject> look(ObjectKind kind, boolean shown) {
        return recall.next(agent.snapshot(), shown).stream()
                .filter(object -> object.kind() == kind)
                .toList();
    }

    private void go(Pose pose) {
        agent.place(pose);
    }

    /** The tree is seen from afar, taken from near, and the place looked at from afar again. */
    private VisibleObject takenTree() {
        assertEquals(List.of(), look(ObjectKind.CHANGED, true));
        go(BESIDE_THE_TREE);
        assertEquals(List.of(), look(ObjectKind.CHANGED, true));
        agent.step(CraftAction.USE);
        VisibleObject atOnce = look(ObjectKind.CHANGED, true).getFirst();
        assertEquals(OptionalInt.empty(), atOnce.age());
        go(new Pose(0.5, 0.5, Math.PI));
        for (int hidden = 0; hidden < 20; hidden++) {
            assertEquals(List.of(), look(ObjectKind.CHANGED, false));
        }
        go(WEST_LOOKING_EAST);
        return look(ObjectKind.CHANGED, false).getFirst();
    }

    @Test
    void whoRemembersTheChangeIsRightAndWhoDoesNotIsWrong() {
        byte[] before = frame(agent.snapshot());
        VisibleObject gone = takenTree();
        byte[] truth = frame(agent.snapshot());
        byte[] another = frame(withValley(agent.scenery().with(TREE, Block.TREE)));

        assertEquals(OptionalInt.of(21), gone.age());
        assertTrue(gone.foundIn(truth, truth), "right");
        assertFalse(gone.foundIn(another, truth), "wrong");
        assertFalse(gone.foundIn(before, truth), "copied from the last look from here");
    }

    private CraftState withValley(Valley valley) {
        CraftState state = agent.snapshot();
        return new CraftState(state.motion(), valley, state.bag(), state.open(), state.outcome());
    }

    @Test
    void whatLooksAsBeforeIsNoChangedBlock() {
        takenTree();
        go(new Pose(0.5, 2.5, Math.PI));
        assertEquals(List.of(), look(ObjectKind.CHANGED, false));
    }

    @Test
    void aLandmarkIsToldFromTheOthers() {
        go(new Pose(2.5, 2.4, -Math.PI / 2));
        agent.restore(withValley(agent.scenery().with(TREE, Block.FLOOR)));
        VisibleObject sun = look(ObjectKind.LANDMARK, true).getFirst();
        byte[] truth = frame(agent.snapshot());
        byte[] moon = frame(withValley(agent.scenery().with(new Cell(2, 0), Block.MOON)));
        byte[] stone = frame(withValley(agent.scenery().with(new Cell(2, 0), Block.STONE)));

        assertTrue(sun.foundIn(truth, truth));
        assertFalse(sun.foundIn(moon, truth));
        assertFalse(sun.foundIn(stone, truth));
        assertEquals(
                OptionalInt.of(1), look(ObjectKind.LANDMARK, false).getFirst().age());
    }

    private byte[] withBag(Bag bag) {
        CraftState state = agent.snapshot();
        return frame(new CraftState(state.motion(), state.valley(), bag, true, state.outcome()));
    }

    @Test
    void theBagIsReadWhenItIsOpen() {
        go(BESIDE_THE_TREE);
        look(ObjectKind.CARRIED, true);
        agent.step(CraftAction.USE);
        assertEquals(List.of(), look(ObjectKind.CARRIED, true), "it is closed");
        for (int hidden = 0; hidden < 30; hidden++) {
            assertEquals(List.of(), look(ObjectKind.CARRIED, false));
        }
        agent.step(CraftAction.INVENTORY);
        List<VisibleObject> carried = look(ObjectKind.CARRIED, false);
        assertEquals(1, carried.size(), "of five slots of things one holds something");
        VisibleObject wood = carried.getFirst();
        byte[] truth = frame(agent.snapshot());

        assertEquals(OptionalInt.of(31), wood.age(), "since it was taken");
        assertTrue(wood.foundIn(truth, truth));
        assertFalse(wood.foundIn(withBag(Bag.EMPTY), truth));
        assertFalse(wood.foundIn(withBag(Bag.EMPTY.plus(Item.WOOD, 2)), truth));
        assertTrue(
                wood.foundIn(withBag(Bag.EMPTY.plus(Item.WOOD, 1).plus(Item.COAL, 3)), truth),
                "other slots are others");
    }

    @Test
    void whatWasUsedUpIsAskedForToo() {
        go(BESIDE_THE_TREE);
        look(ObjectKind.CARRIED, true);
        agent.step(CraftAction.USE);
        look(ObjectKind.CARRIED, true);
        agent.step(CraftAction.CRAFT);
        look(ObjectKind.CARRIED, true);
        agent.step(CraftAction.INVENTORY);
        List<VisibleObject> carried = look(ObjectKind.CARRIED, false);
        byte[] truth = frame(agent.snapshot());

        assertEquals(2, carried.size(), "no wood any more, and a table");
        assertTrue(carried.stream().allMatch(thing -> thing.foundIn(truth, truth)));
        byte[] still = withBag(Bag.EMPTY.plus(Item.WOOD, 1).plus(Item.TABLE, 1));
        assertFalse(carried.get(0).foundIn(still, truth));
        assertTrue(carried.get(1).foundIn(still, truth));
        assertFalse(carried.get(1).foundIn(withBag(Bag.EMPTY.plus(Item.FURNACE, 1)), truth));
    }

    @Test
    void aPickaxeIsATool() {
        Bag bag = Bag.EMPTY.plus(Item.WOODEN_PICKAXE, 1);
        CraftState state = agent.snapshot();
        AgentState holding = new CraftState(state.motion(), state.valley(), bag, true, state.outcome());
        agent.restore(holding);
        VisibleObject tool = look(ObjectKind.TOOL, true).getFirst();
        byte[] truth = frame(agent.snapshot());

        assertTrue(tool.foundIn(truth, truth));
        assertFalse(tool.foundIn(withBag(bag.plus(Item.STONE_PICKAXE, 1)), truth));
        assertFalse(tool.foundIn(withBag(Bag.EMPTY), truth));
    }

    /** A table is placed, seen, taken up again, and placed once more where nobody looks: that one was never shown. */
    @Test
    void whatIsPlacedAgainIsAnotherThingAndWhatIsTakenUpAgainIsAskedForToo() {
        Cell spot = new Cell(2, 3);
        go(new Pose(0.5, 3.5, 0));
        assertEquals(List.of(), look(ObjectKind.CHANGED, true));
        agent.restore(withValley(agent.scenery().with(spot, Block.TABLE)));
        assertEquals(
                OptionalInt.empty(), look(ObjectKind.CHANGED, true).getFirst().age());
        assertEquals(
                OptionalInt.of(1), look(ObjectKind.CHANGED, false).getFirst().age());
        byte[] table = frame(agent.snapshot());

        agent.restore(withValley(agent.scenery().with(spot, Block.FLOOR)));
        VisibleObject gone = look(ObjectKind.CHANGED, true).getFirst();
        byte[] truth = frame(agent.snapshot());
        assertTrue(gone.foundIn(truth, truth));
        assertFalse(gone.foundIn(table, truth));

        agent.restore(withValley(agent.scenery().with(spot, Block.TABLE)));
        assertEquals(
                OptionalInt.empty(), look(ObjectKind.CHANGED, false).getFirst().age());
        byte[] furnace = frame(withValley(agent.scenery().with(spot, Block.FURNACE)));
        assertFalse(look(ObjectKind.CHANGED, false).getFirst().foundIn(furnace, table), "any block is not enough");
    }
}
