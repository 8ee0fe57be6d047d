package org.smriti.app.view.present;

import javafx.scene.control.Label;
import org.smriti.app.session.Mode;
import org.smriti.app.state.ExplorerState;

/** One sentence for an audience about what is shown; hidden during a tour, which says more. */
public final class Caption extends Label {

    private final ExplorerState state;

    /** Describes that state. */
    public Caption(ExplorerState state) {
        this.state = state;
        setId("caption");
        getStyleClass().add("caption");
        setMaxWidth(Double.MAX_VALUE);
        managedProperty().bind(visibleProperty());
        state.playhead().subscribe(this::say);
        state.mode().subscribe(this::say);
        state.language().subscribe(this::say);
    }

    private void say() {
        int imagined = state.imagined();
        setText(
                imagined > 0
                        ? state.texts().count("present.imagined", imagined)
                        : state.texts().get(state.mode().get() == Mode.FOLLOW ? "present.follow" : "present.imagine"));
    }
}
