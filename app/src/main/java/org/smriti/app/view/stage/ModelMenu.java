package org.smriti.app.view.stage;

import java.io.File;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.stage.DirectoryChooser;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.TrackInfo;
import org.smriti.app.view.type.Tips;

/** Shows which model plays a track, and lets another one replace it. */
final class ModelMenu extends MenuButton {

    private static final double LEAST = 9; // em, unless the name is shorter

    private final ExplorerState state;
    private final Commands commands;
    private final String track;

    ModelMenu(ExplorerState state, Commands commands, String track) {
        this.state = state;
        this.commands = commands;
        this.track = track;
        setId(track.toLowerCase(Locale.ROOT) + "-models");
        getStyleClass().addAll("flat", "small", "model-menu");
        setMnemonicParsing(false);
        setTooltip(Tips.of(state.texts(), "stage.model.tip"));
        state.session().subscribe(this::fill);
        state.models().subscribe(this::fill);
        state.language().subscribe(this::fill);
        fill();
    }

    /** Names of the usual length are shown whole: what else stands in the heading gives way first. */
    @Override
    protected double computeMinWidth(double height) {
        return Math.min(prefWidth(height), LEAST * getFont().getSize());
    }

    private Optional<TrackInfo> playing() {
        return state.session().get().flatMap(session -> session.track(track));
    }

    private void fill() {
        String model = playing().map(TrackInfo::model).orElse("");
        setText(model);
        setAccessibleText(state.texts().get("stage.model", model));
        getItems().setAll(state.models().stream().map(this::item).toList());
        getItems().add(new SeparatorMenuItem());
        if (track.equals(TrackInfo.RIVAL)) {
            getItems().add(item("stage.model.none", commands::dismissRival));
        } else {
            getItems().add(item("stage.model.other", this::choose));
        }
    }

    private MenuItem item(String model) {
        boolean isRival = track.equals(TrackInfo.RIVAL);
        String line = isRival ? state.explainedAsRival(model) : state.explained(model);
        RadioMenuItem item = new RadioMenuItem(line.isEmpty() ? model : model + "\n" + line);
        item.setId(getId() + "-" + model);
        item.setMnemonicParsing(false);
        item.setDisable(isRival && !state.canJoin(model));
        item.setSelected(playing().filter(info -> info.model().equals(model)).isPresent());
        item.setOnAction(event -> commands.assign(track, model));
        return item;
    }

    private MenuItem item(String key, Runnable action) {
        MenuItem item = new MenuItem(state.texts().get(key));
        item.setId(getId() + "-" + key.substring(key.lastIndexOf('.') + 1));
        item.setOnAction(event -> action.run());
        return item;
    }

    private void choose() {
        DirectoryChooser chooser = new DirectoryChooser();
        chooser.setTitle(state.texts().get("stage.model.title"));
        Optional.ofNullable(chooser.showDialog(getScene().getWindow()))
                .map(File::toPath)
                .ifPresent(commands.files()::open);
    }
}
