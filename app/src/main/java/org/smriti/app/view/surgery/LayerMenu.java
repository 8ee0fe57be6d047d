package org.smriti.app.view.surgery;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.scene.control.CheckBox;
import javafx.scene.control.CustomMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.StackPane;
import org.smriti.app.text.Texts;

/** Chooses any set of layers, or all of them at once; stays open while layers are ticked. */
final class LayerMenu extends MenuButton {

    private final Texts texts;
    private final IntFunction<String> name;
    private final TreeSet<Integer> chosen = new TreeSet<>();
    private final List<CheckBox> boxes = new ArrayList<>();
    private final CheckBox all = new CheckBox();

    /**
     * A menu without layers yet.
     *
     * @param name of a layer, in the present language
     */
    LayerMenu(Texts texts, IntFunction<String> name) {
        this.texts = texts;
        this.name = name;
        setId("surgery-layer");
        setMinWidth(USE_PREF_SIZE);
        all.setId("surgery-layer-all");
    }

    /** Offers so many layers; keeps those that are chosen, as far as they exist, or else the first. */
    void offer(int layers) {
        chosen.removeIf(layer -> layer >= layers);
        if (chosen.isEmpty() && layers > 0) {
            chosen.add(0);
        }
        boxes.clear();
        List<MenuItem> items = new ArrayList<>(List.of(item(all, this::tickAll), new SeparatorMenuItem()));
        for (int layer = 0; layer < layers; layer++) {
            items.add(item(layer));
        }
        getItems().setAll(items);
        all.setText(texts.get("surgery.layer.every"));
        tell();
    }

    /** The layers that are chosen, from 0 and in order. */
    List<Integer> chosen() {
        return List.copyOf(chosen);
    }

    private void tickAll() {
        boolean none = chosen.size() == boxes.size();
        chosen.clear();
        if (!none) {
            chosen.addAll(IntStream.range(0, boxes.size()).boxed().toList());
        }
    }

    private MenuItem item(int layer) {
        CheckBox box = new CheckBox(name.apply(layer));
        box.setId("surgery-layer-" + (layer + 1));
        boxes.add(box);
        return item(box, () -> {
            if (!chosen.remove(layer)) {
                chosen.add(layer);
            }
        });
    }

    /** An entry that is ticked by mouse or by keys, while the menu stays open. */
    private MenuItem item(CheckBox box, Runnable tick) {
        box.setMouseTransparent(true); // a click is for the whole entry, as Enter is
        box.setFocusTraversable(false);
        CustomMenuItem item = new CustomMenuItem(new StackPane(box), false);
        item.setOnAction(event -> {
            tick.run();
            tell();
        });
        return item;
    }

    private void tell() {
        for (int layer = 0; layer < boxes.size(); layer++) {
            boxes.get(layer).setSelected(chosen.contains(layer));
        }
        boolean every = !boxes.isEmpty() && chosen.size() == boxes.size();
        all.setSelected(every);
        all.setIndeterminate(!every && !chosen.isEmpty());
        setText(
                every
                        ? texts.get("surgery.layer.every")
                        : chosen.size() == 1
                                ? name.apply(chosen.first())
                                : chosen.stream()
                                        .map(layer -> Integer.toString(layer + 1))
                                        .collect(Collectors.joining(", ")));
    }
}
