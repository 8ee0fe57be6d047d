package org.smriti.app.view.stage;

import javafx.css.PseudoClass;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import org.smriti.app.keys.UserCommand;
import org.smriti.app.session.Mode;
import org.smriti.app.state.Commands;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.view.type.Tips;

/** A large switch between the two modes: the models see, or they imagine, and for how many frames already. */
public final class ModeSwitch extends HBox {

    private static final PseudoClass IMAGINING = PseudoClass.getPseudoClass("imagining");

    private static final PseudoClass PAST =
            PseudoClass.getPseudoClass("past"); // it is about the next step, not the one shown

    private final ExplorerState state;
    private final ToggleButton follow;
    private final ToggleButton imagine;

    /** Shows and changes the mode. */
    public ModeSwitch(ExplorerState state, Commands commands) {
        this.state = state;
        setId("mode-switch");
        getStyleClass().add("mode-switch");
        setMinWidth(USE_PREF_SIZE);
        follow = half("follow", Mode.FOLLOW, commands);
        imagine = half("imagine", Mode.IMAGINE, commands);
        ToggleGroup group = new ToggleGroup();
        follow.setToggleGroup(group);
        imagine.setToggleGroup(group);
        getChildren().setAll(follow, imagine);
        state.mode().subscribe(mode -> {
            group.selectToggle(mode == Mode.FOLLOW ? follow : imagine);
            pseudoClassStateChanged(IMAGINING, mode == Mode.IMAGINE);
            say();
        });
        state.playhead().subscribe(this::say);
        state.language().subscribe(this::say);
        state.following().subscribe(following -> pseudoClassStateChanged(PAST, !following));
    }

    private ToggleButton half(String id, Mode mode, Commands commands) {
        ToggleButton half = new ToggleButton();
        half.setId(id);
        half.setMinWidth(USE_PREF_SIZE);
        half.setTooltip(Tips.of(state.texts(), "stage." + id + ".tip", UserCommand.MODE, state.keysHere()));
        half.setOnAction(event -> {
            half.setSelected(true); // a press on the chosen half must not leave none chosen
            commands.mode(mode);
        });
        return half;
    }

    private void say() {
        int imagined = state.mode().get() == Mode.IMAGINE ? state.imagined() : 0;
        follow.setText(state.texts().get("stage.follow"));
        imagine.setText(
                imagined == 0
                        ? state.texts().get("stage.imagine")
                        : state.texts().count("stage.imagine", imagined));
    }
}
