package org.smriti.app.view.acts;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;
import org.smriti.app.state.ExplorerState;

/** Makes entries of menus from acts: the key beside the title, a check at what is chosen, faint what cannot be done now. */
public final class ActItems {

    private final ExplorerState state;
    private final Acts acts;

    /** Entries that run acts of that catalogue. */
    public ActItems(ExplorerState state, Acts acts) {
        this.state = state;
        this.acts = acts;
    }

    /** The entries of those acts that there are now, in the order of the ids. */
    public List<MenuItem> named(String... ids) {
        return Stream.of(ids)
                .flatMap(id -> acts.named(id).stream())
                .map(this::item)
                .toList();
    }

    /** The entries of all acts whose ids begin in the same way. */
    public List<MenuItem> beginningWith(String prefix) {
        return acts.beginningWith(prefix).stream().map(this::item).toList();
    }

    /** A menu of such entries; none if there are none. */
    public List<MenuItem> under(String title, String prefix) {
        List<MenuItem> items = beginningWith(prefix);
        Menu menu = new Menu(state.texts().get(title));
        menu.setId("act-" + prefix);
        menu.getItems().setAll(items);
        return items.isEmpty() ? List.of() : List.of(menu);
    }

    /** The entry of an act. */
    public MenuItem item(Act act) {
        MenuItem item = act.on().isPresent() ? new CheckMenuItem() : new MenuItem();
        if (item instanceof CheckMenuItem check) {
            check.setSelected(act.isOn());
        }
        item.setId("act-" + act.id());
        item.setText(act.title().apply(state.texts()));
        item.setMnemonicParsing(false);
        item.setDisable(!act.isPossible());
        act.command()
                .flatMap(command ->
                        state.keysHere().getValue().of(command).stream().findFirst())
                .ifPresent(stroke -> item.setAccelerator(new KeyLabel(stroke)));
        item.setOnAction(event -> acts.run(act));
        return item;
    }
}
