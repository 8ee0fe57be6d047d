package org.smriti.app.view.present;

import java.util.List;
import javafx.scene.control.Label;
import org.smriti.app.session.LaneTick;
import org.smriti.app.session.Mode;
import org.smriti.app.session.Provenance;
import org.smriti.app.session.Tick;
import org.smriti.app.state.ExplorerState;
import org.smriti.app.state.LaneInfo;

/** Says in one sentence what is seen, for an audience; a tour says more and takes its place. */
public final class Caption extends Label {

    private final ExplorerState state;

    /** Speaks of that state. */
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
        long imagined = imagined();
        setText(
                imagined > 0
                        ? state.texts().count("present.imagined", imagined)
                        : state.texts().get(state.mode().get() == Mode.FOLLOW ? "present.follow" : "present.imagine"));
    }

    /** Frames up to the playhead that the model lived on its own predictions. */
    private long imagined() {
        List<Tick> ticks = state.ticks();
        int count = 0;
        for (int i = Math.min(state.playhead().get(), ticks.size() - 1); i >= 0; i--) {
            LaneTick lane = ticks.get(i).lanes().get(LaneInfo.SMRITI);
            if (lane == null || lane.shot().kept() == Provenance.OBSERVED) {
                break;
            }
            count++;
        }
        return count;
    }
}
