package org.smriti.app.view;

import java.util.Locale;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleGroup;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Language;
import org.smriti.app.view.type.Tips;

/** Chooses the language of the window; each language is named in itself, so that a person finds it who reads no other. */
final class LanguageMenu extends MenuButton {

    LanguageMenu(ExplorerState state) {
        setId("language");
        setMinWidth(USE_PREF_SIZE);
        getStyleClass().add("telugu"); // in whichever language the window is
        setTooltip(Tips.of(state.texts(), "toolbar.language.tip", UserCommand.LANGUAGE, state.keysHere()));
        accessibleTextProperty().bind(state.texts().of("toolbar.language.tip"));
        ToggleGroup group = new ToggleGroup();
        for (Language language : Language.values()) {
            RadioMenuItem item = new RadioMenuItem(language.label());
            item.setId("language-" + language.name().toLowerCase(Locale.ROOT));
            item.getStyleClass().add("telugu");
            item.setToggleGroup(group);
            item.setOnAction(event -> state.language().set(language));
            state.language().subscribe(now -> item.setSelected(now == language));
            getItems().add(item);
        }
        state.language().subscribe(now -> setText(now.label()));
    }
}
