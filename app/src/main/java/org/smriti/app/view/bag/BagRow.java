package org.smriti.app.view.bag;

import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.HBox;
import org.smriti.app.text.Texts;
import org.smriti.model.world.craft.agent.CraftState;
import org.smriti.model.world.craft.render.BagReader;
import org.smriti.model.world.craft.render.BagStrip;
import org.smriti.model.world.craft.rules.Bag;
import org.smriti.model.world.craft.rules.Item;

/** A row of slots: what is carried, or what a picture shows of it. */
public final class BagRow extends HBox {

    private static final PseudoClass CLOSED = PseudoClass.getPseudoClass("closed");

    private final Texts texts;
    private final List<BagSlot> slots;
    private Optional<Reading> reading = Optional.empty();

    /** What was read last, as reading takes longer than a look at what was read. */
    private record Reading(byte[] rgb, Bag bag) {}

    /**
     * A row of which nothing is known yet.
     *
     * @param id for tests
     */
    public BagRow(String id, ItemImages images, Texts texts) {
        this.texts = texts;
        setId(id);
        getStyleClass().add("bag");
        setAccessibleRole(AccessibleRole.TEXT);
        slots = IntStream.range(0, BagStrip.SLOTS.size())
                .mapToObj(_ -> new BagSlot(images, widthProperty().divide(BagStrip.SLOTS.size())))
                .toList();
        getChildren().setAll(slots);
        blank();
    }

    /** Shows what is carried, fainter while the bag is closed. */
    public void show(CraftState state) {
        fill(slot -> {
            Item item = BagStrip.shown(slot, state.bag());
            return right(slot, item, state.bag().count(item));
        });
        pseudoClassStateChanged(CLOSED, !state.open());
    }

    /**
     * Shows what a model's picture shows of the bag, and marks what is wrong; nothing while the bag is closed.
     *
     * @param rgb side·side·3 bytes
     * @param truth what is carried, and whether the bag is open
     */
    public void read(byte[] rgb, int side, CraftState truth) {
        if (!truth.open()) {
            blank();
            return;
        }
        Bag seen = read(rgb, side);
        fill(slot -> {
            Item item = BagStrip.shown(slot, seen);
            Item wanted = BagStrip.shown(slot, truth.bag());
            int count = seen.count(item);
            return count == truth.bag().count(wanted) && (item == wanted || count == 0)
                    ? right(slot, item, count)
                    : wrong(slot, count == 0 ? wanted : item, count);
        });
        pseudoClassStateChanged(CLOSED, false);
    }

    private Bag read(byte[] rgb, int side) {
        if (reading.filter(before -> before.rgb() == rgb).isEmpty()) {
            reading = Optional.of(new Reading(rgb, new BagReader(side).read(rgb)));
        }
        return reading.get().bag();
    }

    /** Fills all slots; each tells in words what it shows, or nothing if it is empty. */
    private void fill(IntFunction<String> show) {
        setAccessibleText(IntStream.range(0, slots.size())
                .mapToObj(show)
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining(", ", texts.get("bag") + ": ", "")));
    }

    private String right(int slot, Item item, int count) {
        slots.get(slot).show(item, count);
        return count == 0 ? "" : name(item) + " " + count;
    }

    private String wrong(int slot, Item item, int count) {
        slots.get(slot).wrong(item, count);
        return texts.get("bag.wrong", name(item), count);
    }

    private String name(Item item) {
        return texts.get("item." + item.label());
    }

    /** Shows that nothing is known. */
    public void blank() {
        slots.forEach(BagSlot::blank);
        pseudoClassStateChanged(CLOSED, true);
        setAccessibleText(texts.get("bag.closed"));
    }
}
