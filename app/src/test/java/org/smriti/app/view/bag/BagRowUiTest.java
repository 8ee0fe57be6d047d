package org.smriti.app.view.bag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.smriti.app.session.TinyCraft;
import org.smriti.app.text.Language;
import org.smriti.app.text.Texts;
import org.smriti.model.world.craft.agent.CraftSimulation;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Item;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

class BagRowUiTest {

    private static final int SIDE = 64;
    private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");
    private static final Bag CARRIED =
            Bag.EMPTY.plus(Item.WOOD, 3).plus(Item.STONE, 2).plus(Item.TABLE, 1).plus(Item.WOODEN_PICKAXE, 1);

    private BagRow row;

    @BeforeAll
    static void start() throws TimeoutException {
        FxToolkit.registerPrimaryStage();
    }

    @BeforeEach
    void anEmptyRow() throws TimeoutException {
        row = fx(() -> new BagRow("bag", new ItemImages(), new Texts(new SimpleObjectProperty<>(Language.ENGLISH))));
    }

    @Test
    void theTrueBagIsShownFaintlyWhileItIsClosed() throws TimeoutException {
        show(carrying(CARRIED, true));
        assertEquals(List.of("3", "2", "", "", "1", "1"), counts());
        assertEquals(false, is("closed"));
        assertEquals("In the bag: wood 3, stone 2, a table 1, a wooden pickaxe 1", fx(() -> row.getAccessibleText()));
        show(carrying(CARRIED, false));
        assertEquals(List.of("3", "2", "", "", "1", "1"), counts());
        assertEquals(true, is("closed"));
    }

    @Test
    void aPictureThatIsRightHasNoMarks() throws TimeoutException {
        CraftState truth = carrying(CARRIED, true);
        read(picture(truth), truth);
        assertEquals(List.of("3", "2", "", "", "1", "1"), counts());
        assertEquals(List.of(), wrong());
    }

    @Test
    void whatAPictureShowsWronglyIsMarked() throws TimeoutException {
        Bag other = CARRIED.plus(Item.WOOD, -1)
                .plus(Item.STONE, -2)
                .plus(Item.COAL, 1)
                .plus(Item.WOODEN_PICKAXE, -1)
                .plus(Item.STONE_PICKAXE, 1);
        read(picture(carrying(other, true)), carrying(CARRIED, true));
        assertEquals(List.of("≠2", "≠0", "≠1", "", "1", "≠1"), counts());
        assertEquals(List.of(0, 1, 2, 5), wrong());
        assertEquals(
                "In the bag: wood 2 (wrong), stone 0 (wrong), coal 1 (wrong), a table 1, a stone pickaxe 1 (wrong)",
                fx(() -> row.getAccessibleText()));
    }

    @Test
    void nothingIsReadWhileTheBagIsClosed() throws TimeoutException {
        CraftState closed = carrying(CARRIED, false);
        read(picture(closed), closed);
        assertEquals(List.of("–", "–", "–", "–", "–", "–"), counts());
        assertEquals("The bag is not in the picture", fx(() -> row.getAccessibleText()));
    }

    private static CraftState carrying(Bag bag, boolean open) {
        CraftState start = CraftSimulation.of(TinyCraft.YARD.start(1)).snapshot();
        return new CraftState(start.motion(), start.valley(), bag, open, start.outcome());
    }

    private static byte[] picture(CraftState state) {
        CraftSimulation agent = CraftSimulation.of(TinyCraft.YARD.start(1));
        agent.restore(state);
        byte[] rgb = new byte[3 * SIDE * SIDE];
        TinyCraft.YARD.renderer(SIDE).render(agent, agent.pose(), rgb);
        return rgb;
    }

    private void show(CraftState state) throws TimeoutException {
        fx(() -> {
            row.show(state);
            return row;
        });
    }

    private void read(byte[] rgb, CraftState truth) throws TimeoutException {
        fx(() -> {
            row.read(rgb, SIDE, truth);
            return row;
        });
    }

    private List<String> counts() throws TimeoutException {
        return fx(() -> row.getChildren().stream()
                .map(BagSlot.class::cast)
                .map(slot -> ((Label) slot.getChildren().getLast()).getText())
                .toList());
    }

    private List<Integer> wrong() throws TimeoutException {
        return fx(() -> row.getChildren().stream()
                .filter(slot -> slot.getPseudoClassStates().contains(WRONG))
                .map(row.getChildren()::indexOf)
                .toList());
    }

    private boolean is(String style) throws TimeoutException {
        return fx(() -> row.getPseudoClassStates().contains(PseudoClass.getPseudoClass(style)));
    }

    private static <T> T fx(Callable<T> call) throws TimeoutException {
        return WaitForAsyncUtils.waitFor(60, TimeUnit.SECONDS, WaitForAsyncUtils.asyncFx(call));
    }
}
