package org.smriti.app.view.transport;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.text.Texts;
import org.smriti.app.view.acts.Acts;
import org.smriti.app.view.control.Replayer;
import org.smriti.app.view.keys.Steering;
import org.smriti.app.view.type.Tips;

/** Keys on the screen, the buttons of a player, and the speed. */
public final class ControlBar extends HBox {

    private static final double SPACING = 4;

    private final ExplorerState state;
    private final Acts acts;
    private final Replayer replayer;

    /** Steers, plays what was recorded, and does some of those acts. */
    public ControlBar(ExplorerState state, Acts acts, Steering steering, Replayer replayer) {
        super(SPACING);
        this.state = state;
        this.acts = acts;
        this.replayer = replayer;
        setId("controls");
        getStyleClass().add("controls");
        setAlignment(Pos.CENTER_LEFT);
        Button speed = new Button();
        speed.setId("speed");
        speed.getStyleClass().add("flat");
        speed.setMinWidth(USE_PREF_SIZE);
        speed.setTooltip(Tips.of(state.texts(), "controls.speed.tip", UserCommand.RATE, state.keysHere()));
        speed.setOnAction(event -> act(UserCommand.RATE));
        Runnable say = () -> speed.setText(
                state.texts().get("controls.speed", Texts.number(0, state.rate().get())));
        state.rate().subscribe(say);
        state.language().subscribe(say);
        say.run();
        getChildren()
                .setAll(
                        new OnScreenKeys(state, steering),
                        mode(),
                        gap(),
                        button(Icon.FIRST, UserCommand.LOOK_FIRST),
                        button(Icon.BACK, UserCommand.LOOK_BACK),
                        playOrPause(),
                        ahead(),
                        button(Icon.NEWEST, UserCommand.LOOK_NEWEST),
                        replay(),
                        gap(),
                        speed);
    }

    private static Node gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** The key that opens and closes the models' eyes, beside those that steer. */
    private Node mode() {
        Button mode = new Button();
        mode.setId("screen-mode");
        mode.getStyleClass().add("keycap");
        mode.setMinWidth(USE_PREF_SIZE);
        mode.setFocusTraversable(false);
        mode.setTooltip(Tips.of(state.texts(), UserCommand.MODE.key()));
        mode.accessibleTextProperty().bind(state.texts().of(UserCommand.MODE.key()));
        state.keysHere().subscribe(keys -> mode.setText(keys.label(UserCommand.MODE)));
        mode.setOnAction(event -> act(UserCommand.MODE));
        return mode;
    }

    private Button button(Icon icon, UserCommand command) {
        Button button = new Button();
        button.setId("controls-" + command.id());
        button.getStyleClass().addAll("flat", "transport");
        button.setGraphic(icon.region());
        button.setTooltip(Tips.of(state.texts(), command.key(), command, state.keysHere()));
        button.accessibleTextProperty().bind(state.texts().of(command.key()));
        button.setOnAction(event -> act(command));
        return button;
    }

    /** A recorded step ahead, or a new one while the session is paused at the newest. */
    private Button ahead() {
        Button ahead = button(Icon.AHEAD, UserCommand.LOOK_AHEAD);
        ahead.setOnAction(event -> {
            boolean paused = state.following().get() && !state.playing().get();
            act(paused ? UserCommand.STEP : UserCommand.LOOK_AHEAD);
        });
        return ahead;
    }

    private Button playOrPause() {
        Button button = button(Icon.PLAY, UserCommand.PLAY);
        Region play = Icon.PLAY.region();
        Region pause = Icon.PAUSE.region();
        Runnable show = () -> button.setGraphic(replayer.isMoving() ? pause : play);
        state.playing().subscribe(show);
        state.following().subscribe(show);
        replayer.running().subscribe(show);
        show.run();
        return button;
    }

    private void act(UserCommand command) {
        acts.of(command).ifPresent(acts::run);
    }

    private Button replay() {
        Button replay = new Button();
        replay.setId("controls-replay");
        replay.getStyleClass().addAll("flat", "transport");
        replay.setGraphic(Icon.REPLAY.region());
        replay.setTooltip(Tips.of(state.texts(), "controls.replay"));
        replay.accessibleTextProperty().bind(state.texts().of("controls.replay"));
        replay.setOnAction(event -> replayer.fromStart());
        return replay;
    }
}
