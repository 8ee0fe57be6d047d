package org.smriti.app.view.acts;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.input.KeyCodeCombination;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Message;

/** The entries of a menu as acts, so that whatever a menu offers is found in the palette too. */
public final class MenuActs {

    private static final String WITHIN = " › ";

    private final ExplorerState state;
    private final Acts acts;

    /** For that catalogue; an entry of a command that is in it already is left out. */
    public MenuActs(ExplorerState state, Acts acts) {
        this.state = state;
        this.acts = acts;
    }

    /** The entries of a menu, also those of the menus in it, listed under that group. */
    public List<Act> of(MenuButton menu, String group) {
        return acts(menu.getItems(), group, "", false).toList();
    }

    private Stream<Act> acts(List<MenuItem> items, String group, String before, boolean disabled) {
        return items.stream()
                .filter(item -> item.getText() != null && !item.getText().isBlank())
                .flatMap(item -> item instanceof Menu menu
                        ? acts(menu.getItems(), group, before + menu.getText() + WITHIN, menu.isDisable())
                        : act(item, group, before, disabled || item.isDisable()).stream());
    }

    private Optional<Act> act(MenuItem item, String group, String before, boolean disabled) {
        Optional<UserCommand> command = Optional.ofNullable(item.getAccelerator())
                .filter(KeyCodeCombination.class::isInstance)
                .flatMap(stroke -> state.keysHere().getValue().command((KeyCodeCombination) stroke));
        if (command.flatMap(acts::of).isPresent()) {
            return Optional.empty();
        }
        String title = before + item.getText();
        return Optional.of(new Act(
                command.map(UserCommand::id).orElse(String.valueOf(item.getId())),
                command.map(one -> one.group().key()).orElse(group),
                command,
                texts -> command.map(one -> texts.get(one.key())).orElse(title),
                Optional.empty(),
                () -> disabled ? Message.of("act.nothing-open") : Message.NONE,
                item::fire));
    }
}
